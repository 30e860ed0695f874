internal import CaseModel

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
    return firstPlace(of: program.pool[Int(program.nodes[first].first)], in: message, from: position)
}

/// The first place at or after `start` of a byte, letters in either case; eight bytes a step.
private func firstPlace(of byte: UInt8, in message: Span<UInt8>, from start: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let wanted = ones &* UInt64(byte)
    let fold: UInt64 = byte &- 0x61 < 26 ? ones &* 0x20 : 0
    var position = start
    while position + 8 <= message.count {
        let difference = (message.word(at: position) | fold) ^ wanted
        // The lowest byte that is zero has its top bit set here; higher ones may be wrong.
        let zeros = (difference &- ones) & ~difference & (ones &* 0x80)
        if zeros != 0 { return position + zeros.trailingZeroBitCount / 8 }
        position += 8
    }
    while position < message.count {
        if folded(message[position]) == byte { return position }
        position += 1
    }
    return nil
}
