/// Counts what `ByteRarity` knows of logs: pairs of symbols, and groups of four bytes that pairs
/// underestimate.
struct RarityCount {
    private var pairs = [Int](repeating: 0, count: 4096)
    private var groups: [UInt32: Int] = [:]
    private var total = 0

    /// Groups are counted in every so-many-th block only; they take long.
    private static let sampling = 16
    private var block = 0

    mutating func add(_ bytes: Span<UInt8>) {
        block += 1
        guard bytes.count > 4 else { return }
        var last = RarityCount.symbol(bytes[0])
        for index in 1..<bytes.count {
            let symbol = RarityCount.symbol(bytes[index])
            pairs[last * 64 + symbol] += 1
            last = symbol
        }
        guard block % RarityCount.sampling == 0 else { return }
        var group: UInt32 = 0
        for index in bytes.indices {
            let byte = bytes[index]
            group = group << 8 | UInt32(byte &- 0x41 < 26 ? byte | 0x20 : byte)
            if index >= 3 { groups[group, default: 0] += 1 }
        }
        total += bytes.count - 3
    }

    private static func symbol(_ byte: UInt8) -> Int {
        byte < 0x20 ? 0 : byte < 0x40 ? Int(byte) - 0x20 : byte < 0x80 ? 32 + Int(byte & 31) : 63
    }

    private static func letter(_ share: Double) -> Character {
        guard share > 0, share.exponent > -26 else { return "Z" }
        return Character(UnicodeScalar(UInt8(65 + max(0, -share.exponent - 1))))
    }

    /// The shares of pairs, smoothed, row by row.
    private var shares: [Double] {
        let all = Double(pairs.reduce(0, +))
        let first = (0..<64).map { row in Double(pairs[(64 * row)..<(64 * row + 64)].reduce(0, +)) / all }
        let second = (0..<64).map { column in
            Double((0..<64).map { pairs[64 * $0 + column] }.reduce(0, +)) / all
        }
        return pairs.indices.map { 0.98 * Double(pairs[$0]) / all + 0.02 * first[$0 / 64] * second[$0 % 64] }
    }

    func printTables() {
        let shares = shares
        let first = (0..<64).map { shares[(64 * $0)..<(64 * $0 + 64)].reduce(0, +) }
        for row in 0..<64 { print(String(shares[(64 * row)..<(64 * row + 64)].map(RarityCount.letter))) }
        var lines: [Character: [String]] = [:]
        for (group, count) in groups {
            let share = Double(count) / Double(total)
            let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: group >> UInt32($0)) }
            let isText = bytes.allSatisfy { (0x21...0x7E).contains($0) && !(0x30...0x39).contains($0) }
            guard isText, share > 0x1p-14 else { continue }
            let symbols = bytes.map(RarityCount.symbol)
            let chain = (0..<3).reduce(first[symbols[0]]) {
                $0 * shares[64 * symbols[$1] + symbols[$1 + 1]] / first[symbols[$1]]
            }
            if share > 2 * chain {
                lines[RarityCount.letter(share), default: []].append(String(decoding: bytes, as: UTF8.self))
            }
        }
        for letter in lines.keys.sorted() {
            print(letter, (lines[letter] ?? []).sorted().joined(separator: " "))
        }
    }
}
