/// Gaps: holes that end where what follows them begins to match.
extension TemplateMatcher {
    /// A gap takes everything up to the first place where `rest` matches; all, when there is no rest.
    mutating func matchGap(
        _ program: TemplateProgram, _ node: TemplateProgram.Node, _ rest: Range<Int>,
        in message: Span<UInt8>, at start: Int
    ) -> Int? {
        let memo = Int(node.third)
        let limit =
            node.type == .line ? measuredRun(of: .line, in: message, from: start, memo: memo) : message.count
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
        remembers = true
        if let known = gaps[memo].match(from: from) { return known == GapMemory.none ? nil : known }
        var start = from
        while let candidate = nextCandidate(program, segment, in: message, among: start..<message.count + 1) {
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
}
