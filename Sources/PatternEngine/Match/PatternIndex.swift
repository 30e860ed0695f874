internal import CaseModel

/// The patterns of a library, compiled: one scan over bytes tells which of them a record may match.
package struct PatternIndex: Sendable {
    package let patterns: [Pattern]
    package let scanner: LiteralScanner
    /// For each literal of the scanner, the patterns that need it.
    let patternsOfLiteral: [[Int]]
    /// Patterns over facts, by kind.
    let factPatterns: [Fact.Kind: [Int]]

    package init(_ patterns: [Pattern]) {
        self.patterns = patterns
        var owners: [[UInt8]: [Int]] = [:]
        var factPatterns: [Fact.Kind: [Int]] = [:]
        for (index, pattern) in patterns.enumerated() {
            switch pattern.condition {
            case .record(let condition):
                for literal in Set(condition.messages.flatMap(\.scanLiterals)) {
                    owners[literal, default: []].append(index)
                }
            case .fact(let condition):
                factPatterns[condition.kind, default: []].append(index)
            }
        }
        let literals = owners.keys.sorted { $0.lexicographicallyPrecedes($1) }
        scanner = LiteralScanner(literals)
        patternsOfLiteral = literals.map { owners[$0] ?? [] }
        self.factPatterns = factPatterns
    }
}
