/// Matching one part after the other, nothing taken back.
extension TemplateMatcher {
    /// Matches all nodes of a sequence one after the other from `start`; the end of the match.
    mutating func match(
        _ program: TemplateProgram, _ nodes: Range<Int>, in message: Span<UInt8>, at start: Int
    ) -> Int? {
        var position = start
        var index = nodes.lowerBound
        while index < nodes.upperBound {
            let node = program.nodes[index]
            if node.text >= 0, let end = program.textEnd(Int(node.text), in: message, at: position) {
                steps.add(end - position)
                position = end
                index = program.texts[Int(node.text)].next
                continue
            }
            if node.operation == .gap {
                let rest = (index + 1)..<nodes.upperBound
                return matchGap(program, node, rest, in: message, at: position)
            }
            guard let end = match(program, node, in: message, at: position) else { return nil }
            position = end
            index += 1
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
            // One space mostly, which needs no measuring.
            if isSingleSpace(in: message, at: start) { return start + 1 }
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

    /// As `match`, with what was captured on the way forgotten if it fails.
    mutating func attempt(
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
        guard let (value, end) = take(node.type, memo: Int(node.third), in: message, at: start) else {
            return nil
        }
        capture(value, slot: Int(node.second))
        return end
    }

    /// Notes what a hole holds.
    mutating func capture(_ range: Range<Int>, slot: Int) {
        trail.append((slot, captures[slot]))
        captures[slot] = range
    }

    /// Takes back the captures since a mark in `trail`.
    mutating func undo(to mark: Int) {
        while trail.count > mark {
            let last = trail.removeLast()
            captures[last.slot] = last.before
        }
    }
}
