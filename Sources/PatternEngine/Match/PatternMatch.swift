package import CaseModel

/// A pattern that fired on a record: which one, and what its holes hold.
package struct PatternMatch: Sendable {
    /// Index in `PatternIndex.patterns`.
    package var pattern: Int
    /// Captures as ranges of the message.
    package var captures: [Capture]

    package struct Capture: Sendable {
        package var name: String
        package var type: HoleType
        package var range: Range<Int>
    }
}

/// Decides for one record which patterns fire. One per worker: it keeps working memory.
package struct RecordMatcher {
    private let index: PatternIndex
    private var matcher = TemplateMatcher()
    /// The templates that the literals in the current record call for, without repetition.
    private var candidates: [PatternIndex.Place] = []

    package init(_ index: PatternIndex) { self.index = index }

    /// The patterns that fire on a record in which the scan found literals.
    ///
    /// - Parameters:
    ///   - kinds: what the record counts as: one kind, or both for log viewer text.
    ///   - hits: where the scan found literals in the record.
    ///   - source: the record's source attribute; may be empty.
    package mutating func matches(
        _ message: Span<UInt8>, source: Span<UInt8>, severity: UInt8, kinds: LogKinds,
        hits: ArraySlice<LiteralScanner.Hit>
    ) -> [PatternMatch] {
        if hits.isEmpty { return [] }
        candidates.removeAll(keepingCapacity: true)
        for hit in hits {
            for place in index.templatesOfLiteral[hit.literal] where !candidates.contains(place) {
                candidates.append(place)
            }
        }
        candidates.sort()
        var matches: [PatternMatch] = []
        for place in candidates where matches.last?.pattern != place.pattern {
            guard let condition = index.conditions[place.pattern],
                condition.accepts(kinds: kinds, severity: severity),
                let captures = captures(condition.messages[place.template], message),
                isFrom(condition.sources, source), !isException(condition, message)
            else { continue }
            matches.append(PatternMatch(pattern: place.pattern, captures: captures))
        }
        return matches
    }

    private mutating func captures(_ template: Template, _ message: Span<UInt8>) -> [PatternMatch.Capture]? {
        guard matcher.finds(template, in: message) else { return nil }
        return template.captureNames.indices.compactMap { slot in
            matcher.captures[slot].map {
                PatternMatch.Capture(
                    name: template.captureNames[slot], type: template.captureTypes[slot], range: $0)
            }
        }
    }

    private mutating func isFrom(_ sources: [Template], _ source: Span<UInt8>) -> Bool {
        if sources.isEmpty { return true }
        for template in sources where matcher.equals(template, source) { return true }
        return false
    }

    private mutating func isException(_ condition: CompiledCondition, _ message: Span<UInt8>) -> Bool {
        for template in condition.exceptions where matcher.finds(template, in: message) { return true }
        return false
    }
}

/// Decides for one fact which patterns fire.
package struct FactMatcher {
    private let index: PatternIndex
    private var matcher = TemplateMatcher()

    package init(_ index: PatternIndex) { self.index = index }

    /// Indices of the patterns that fire.
    package mutating func matches(_ fact: Fact) -> [Int] {
        var fired: [Int] = []
        for pattern in index.factPatterns[fact.kind] ?? [] {
            guard case .fact(let condition) = index.patterns[pattern].condition else { continue }
            if condition.holds(for: fact, &matcher) { fired.append(pattern) }
        }
        return fired
    }
}
