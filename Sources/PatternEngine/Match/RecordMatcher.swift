internal import CaseModel

/// Decides for one record which patterns fire. One per worker: it keeps working memory.
package struct RecordMatcher {
    private let index: PatternIndex
    private var matcher = TemplateMatcher()
    /// The templates that the literals in the current record call for, in order, without repetition.
    private var candidates: [Candidate] = []
    /// Where a match of the template at hand may begin.
    private var starts: [Range<Int>] = []
    /// The patterns that fired on the last record, in order.
    package private(set) var matched: [MatchedPattern] = []
    private var holes: [MatchedHole] = []

    package init(_ index: PatternIndex) { self.index = index }

    /// The work done by templates so far.
    package var steps: Int { matcher.steps.total }

    /// A template that is to be tried, and the literal that called for it; one for each of its literals.
    private struct Candidate {
        let place: PatternIndex.Place
        let literal: Int

        static func < (left: Candidate, right: Candidate) -> Bool {
            (left.place.pattern, left.place.template, left.literal, left.place.lead)
                < (right.place.pattern, right.place.template, right.literal, right.place.lead)
        }

        func isSameTemplate(as other: Candidate) -> Bool {
            place.pattern == other.place.pattern && place.template == other.place.template
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
        matched.clear()
        holes.clear()
        candidates.clear()
        for hit in hits { call(hit.literal, severity: severity, kinds: kinds, hits) }
        var next = 0
        while next < candidates.count {
            let called = calls(from: next)
            next = called.upperBound
            let place = candidates[called.lowerBound].place
            guard matched.last?.pattern != place.pattern, let condition = index.conditions[place.pattern]
            else { continue }
            let template = condition.messages[place.template]
            guard isFrom(condition.sources, source), finds(template, called, in: message, at: base, hits)
            else { continue }
            let first = holes.count
            noteHoles(of: template)
            if isException(condition, message) {
                holes.removeSubrange(first...)
            } else {
                matched.append(
                    MatchedPattern(
                        pattern: place.pattern, template: place.template, captures: first..<holes.count))
            }
        }
    }

    /// The candidates from one on that are the same template, called for by different literals.
    private func calls(from first: Int) -> Range<Int> {
        var end = first + 1
        while end < candidates.count, candidates[end].isSameTemplate(as: candidates[first]) { end += 1 }
        return first..<end
    }

    /// Adds the templates that need a literal and come into question.
    private mutating func call(
        _ literal: Int, severity: UInt8, kinds: LogKinds, _ hits: ArraySlice<LiteralScanner.Hit>
    ) {
        for number in index.firstPlaces[literal]..<index.firstPlaces[literal + 1] {
            let place = index.places[number]
            guard place.accepts(kinds: kinds, severity: severity),
                place.required < 0 || hits.contains(where: { $0.literal == place.required })
            else { continue }
            let candidate = Candidate(place: place, literal: literal)
            let next = candidates.firstIndex { !($0 < candidate) } ?? candidates.count
            if next == candidates.count || candidate < candidates[next] {
                candidates.insert(candidate, at: next)
            }
        }
    }

    /// Whether a template matches, tried only where the hits of its literals allow it to begin.
    ///
    /// - Parameter called: its candidates, one for each literal that was found.
    private mutating func finds(
        _ template: TemplateProgram, _ called: Range<Int>, in message: Span<UInt8>, at base: Int,
        _ hits: ArraySlice<LiteralScanner.Hit>
    ) -> Bool {
        starts.clear()
        // Loops over numbers: a slice or an iterator would count references, more than the rest costs.
        for number in called { noteStarts(of: candidates[number], in: message, at: base, hits) }
        if called.count > 1 { starts.sort { $0.lowerBound < $1.lowerBound } }
        matcher.begin(template)
        var next = 0
        for number in 0..<starts.count where starts[number].upperBound > next {
            let untried = max(next, starts[number].lowerBound)..<starts[number].upperBound
            if matcher.matches(template, in: message, among: untried) { return true }
            next = untried.upperBound
        }
        return false
    }

    private mutating func noteStarts(
        of candidate: Candidate, in message: Span<UInt8>, at base: Int,
        _ hits: ArraySlice<LiteralScanner.Hit>
    ) {
        var known = 0
        for hit in hits where hit.literal == candidate.literal && hit.start >= base {
            let range = candidate.place.lead.starts(before: hit.start - base, known: known, in: message)
            starts.append(range)
            known = range.upperBound
        }
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
        for number in match.captures where holes[number].type == type { return holes[number].range }
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
