/// Decides for one record which patterns fire. One per worker: it keeps working memory.
package struct RecordMatcher {
    private let index: PatternIndex
    private var matcher = TemplateMatcher()
    /// The templates that the literals in the current record call for, in order, without repetition.
    private var candidates: [Candidate] = []
    /// The patterns that fired on the last record, in order.
    package private(set) var matched: [MatchedPattern] = []
    private var holes: [MatchedHole] = []

    package init(_ index: PatternIndex) { self.index = index }

    /// A template that is to be tried, and the literal that called for it.
    private struct Candidate {
        let place: PatternIndex.Place
        let literal: Int

        static func < (left: Candidate, right: Candidate) -> Bool {
            (left.place.pattern, left.place.template) < (right.place.pattern, right.place.template)
        }
    }

    /// Finds the patterns that fire on a record in which the scan found literals: `matched`.
    ///
    /// - Parameters:
    ///   - base: where the message begins in the bytes that were scanned.
    ///   - kinds: what the record counts as: one kind, or both for log viewer text.
    ///   - hits: where the scan found literals in the record.
    ///   - source: the record's source attribute; may be empty.
    package mutating func match(
        _ message: Span<UInt8>, at base: Int, source: Span<UInt8>, severity: UInt8, kinds: LogKinds,
        hits: ArraySlice<LiteralScanner.Hit>
    ) {
        matched.removeAll(keepingCapacity: true)
        holes.removeAll(keepingCapacity: true)
        candidates.removeAll(keepingCapacity: true)
        for hit in hits { call(hit.literal, severity: severity, kinds: kinds) }
        for candidate in candidates where matched.last?.pattern != candidate.place.pattern {
            let place = candidate.place
            guard let condition = index.conditions[place.pattern] else { continue }
            let template = condition.messages[place.template]
            guard finds(template, candidate, in: message, at: base, hits) else { continue }
            let first = holes.count
            noteHoles(of: template)
            if isFrom(condition.sources, source), !isException(condition, message) {
                matched.append(
                    MatchedPattern(
                        pattern: place.pattern, template: place.template, captures: first..<holes.count))
            } else {
                holes.removeSubrange(first...)
            }
        }
    }

    /// Adds the templates that need a literal and come into question.
    private mutating func call(_ literal: Int, severity: UInt8, kinds: LogKinds) {
        for number in index.firstPlaces[literal]..<index.firstPlaces[literal + 1] {
            let place = index.places[number]
            guard place.accepts(kinds: kinds, severity: severity) else { continue }
            let candidate = Candidate(place: place, literal: literal)
            let next = candidates.firstIndex { !($0 < candidate) } ?? candidates.count
            if next == candidates.count || candidate < candidates[next] {
                candidates.insert(candidate, at: next)
            }
        }
    }

    /// A template that begins with its literal is tried only where the literal stands.
    private mutating func finds(
        _ template: TemplateProgram, _ candidate: Candidate, in message: Span<UInt8>, at base: Int,
        _ hits: ArraySlice<LiteralScanner.Hit>
    ) -> Bool {
        guard candidate.place.begins else { return matcher.finds(template, in: message) }
        matcher.begin(template)
        for hit in hits where hit.literal == candidate.literal && hit.start >= base {
            if matcher.matches(template, in: message, at: hit.start - base) { return true }
        }
        return false
    }

    private mutating func noteHoles(of template: TemplateProgram) {
        for slot in 0..<template.captureTypes.count {
            guard let range = matcher.captures[slot] else { continue }
            holes.append(MatchedHole(slot: slot, type: template.captureTypes[slot], range: range))
        }
    }

    private mutating func isFrom(_ sources: [TemplateProgram], _ source: Span<UInt8>) -> Bool {
        if sources.isEmpty { return true }
        for template in sources where matcher.equals(template, source) { return true }
        return false
    }

    private mutating func isException(_ condition: CompiledCondition, _ message: Span<UInt8>) -> Bool {
        for template in condition.exceptions where matcher.finds(template, in: message) { return true }
        return false
    }
}

extension RecordMatcher {
    /// The range of the message that the first hole of a type holds.
    package func range(of type: HoleType, in match: MatchedPattern) -> Range<Int>? {
        for hole in holes[match.captures] where hole.type == type { return hole.range }
        return nil
    }

    /// What the holes of a match hold, with their names.
    package func captures(of match: MatchedPattern) -> [PatternMatch.Capture] {
        guard let template = index.conditions[match.pattern]?.messages[match.template] else { return [] }
        return holes[match.captures].map {
            PatternMatch.Capture(name: template.captureNames[$0.slot], type: $0.type, range: $0.range)
        }
    }

    /// The patterns that fire on a record, with what they capture: for those who look at few.
    package mutating func matches(
        _ message: Span<UInt8>, source: Span<UInt8>, severity: UInt8, kinds: LogKinds,
        hits: ArraySlice<LiteralScanner.Hit>
    ) -> [PatternMatch] {
        match(message, at: 0, source: source, severity: severity, kinds: kinds, hits: hits)
        return matched.map { PatternMatch(pattern: $0.pattern, captures: captures(of: $0)) }
    }
}
