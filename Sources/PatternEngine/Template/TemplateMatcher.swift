internal import CaseModel

/// Matches templates against messages; keeps its working memory between messages.
///
/// **Linear time.** Nothing is ever taken back: a typed hole keeps all it took, the first alternative
/// that fits stays chosen, and a gap (`text`, `line`) ends at the first place where what follows it,
/// up to the next `text`, matches. So each part passes over the message once: how far a run reaches from
/// some place (`runs`), and where what follows a gap matches next (`gaps`), is remembered and never
/// looked for twice.
///
/// Not thread-safe: one matcher per worker.
package struct TemplateMatcher {
    /// Where each slot's capture lies in the message last matched; empty ranges for none.
    package internal(set) var captures: [Range<Int>?] = []
    /// For each memo, how far runs reach.
    var runs: [RunMemory] = []
    /// For each memo of a gap, where what follows it matches.
    var gaps: [GapMemory] = []
    /// The work done so far.
    package var steps = StepCount()
    /// Whether `runs` or `gaps` remember anything: most attempts fail before that.
    var remembers = false
    /// How many of them the template at hand has.
    private var memoCount = 0
    /// Captures to restore when a group fails half-way.
    var trail: [(slot: Int, before: Range<Int>?)] = []

    package init() {}

    /// Whether the template occurs in the message; fills `captures` if it does.
    package mutating func finds(_ template: Template, in message: Span<UInt8>) -> Bool {
        finds(template.program, in: message)
    }

    /// Whether the template is the whole of the text, white space around it aside.
    package mutating func equals(_ template: Template, _ text: Span<UInt8>) -> Bool {
        equals(template.program, text)
    }

    mutating func finds(_ program: TemplateProgram, in message: Span<UInt8>) -> Bool {
        begin(program)
        return matches(program, in: message, among: 0..<message.count + 1)
    }

    mutating func equals(_ program: TemplateProgram, _ text: Span<UInt8>) -> Bool {
        begin(program)
        let start = spacesEnd(in: text, from: 0)
        guard let end = match(program, program.sequences[0], in: text, at: start) else { return false }
        return spacesEnd(in: text, from: end) == text.count
    }

    /// Whether the template matches at one of `starts`, the first that does being taken: for callers who
    /// know where it can begin, and ask in rising order after one `begin`.
    ///
    /// A second attempt costs no second pass: what the gaps found is remembered.
    mutating func matches(
        _ program: TemplateProgram, in message: Span<UInt8>, among starts: Range<Int>
    ) -> Bool {
        let nodes = program.sequences[0]
        var start = starts.lowerBound
        while let candidate = nextCandidate(program, nodes, in: message, among: start..<starts.upperBound) {
            steps.add(candidate - start + 1)
            if attempt(program, nodes, in: message, at: candidate) != nil { return true }
            start = candidate + 1
            if start >= starts.upperBound { return false }
        }
        steps.add(starts.upperBound - start)
        return false
    }

    /// Prepares for a new message.
    mutating func begin(_ program: TemplateProgram) {
        let slots = program.captureTypes.count
        captures.clear()
        for _ in 0..<slots { captures.append(nil) }
        if remembers { forget() }
        memoCount = program.memoCount
        while runs.count < program.memoCount {
            runs.append(RunMemory())
            gaps.append(GapMemory())
        }
        trail.clear()
    }

    private mutating func forget() {
        for memo in 0..<memoCount {
            runs[memo].forget()
            gaps[memo].forget()
        }
        remembers = false
    }
}
