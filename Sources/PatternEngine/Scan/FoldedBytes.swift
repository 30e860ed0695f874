internal import CaseModel

/// Text in lower case, laid out for comparing it with letters in either case, eight bytes at a time.
struct FoldedBytes: Sendable {
    private let bytes: [UInt8]
    /// For each byte the bit that tells a letter's cases apart; 0 for what is no letter.
    private let folds: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        folds = bytes.map { $0 &- 0x61 < 26 ? 0x20 : 0 }
    }

    subscript(index: Int) -> UInt8 { bytes[index] }

    /// Whether the bytes of `range` stand at `position` of some text.
    @inline(__always)
    func stand(_ range: Range<Int>, at position: Int, in text: Span<UInt8>) -> Bool {
        guard position >= 0, position <= text.count - range.count else { return false }
        let (bytes, folds) = (bytes.span, folds.span)
        guard range.count >= 8 else {
            return (0..<range.count).allSatisfy { offset in
                let index = range.lowerBound + offset
                return text[position + offset] | folds[index] == bytes[index]
            }
        }
        var offset = 0
        while true {
            let word = text.word(at: position + offset) | folds.word(at: range.lowerBound + offset)
            if word != bytes.word(at: range.lowerBound + offset) { return false }
            if offset == range.count - 8 { return true }
            offset = min(offset + 8, range.count - 8)
        }
    }
}
