package import CaseModel

/// The patterns of a library, compiled: one scan over bytes tells which of them a record may match.
package struct PatternIndex: Sendable {
    package let patterns: [Pattern]
    /// The patterns' ids; apart, since a whole pattern is costly to copy.
    package let ids: [String]
    /// Whether each pattern speaks for any diagnosis.
    package let isSign: [Bool]
    package let scanner: LiteralScanner
    /// What records must look like, for each pattern over records.
    let conditions: [CompiledCondition?]
    /// The templates that need each literal of the scanner, literal after literal.
    let places: [Place]
    /// Where the templates of each literal begin in `places`; one more for the end.
    let firstPlaces: [Int]
    /// Patterns over facts, by kind.
    let factPatterns: [Fact.Kind: [Int]]

    package init(_ patterns: [Pattern]) {
        self.patterns = patterns
        ids = patterns.map(\.id)
        isSign = patterns.map { $0.evidence.contains(where: \.supports) }
        let conditions = patterns.map { CompiledCondition($0.condition) }
        self.conditions = conditions
        var owners: [[UInt8]: [Place]] = [:]
        var factPatterns: [Fact.Kind: [Int]] = [:]
        for (index, pattern) in patterns.enumerated() {
            switch pattern.condition {
            case .record(let condition):
                for (number, template) in condition.messages.enumerated() {
                    for anchor in Set(template.anchors) {
                        let place = Place(
                            pattern: index, template: number, lead: anchor.lead, compiled: conditions[index])
                        owners[anchor.literal, default: []].append(place)
                    }
                }
            case .fact(let condition):
                factPatterns[condition.kind, default: []].append(index)
            }
        }
        let literals = owners.keys.sorted { $0.lexicographicallyPrecedes($1) }
        scanner = LiteralScanner(literals)
        let numbers = Dictionary(uniqueKeysWithValues: zip(literals, literals.indices))
        let owned = literals.map { literal in
            (owners[literal] ?? []).map { $0.requiring(PatternIndex.others($0, literal, patterns), numbers) }
        }
        places = owned.flatMap(\.self)
        firstPlaces = owned.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        self.factPatterns = factPatterns
    }

    /// Fixed text of a place's template beside the literal that calls for it.
    private static func others(_ place: Place, _ literal: [UInt8], _ patterns: [Pattern]) -> [[UInt8]] {
        guard case .record(let condition) = patterns[place.pattern].condition else { return [] }
        return condition.messages[place.template].fixedTexts.filter { $0 != literal }
    }
}

extension PatternIndex {
    /// One of a pattern's templates, with what is asked before it is tried.
    struct Place: Sendable {
        let pattern: Int
        let template: Int
        /// What a match may have before the literal.
        let lead: TemplateAnchor.Lead
        /// Another literal of the scan that stands in every match, too; -1 if there is none.
        private(set) var required = -1
        private let kinds: LogKinds
        private let severities: UInt32

        init(pattern: Int, template: Int, lead: TemplateAnchor.Lead, compiled: CompiledCondition?) {
            self.pattern = pattern
            self.template = template
            self.lead = lead
            kinds = compiled?.kinds ?? []
            severities = compiled?.severities ?? 0
        }

        /// The same, with the first of some texts that the scan looks for anyway as what is required.
        fileprivate func requiring(_ texts: [[UInt8]], _ numbers: [[UInt8]: Int]) -> Place {
            var place = self
            place.required = texts.lazy.compactMap { numbers[$0] }.first ?? -1
            return place
        }

        /// Whether a record of some kinds and a severity comes into question; severity 0 is none stated.
        @inline(__always)
        func accepts(kinds other: LogKinds, severity: UInt8) -> Bool {
            kinds.rawValue & other.rawValue != 0 && severities >> UInt32(min(severity, 31)) & 1 == 1
        }
    }
}

/// A record condition in the form in which it is checked: masks and templates, nothing to search in.
final class CompiledCondition: Sendable {
    let kinds: LogKinds
    /// One bit for each severity; all bits when any will do.
    let severities: UInt32
    let sources: [TemplateProgram]
    let messages: [TemplateProgram]
    let exceptions: [TemplateProgram]

    init?(_ condition: Pattern.Condition) {
        guard case .record(let record) = condition else { return nil }
        kinds = LogKinds(record.kinds)
        severities =
            record.severities.isEmpty ? .max : record.severities.reduce(1) { $0 | 1 << UInt32($1) }
        sources = record.sources.map(\.program)
        messages = record.messages.map(\.program)
        exceptions = record.exceptions.map(\.program)
    }
}

/// Kinds of logs that a record counts as, or that a pattern looks at.
package struct LogKinds: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let server = LogKinds(rawValue: 1)
    package static let agent = LogKinds(rawValue: 2)

    /// Text from the log viewer may be either.
    package init(_ kinds: [MemberKind]) {
        self = []
        if kinds.contains(.nsLog) || kinds.contains(.logViewerText) { insert(.server) }
        if kinds.contains(.agentLog) || kinds.contains(.logViewerText) { insert(.agent) }
    }
}

extension PatternIndex {
    /// Whether a pattern looks at agents' records only, among records that count as `kinds`.
    package func isOfAgent(_ pattern: Int, kinds: LogKinds) -> Bool {
        guard let condition = conditions[pattern] else { return false }
        return condition.kinds.rawValue & kinds.rawValue & LogKinds.server.rawValue == 0
    }
}
