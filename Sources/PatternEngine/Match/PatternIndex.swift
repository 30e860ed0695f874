internal import CaseModel

/// The patterns of a library, compiled: one scan over bytes tells which of them a record may match.
package struct PatternIndex: Sendable {
    package let patterns: [Pattern]
    package let scanner: LiteralScanner
    /// What records must look like, for each pattern over records.
    let conditions: [CompiledCondition?]
    /// For each literal of the scanner, the patterns that need it.
    let patternsOfLiteral: [[Int]]
    /// Patterns over facts, by kind.
    let factPatterns: [Fact.Kind: [Int]]

    package init(_ patterns: [Pattern]) {
        self.patterns = patterns
        conditions = patterns.map { CompiledCondition($0.condition) }
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

/// A record condition in the form in which it is checked: masks and templates, nothing to search in.
final class CompiledCondition: Sendable {
    /// One bit for each kind of log.
    let kinds: UInt8
    /// One bit for each severity; all bits when any will do.
    let severities: UInt32
    let sources: [Template]
    let messages: [Template]
    let exceptions: [Template]

    init?(_ condition: Pattern.Condition) {
        guard case .record(let record) = condition else { return nil }
        kinds = CompiledCondition.mask(of: record.kinds)
        severities =
            record.severities.isEmpty ? .max : record.severities.reduce(1) { $0 | 1 << UInt32($1) }
        sources = record.sources
        messages = record.messages
        exceptions = record.exceptions
    }

    /// Whether a record of some kinds and a severity comes into question; severity 0 is none stated.
    func accepts(kinds mask: UInt8, severity: UInt8) -> Bool {
        kinds & mask != 0 && severities >> UInt32(min(severity, 31)) & 1 == 1
    }

    static func mask(of kinds: [MemberKind]) -> UInt8 {
        (kinds.contains(.nsLog) ? 1 : 0) | (kinds.contains(.agentLog) ? 2 : 0)
    }
}
