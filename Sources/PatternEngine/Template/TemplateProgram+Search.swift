extension TemplateProgram {
    /// The nodes of a sequence before its first `text`: what decides where a gap ends.
    ///
    /// A `line` belongs to the segment, since its end may decide whether this is the right line.
    func segment(of range: Range<Int>) -> Range<Int> {
        var end = range.lowerBound
        while end < range.upperBound, !isText(nodes[end]) { end += 1 }
        return range.lowerBound..<end
    }

    private func isText(_ node: Node) -> Bool {
        node.operation == .gap && HoleType.allCases[Int(node.first)] == .text
    }

    /// The end of a literal at `start`, letters in either case.
    func literalEnd(_ node: Node, in message: Span<UInt8>, at start: Int) -> Int? {
        let count = Int(node.second)
        guard start + count <= message.count else { return nil }
        for index in 0..<count where folded(message[start + index]) != pool[Int(node.first) + index] {
            return nil
        }
        return start + count
    }
}

/// The next place at or after `start` where a segment might match: where its first byte stands, or
/// where any character begins when it does not begin with a literal.
func nextCandidate(
    _ program: TemplateProgram, _ segment: Range<Int>, in message: Span<UInt8>, from start: Int
) -> Int? {
    guard start <= message.count else { return nil }
    var position = start
    guard let first = segment.first, program.nodes[first].operation == .literal else {
        while position < message.count, message[position] & 0xC0 == 0x80 { position += 1 }
        return position
    }
    let wanted = program.pool[Int(program.nodes[first].first)]
    while position < message.count {
        if folded(message[position]) == wanted { return position }
        position += 1
    }
    return nil
}
