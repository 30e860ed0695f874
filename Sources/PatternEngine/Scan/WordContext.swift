internal import CaseModel

/// Up to eight bytes of the word in which a window stands, and up to eight behind them: tells nearly all near
/// misses apart at two looks.
struct WordContext: Sendable {
    /// Where the window begins in the literal.
    private let window: Int
    /// Where the eight bytes begin in the literal.
    private let start: Int
    private let word: FoldedWord
    private let next: FoldedWord
    /// Whether the literal is no more than the bytes of the word.
    private let isWhole: Bool

    static let width = 8

    enum Verdict {
        /// The literal stands here, or does not.
        case yes, no
        /// What is outside of `known`, a range of the literal, has to be compared.
        case open(known: Range<Int>)
    }

    /// - Parameter literal: lower case, its words separated by single spaces; the window begins at `window`.
    init(_ literal: [UInt8], window: Int) {
        let space = UInt8(ascii: " ")
        let wordStart = literal[..<window].lastIndex(of: space).map { $0 + 1 } ?? 0
        let end = literal[window...].firstIndex(of: space) ?? literal.count
        let first = max(wordStart, min(window, end - WordContext.width))
        self.window = window
        start = first
        word = FoldedWord(literal[first..<min(end, first + WordContext.width)])
        next = FoldedWord(literal[(first + word.count)...].prefix(WordContext.width))
        isWhole = word.count == literal.count
    }

    /// Whether the literal stands in `range` of `bytes` with its window at `place`.
    @inline(__always)
    func verdict(_ bytes: Span<UInt8>, _ range: Range<Int>, at place: Int) -> Verdict {
        let first = place - window + start
        guard first >= 0, first <= bytes.count - WordContext.width else {
            return .open(known: window..<window)
        }
        if word.difference(from: bytes.word(at: first)) != 0 { return .no }
        let end = first + word.count
        guard first >= range.lowerBound, end <= range.upperBound else { return .no }
        if isWhole { return .yes }
        if end <= bytes.count - WordContext.width {
            let difference = next.difference(from: bytes.word(at: end))
            // Where other white space stands than in the literal, it may go on; nowhere else.
            if difference != 0, !isWhite(bytes[end + difference.trailingZeroBitCount / 8]) { return .no }
        }
        return .open(known: start..<start + word.count)
    }
}

/// Up to eight bytes to compare with as many of a text, letters in either case.
private struct FoldedWord: Sendable {
    private var bytes: UInt64 = 0
    /// Ones where there is a byte.
    private var mask: UInt64 = 0
    /// In letters, the bit that tells their cases apart.
    private var folds: UInt64 = 0
    let count: Int

    /// - Parameter text: lower case.
    init(_ text: ArraySlice<UInt8>) {
        count = text.count
        for (place, byte) in text.enumerated() {
            bytes |= UInt64(byte) << UInt64(8 * place)
            mask |= 0xFF << UInt64(8 * place)
            if byte &- 0x61 < 26 { folds |= 0x20 << UInt64(8 * place) }
        }
    }

    /// Ones in bytes that differ; none where there is no byte.
    @inline(__always)
    func difference(from text: UInt64) -> UInt64 { ((text | folds) ^ bytes) & mask }
}
