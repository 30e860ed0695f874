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
    package private(set) var captures: [Range<Int>?] = []
    /// For each memo, how far runs reach.
    var runs: [RunMemory] = []
    /// For each memo of a gap, where what follows it matches.
    var gaps: [GapMemory] = []
    /// The work done so far.
    package var steps = StepCount()
    /// Captures to restore when a group fails half-way.
    private var trail: [(slot: Int, before: Range<Int>?)] = []

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
        return search(program, program.sequences[0], in: message, from: 0) != nil
    }

    mutating func equals(_ program: TemplateProgram, _ text: Span<UInt8>) -> Bool {
        begin(program)
        let start = spacesEnd(in: text, from: 0)
        guard let end = match(program, program.sequences[0], in: text, at: start) else { return false }
        return spacesEnd(in: text, from: end) == text.count
    }

    /// Whether the template matches at `start`: for callers who know all the places where it can begin,
    /// and ask in rising order after one `begin`.
    mutating func matches(_ program: TemplateProgram, in message: Span<UInt8>, at start: Int) -> Bool {
        attempt(program, program.sequences[0], in: message, at: start) != nil
    }

    /// Prepares for a new message.
    mutating func begin(_ program: TemplateProgram) {
        let slots = program.captureTypes.count
        let memos = program.memoCount
        captures.removeAll(keepingCapacity: true)
        for _ in 0..<slots { captures.append(nil) }
        for memo in 0..<memos {
            if memo < runs.count {
                runs[memo].forget()
                gaps[memo].forget()
            } else {
                runs.append(RunMemory())
                gaps.append(GapMemory())
            }
        }
        trail.removeAll(keepingCapacity: true)
    }

    /// The first place at or after `from` where the whole sequence matches; the end of the match.
    ///
    /// A second attempt costs no second pass: what the gaps found is remembered.
    private mutating func search(
        _ program: TemplateProgram, _ nodes: Range<Int>, in message: Span<UInt8>, from: Int
    ) -> Int? {
        var start = from
        while let candidate = nextCandidate(program, nodes, in: message, from: start) {
            steps.add(candidate - start + 1)
            if let end = attempt(program, nodes, in: message, at: candidate) { return end }
            start = candidate + 1
        }
        steps.add(message.count - from)
        return nil
    }

    /// Matches all nodes of a sequence one after the other from `start`; the end of the match.
    private mutating func match(
        _ program: TemplateProgram, _ nodes: Range<Int>, in message: Span<UInt8>, at start: Int
    ) -> Int? {
        var position = start
        for index in nodes {
            let node = program.nodes[index]
            if node.operation == .gap {
                let rest = (index + 1)..<nodes.upperBound
                return matchGap(program, node, rest, in: message, at: position)
            }
            guard let end = match(program, node, in: message, at: position) else { return nil }
            position = end
        }
        return position
    }

    private mutating func match(
        _ program: TemplateProgram, _ node: TemplateProgram.Node, in message: Span<UInt8>, at start: Int
    ) -> Int? {
        steps.add(1)
        switch node.operation {
        case .literal:
            steps.add(Int(node.second))
            return program.literalEnd(node, in: message, at: start)
        case .spaces:
            let end = measuredSpaces(in: message, from: start, memo: Int(node.first))
            return end > start ? end : nil
        case .quote:
            return quoteEnd(single: node.first == 1, in: message, at: start)
        case .hole:
            return matchHole(node, in: message, at: start)
        case .alternatives:
            let members = Int(node.first)..<Int(node.first + node.second)
            for member in members {
                let nodes = program.sequences[Int(program.members[member])]
                if let end = attempt(program, nodes, in: message, at: start) { return end }
            }
            return nil
        case .optional:
            let nodes = program.sequences[Int(node.first)]
            return attempt(program, nodes, in: message, at: start) ?? start
        case .gap:
            return nil  // handled with the sequence, which knows what follows
        }
    }

    private mutating func attempt(
        _ program: TemplateProgram, _ nodes: Range<Int>, in message: Span<UInt8>, at start: Int
    ) -> Int? {
        let mark = trail.count
        if let end = match(program, nodes, in: message, at: start) { return end }
        undo(to: mark)
        return nil
    }

    private mutating func matchHole(
        _ node: TemplateProgram.Node, in message: Span<UInt8>, at start: Int
    ) -> Int? {
        let type = HoleType.allCases[Int(node.first)]
        guard let (value, end) = take(type, memo: Int(node.third), in: message, at: start) else { return nil }
        capture(value, slot: Int(node.second))
        return end
    }

    /// A gap takes everything up to the first place where `rest` matches; all, when there is no rest.
    private mutating func matchGap(
        _ program: TemplateProgram, _ node: TemplateProgram.Node, _ rest: Range<Int>,
        in message: Span<UInt8>, at start: Int
    ) -> Int? {
        let memo = Int(node.third)
        let isLine = HoleType.allCases[Int(node.first)] == .line
        let limit = isLine ? measuredRun(of: .line, in: message, from: start, memo: memo) : message.count
        let segment = program.segment(of: rest)
        if segment.isEmpty {
            capture(start..<limit, slot: Int(node.second))
            return rest.isEmpty ? limit : match(program, rest, in: message, at: limit)
        }
        guard let found = gapEnd(program, segment, memo: memo, in: message, from: start), found <= limit
        else { return nil }
        capture(start..<found, slot: Int(node.second))
        return match(program, rest, in: message, at: found)
    }

    /// Where a segment matches next at or after `from`, searched at most once per stretch of message.
    private mutating func gapEnd(
        _ program: TemplateProgram, _ segment: Range<Int>, memo: Int, in message: Span<UInt8>, from: Int
    ) -> Int? {
        steps.add(1)
        if let known = gaps[memo].match(from: from) { return known == GapMemory.none ? nil : known }
        var start = from
        while let candidate = nextCandidate(program, segment, in: message, from: start) {
            steps.add(candidate - start + 1)
            if let known = gaps[memo].knownMatch(at: candidate) {
                gaps[memo].note(from: from, upTo: candidate, found: known, in: message.count)
                return known == GapMemory.none ? nil : known
            }
            let mark = trail.count
            let isMatch = match(program, segment, in: message, at: candidate) != nil
            undo(to: mark)
            if isMatch {
                gaps[memo].note(from: from, upTo: candidate, found: candidate, in: message.count)
                return candidate
            }
            start = candidate + 1
        }
        steps.add(message.count - from)
        gaps[memo].note(from: from, upTo: message.count, found: GapMemory.none, in: message.count)
        return nil
    }

    private mutating func capture(_ range: Range<Int>, slot: Int) {
        trail.append((slot, captures[slot]))
        captures[slot] = range
    }

    private mutating func undo(to mark: Int) {
        while trail.count > mark {
            let last = trail.removeLast()
            captures[last.slot] = last.before
        }
    }
}
