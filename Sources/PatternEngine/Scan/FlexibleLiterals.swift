internal import CaseModel

/// Literals laid out for comparing: letters of either case are equal, a space is any run of white space.
struct FlexibleLiterals: Sendable {
    /// All literals after each other: lower case, and a single space for every run of white space in which
    /// there is a space.
    private let bytes: [UInt8]
    private let text: FoldedBytes
    /// Where each literal stands in `bytes`.
    private let ranges: [Range<Int>]

    init(_ literals: [[UInt8]]) {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        for literal in literals {
            let start = bytes.count
            bytes += FlexibleLiterals.normalized(literal)
            ranges.append(start..<bytes.count)
        }
        self.bytes = bytes
        text = FoldedBytes(bytes)
        self.ranges = ranges
    }

    var count: Int { ranges.count }

    subscript(literal: Int) -> [UInt8] { Array(bytes[ranges[literal]]) }

    /// Whether a literal stands at `position` of `buffer`, in `range`, with its own white space, as nearly all
    /// do; not told of one that begins with a space, which may begin before.
    @inline(__always)
    func stands(_ literal: Int, at position: Int, _ buffer: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let own = ranges[literal]
        return position >= range.lowerBound && position + own.count <= range.upperBound
            && bytes[own.lowerBound] != UInt8(ascii: " ") && text.stand(own, at: position, in: buffer)
    }

    /// Where a literal begins in `range` of `buffer` that has its bytes `known` at `position`, where they are
    /// equal; `nil` if the rest of it is not there.
    func start(
        of literal: Int, known: Range<Int>, at position: Int, _ buffer: Span<UInt8>, _ range: Range<Int>
    ) -> Int? {
        let whole = ranges[literal]
        let bytes = bytes.span
        let space = UInt8(ascii: " ")
        var place = position + known.count
        for index in whole.lowerBound + known.upperBound..<whole.upperBound {
            guard place < range.upperBound else { return nil }
            if bytes[index] == space {
                guard isWhite(buffer[place]) else { return nil }
                repeat { place += 1 } while place < range.upperBound && isWhite(buffer[place])
            } else {
                guard folded(buffer[place]) == bytes[index] else { return nil }
                place += 1
            }
        }
        place = position
        for index in (whole.lowerBound..<whole.lowerBound + known.lowerBound).reversed() {
            guard place > range.lowerBound else { return nil }
            place -= 1
            if bytes[index] == space {
                guard isWhite(buffer[place]) else { return nil }
                while place > range.lowerBound, isWhite(buffer[place - 1]) { place -= 1 }
            } else if folded(buffer[place]) != bytes[index] {
                return nil
            }
        }
        return place
    }

    /// White space that touches a space belongs to it: a run in the text is taken as a whole.
    private static func normalized(_ literal: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < literal.count {
            var end = index
            while end < literal.count, isWhite(literal[end]) { end += 1 }
            if end == index {
                result.append(folded(literal[index]))
                index += 1
            } else {
                let run = literal[index..<end]
                if run.contains(UInt8(ascii: " ")) { result.append(UInt8(ascii: " ")) } else { result += run }
                index = end
            }
        }
        return result
    }
}

/// White space, or one of the two bytes of a no-break space in UTF-8.
@inline(__always)
func isWhite(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte &- 0x09 < 5 || byte == 0xC2 || byte == 0xA0
}
