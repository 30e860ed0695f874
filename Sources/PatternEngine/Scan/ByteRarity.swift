/// How rare a few bytes in a row are in a log: what decides which part of a literal to look for.
///
/// A first-order Markov chain over 64 symbols. A symbol is a byte of ASCII without its case; control
/// characters count as a space, bytes above 7F as `_`. In this order sixteen symbols share a high nibble
/// (or two, for the two cases), so what a pair of nibble tables accepts is a set of symbols.
struct ByteRarity: Sendable {
    /// The share of each symbol.
    private let shares: [Float]
    /// For each symbol four rows: the share of each other one among what follows it.
    private let following: [SIMD16<Float>]
    /// The share of four letters for which the chain's estimate is too low.
    private let commonShares: [UInt32: Float]

    static let symbolCount = 64
    /// Symbols that are reckoned with at once.
    private static let rowCount = 16

    /// For logs of the Altiris Notification Server and its agents.
    static let logs = ByteRarity(table, common: common)

    private init(_ table: StaticString, common: StaticString) {
        let letters = Array(table.description.utf8).filter { $0 != UInt8(ascii: "\n") }
        precondition(letters.count == ByteRarity.symbolCount * ByteRarity.symbolCount, "not a pair table")
        let pairs = letters.map(ByteRarity.level)
        let rows = stride(from: 0, to: pairs.count, by: ByteRarity.symbolCount).map {
            pairs[$0..<($0 + ByteRarity.symbolCount)].reduce(0, +)
        }
        let total = rows.reduce(0, +)
        shares = rows.map { $0 / total }
        following = stride(from: 0, to: pairs.count, by: ByteRarity.rowCount).map { start in
            SIMD16(pairs[start..<start + ByteRarity.rowCount]) / rows[start / ByteRarity.symbolCount]
        }
        commonShares = ByteRarity.shares(ofCommon: common)
    }

    /// `A` is a half, and each letter after it half of the one before.
    private static func level(_ letter: UInt8) -> Float { 1 / Float(2 << UInt32(letter - UInt8(ascii: "A"))) }

    private static func shares(ofCommon lines: StaticString) -> [UInt32: Float] {
        var shares: [UInt32: Float] = [:]
        for line in lines.description.utf8.split(separator: UInt8(ascii: "\n")) {
            let words = line.split(separator: UInt8(ascii: " "))
            guard let share = words.first?.first.map(level) else { continue }
            for word in words.dropFirst() { shares[key(word)] = share }
        }
        return shares
    }

    private static func key(_ window: some Sequence<UInt8>) -> UInt32 {
        window.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
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

    /// The expected share of offsets in a log at which these bytes stand, at most four of lower case.
    func share(of window: ArraySlice<UInt8>) -> Float {
        var nibbles = NibbleBucket()
        nibbles.insert(window)
        return max(share(of: nibbles.symbols), commonShares[ByteRarity.key(window)] ?? 0)
    }

    /// The expected share of offsets in a log at which four bytes of these sets of symbols stand.
    ///
    /// A plan asks some ten thousand times, so rows of symbols are reckoned at once. Each sum is added up in
    /// the order of its symbols, so that a plan is the same on every machine.
    ///
    /// - Complexity: for each place, the size of the set before it times the rows of its own.
    func share(of sets: SIMD4<UInt64>) -> Float {
        let shares = shares.span
        let following = following.span
        var before = InlineArray<64, Float>(repeating: 0)
        for symbol in Bits(sets[0]) { before[symbol] = shares[symbol] }
        for place in 1..<4 {
            var after = InlineArray<64, Float>(repeating: 0)
            for row in 0..<4 where sets[place] >> UInt64(16 * row) & 0xFFFF != 0 {
                var share = SIMD16<Float>()
                for first in Bits(sets[place - 1]) { share += before[first] * following[4 * first + row] }
                for symbol in 0..<ByteRarity.rowCount { after[16 * row + symbol] = share[symbol] }
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
