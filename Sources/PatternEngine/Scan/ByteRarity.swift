/// How rare a few bytes in a row are in a log: what decides which part of a literal to look for.
///
/// A first-order Markov chain over 64 symbols. A symbol is a byte of ASCII without its case; control
/// characters count as a space, bytes above 7F as `_`. In this order sixteen symbols share a high nibble
/// (or two, for the two cases), so what a pair of nibble tables accepts is a set of symbols.
struct ByteRarity: Sendable {
    /// The share of each symbol.
    private let shares: [Float]
    /// At `64 * second + first`: the share of `second` among what follows `first`.
    private let following: [Float]

    static let symbolCount = 64

    /// For logs of the Altiris Notification Server and its agents.
    static let logs = ByteRarity(table)

    private init(_ table: StaticString) {
        let letters = Array(table.description.utf8).filter { $0 != UInt8(ascii: "\n") }
        precondition(letters.count == ByteRarity.symbolCount * ByteRarity.symbolCount, "not a pair table")
        var pairs: [Float] = []
        var share: Float = 1
        let levels = (0..<26).map { _ in
            share /= 2
            return share
        }
        pairs = letters.map { levels[Int($0 - UInt8(ascii: "A"))] }
        let rows = stride(from: 0, to: pairs.count, by: ByteRarity.symbolCount).map {
            pairs[$0..<($0 + ByteRarity.symbolCount)].reduce(0, +)
        }
        let total = rows.reduce(0, +)
        shares = rows.map { $0 / total }
        following = (0..<pairs.count).map { place in
            let first = place % ByteRarity.symbolCount
            return pairs[first * ByteRarity.symbolCount + place / ByteRarity.symbolCount] / rows[first]
        }
    }

    /// The symbol of a byte.
    static func symbol(of byte: UInt8) -> Int {
        switch byte {
        case 0..<0x20: 0
        case 0x20..<0x40: Int(byte) - 0x20
        case 0x40..<0x80: 32 + Int(byte & 31)
        default: 63
        }
    }

    /// The expected share of offsets in a log at which four bytes of these sets of symbols stand.
    ///
    /// - Complexity: the products of the sizes of neighbouring sets, added up.
    func share(of sets: SIMD4<UInt64>) -> Float {
        let shares = shares.span
        let following = following.span
        var before = InlineArray<64, Float>(repeating: 0)
        for symbol in Bits(sets[0]) { before[symbol] = shares[symbol] }
        for place in 1..<4 {
            var after = InlineArray<64, Float>(repeating: 0)
            for second in Bits(sets[place]) {
                var share: Float = 0
                for first in Bits(sets[place - 1]) {
                    share += before[first] * following[ByteRarity.symbolCount * second + first]
                }
                after[second] = share
            }
            before = after
        }
        var total: Float = 0
        for symbol in Bits(sets[3]) { total += before[symbol] }
        return total
    }
}

/// The numbers of the bits that are set, lowest first.
struct Bits: Sequence, IteratorProtocol {
    private var rest: UInt64

    init(_ bits: UInt64) { rest = bits }

    mutating func next() -> Int? {
        if rest == 0 { return nil }
        defer { rest &= rest - 1 }
        return rest.trailingZeroBitCount
    }
}
