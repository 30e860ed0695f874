/// Finds many literals in one pass over a block of bytes: the few records worth a closer look.
///
/// A Wu–Manber scan (S. Wu, U. Manber, "A fast algorithm for multi-pattern searching", TR 94-17,
/// University of Arizona, 1994): each literal is represented by a window within its longest word; a
/// table of the last three bytes says how far the scan may jump, and only where a window may end is
/// the whole literal compared. Letters match in either case, a space in a literal matches any run of
/// white space.
package struct LiteralScanner: Sendable {
    /// A place where a literal stands.
    package struct Hit: Sendable, Equatable {
        /// Offset of some byte of the literal, for finding the record around it.
        package var offset: Int
        /// Index of the literal.
        package var literal: Int
    }

    /// The literals, lower case, as they were given.
    package let literals: [[UInt8]]
    private let windows: [Window]
    /// Bytes in a window, the same for every literal: no more than the shortest longest word.
    private let width: Int
    /// How far the scan may go on after seeing three bytes; 0 where a window may end.
    private let shifts: [UInt8]
    /// For each hash with shift 0, the range of candidates in `windows`.
    private let buckets: [Int32: Range<Int>]

    private struct Window: Sendable {
        var literal: Int
        /// Offset in the literal of the byte after the window.
        var end: Int
        var hash: Int
    }

    package init(_ literals: [[UInt8]]) {
        self.literals = literals
        let words = literals.map(LiteralScanner.longestWord)
        let width = min(LiteralScanner.maximumWidth, words.map(\.count).min() ?? LiteralScanner.blockSize)
        precondition(width >= LiteralScanner.blockSize, "a literal has no word of three bytes")
        var shifts = [UInt8](repeating: UInt8(width - LiteralScanner.blockSize + 1), count: 1 << 15)
        var windows: [Window] = []
        for (index, word) in words.enumerated() {
            let bytes = literals[index][word.lowerBound..<(word.lowerBound + width)]
            for end in LiteralScanner.blockSize...width {
                let at = bytes.startIndex + end
                let hash = LiteralScanner.hash(bytes[at - 3], bytes[at - 2], bytes[at - 1])
                shifts[hash] = min(shifts[hash], UInt8(width - end))
                if end == width { windows.append(Window(literal: index, end: at, hash: hash)) }
            }
        }
        windows.sort { ($0.hash, $0.literal) < ($1.hash, $1.literal) }
        self.width = width
        self.shifts = shifts
        self.windows = windows
        buckets = LiteralScanner.buckets(of: windows.map(\.hash))
    }

    /// Bytes that one look-up sees.
    private static let blockSize = 3
    /// Longer windows would make longer jumps, but few literals have longer words.
    private static let maximumWidth = 8

    private static func longestWord(_ literal: [UInt8]) -> Range<Int> {
        var best = 0..<0
        var start = 0
        for (index, byte) in literal.enumerated() {
            if byte == UInt8(ascii: " ") { start = index + 1 }
            if index + 1 - start > best.count { best = start..<(index + 1) }
        }
        return best
    }

    private static func buckets(of hashes: [Int]) -> [Int32: Range<Int>] {
        var buckets: [Int32: Range<Int>] = [:]
        for (index, hash) in hashes.enumerated() {
            let start = buckets[Int32(hash)]?.lowerBound ?? index
            buckets[Int32(hash)] = start..<(index + 1)
        }
        return buckets
    }

    /// Five bits of each byte: the same for both cases of a letter.
    @inline(__always)
    private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        Int(first & 31) << 10 | Int(second & 31) << 5 | Int(third & 31)
    }

    /// Appends every place in `range` of `buffer` where a literal stands, in order of their offsets.
    package func scan(_ buffer: Span<UInt8>, _ range: Range<Int>, into hits: inout [Hit]) {
        guard !literals.isEmpty else { return }
        let shifts = shifts.span
        var last = range.lowerBound + width - 1
        while last < range.upperBound {
            let hash = LiteralScanner.hash(buffer[last - 2], buffer[last - 1], buffer[last])
            let shift = Int(shifts[hash])
            if shift == 0 {
                verify(buffer, range, hash: hash, end: last + 1, into: &hits)
                last += 1
            } else {
                last += shift
            }
        }
    }

    private func verify(
        _ buffer: Span<UInt8>, _ range: Range<Int>, hash: Int, end: Int, into hits: inout [Hit]
    ) {
        guard let candidates = buckets[Int32(hash)] else { return }
        for index in candidates {
            let window = windows[index]
            let literal = literals[window.literal]
            if stands(literal, window.end, buffer, range, end) {
                hits.append(Hit(offset: end - 1, literal: window.literal))
            }
        }
    }

    /// Whether a literal stands around `end`, which is where the byte `split` of it would be.
    private func stands(
        _ literal: [UInt8], _ split: Int, _ buffer: Span<UInt8>, _ range: Range<Int>, _ end: Int
    ) -> Bool {
        let space = UInt8(ascii: " ")
        var position = end
        for index in (0..<split).reversed() {
            guard position > range.lowerBound else { return false }
            position -= 1
            if literal[index] == space {
                guard isWhite(buffer[position]) else { return false }
                while position > range.lowerBound, isWhite(buffer[position - 1]) { position -= 1 }
            } else if folded(buffer[position]) != literal[index] {
                return false
            }
        }
        position = end
        for index in split..<literal.count {
            guard position < range.upperBound else { return false }
            if literal[index] == space {
                guard isWhite(buffer[position]) else { return false }
                while position < range.upperBound, isWhite(buffer[position]) { position += 1 }
            } else {
                guard folded(buffer[position]) == literal[index] else { return false }
                position += 1
            }
        }
        return true
    }

    /// White space, or one of the two bytes of a no-break space in UTF-8.
    private func isWhite(_ byte: UInt8) -> Bool {
        ByteClass.white.contains(byte) || byte == 0xC2 || byte == 0xA0
    }
}
