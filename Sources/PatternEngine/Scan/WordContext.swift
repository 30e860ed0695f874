internal import CaseModel

/// Up to eight bytes of the word in which a window stands: tells most near misses apart at one look.
struct WordContext: Sendable {
    /// Where the window begins in the literal.
    private let window: Int
    /// Where the eight bytes begin in the literal.
    private let start: Int
    private let bytes: UInt64
    /// Ones where a byte belongs to the word.
    private let mask: UInt64
    /// In letters, the bit that tells their cases apart.
    private let folds: UInt64
    /// How much of the word it is.
    private let count: Int
    /// Whether the literal is no more than these bytes.
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
        let word = literal[..<window].lastIndex(of: space).map { $0 + 1 } ?? 0
        let end = literal[window...].firstIndex(of: space) ?? literal.count
        let first = max(word, min(window, end - WordContext.width))
        let covered = literal[first..<min(end, first + WordContext.width)]
        var bytes: UInt64 = 0
        var mask: UInt64 = 0
        var folds: UInt64 = 0
        for (place, byte) in covered.enumerated() {
            bytes |= UInt64(byte) << UInt64(8 * place)
            mask |= 0xFF << UInt64(8 * place)
            if byte &- 0x61 < 26 { folds |= 0x20 << UInt64(8 * place) }
        }
        self.window = window
        start = first
        self.bytes = bytes
        self.mask = mask
        self.folds = folds
        count = covered.count
        isWhole = covered.count == literal.count
    }

    /// Whether the literal stands in `range` of `bytes` with its window at `place`.
    @inline(__always)
    func verdict(_ bytes: Span<UInt8>, _ range: Range<Int>, at place: Int) -> Verdict {
        let first = place - window + start
        guard first >= 0, first <= bytes.count - WordContext.width else {
            return .open(known: window..<window)
        }
        if (bytes.word(at: first) | folds) & mask != self.bytes { return .no }
        guard first >= range.lowerBound, first + count <= range.upperBound else { return .no }
        return isWhole ? .yes : .open(known: start..<start + count)
    }
}
