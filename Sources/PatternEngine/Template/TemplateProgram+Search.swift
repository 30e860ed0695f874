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
        node.operation == .gap && node.type == .text
    }

    /// The end of a text at `start` if it stands there with single spaces, letters in either case.
    @inline(__always)
    func textEnd(_ number: Int, in message: Span<UInt8>, at start: Int) -> Int? {
        let text = texts[number]
        guard plain.stand(text.start..<text.start + text.count, at: start, in: message) else { return nil }
        return start + text.count
    }

    /// The end of a literal at `start`, letters in either case.
    func literalEnd(_ node: Node, in message: Span<UInt8>, at start: Int) -> Int? {
        let own = Int(node.first)..<Int(node.first + node.second)
        return pool.stand(own, at: start, in: message) ? start + own.count : nil
    }
}

/// The next of some places where a segment might match: where a byte stands that it can begin with; where
/// any character begins if that may be any.
func nextCandidate(
    _ program: TemplateProgram, _ segment: Range<Int>, in message: Span<UInt8>, among places: Range<Int>
) -> Int? {
    guard let first = segment.first else { return nextCharacter(in: message, among: places) }
    let node = program.nodes[first]
    if node.operation == .literal {
        let start = Int(node.first)
        let next = node.second > 1 ? program.pool[start + 1] : nil
        return firstPlace(of: program.pool[start], next, in: message, among: places)
    }
    guard let bytes = program.starts[first] else { return nextCharacter(in: message, among: places) }
    let end = min(places.upperBound, message.count)
    var place = places.lowerBound
    while place < end {
        if bytes.contains(message[place]), isCharacter(message[place]) { return place }
        place += 1
    }
    return nil
}

/// Where the next character begins, the end of the message included.
private func nextCharacter(in message: Span<UInt8>, among places: Range<Int>) -> Int? {
    var place = places.lowerBound
    while place < message.count, !isCharacter(message[place]) { place += 1 }
    return place < places.upperBound && place <= message.count ? place : nil
}

/// Whether a byte is the first of a character.
@inline(__always)
private func isCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

/// The first of some places at which a byte stands, and the next behind it if that is given; letters in
/// either case, eight places a step.
private func firstPlace(
    of byte: UInt8, _ next: UInt8?, in message: Span<UInt8>, among places: Range<Int>
) -> Int? {
    let end = min(places.upperBound, message.count - (next == nil ? 0 : 1))
    var position = places.lowerBound
    while position + 8 <= end {
        var zeros = zeroBytes(message.word(at: position), byte)
        if let next, zeros != 0 { zeros &= zeroBytes(message.word(at: position + 1), next) }
        if zeros != 0 { return position + zeros.trailingZeroBitCount / 8 }
        position += 8
    }
    while position < end {
        if folded(message[position]) == byte, next == nil || folded(message[position + 1]) == next {
            return position
        }
        position += 1
    }
    return nil
}

/// The top bit of each of eight bytes that is a letter in either case, or another byte.
@inline(__always)
private func zeroBytes(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let fold: UInt64 = byte &- 0x61 < 26 ? ones &* 0x20 : 0
    let difference = (word | fold) ^ (ones &* UInt64(byte))
    // No sum leaves its byte, so every one is told exactly.
    let low = ones &* 0x7F
    return ~(((difference & low) &+ low) | difference | low)
}
