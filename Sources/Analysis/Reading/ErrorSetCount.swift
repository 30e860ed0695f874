internal import CaseModel

/// Counts records of severity 1 under all patterns that matched them, so that nobody counts one twice.
struct ErrorSetCount {
    private struct Entry {
        var patterns: [Int]
        var errors: Int64
    }

    private var entries: [UInt64: Entry] = [:]

    /// Counts one record. Sets beyond the limit are not told apart any more: they are counted under none.
    mutating func add(_ matches: [FoundMatch]) {
        var key: UInt64 = 0
        for match in matches { key &+= ErrorSetCount.mixed(match.cell.pattern) }
        if let slot = entries.index(forKey: key) {
            entries.values[slot].errors += 1
        } else if entries.count < LogLimits.errorSets {
            entries[key] = Entry(patterns: matches.map(\.cell.pattern), errors: 1)
        }
    }

    /// The sets by the patterns' names, in an order that does not depend on hashing.
    func sets(_ names: [String]) -> [ErrorSet] {
        entries.values.map { (patterns: $0.patterns.map { names[$0] }.sorted(), errors: $0.errors) }
            .sorted { $0.patterns.lexicographicallyPrecedes($1.patterns) }
            .map { ErrorSet(patterns: Set($0.patterns), errors: $0.errors) }
    }

    /// Spreads a pattern's number over 64 bits, so that the sum for a set stands for it in any order
    /// (Steele, Lea, Flood: SplitMix64's finaliser).
    private static func mixed(_ pattern: Int) -> UInt64 {
        var bits = (UInt64(truncatingIfNeeded: pattern) &+ 1) &* 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
