internal import PatternEngine

/// Line numbers of places in a member, counted once and only as far as somebody asks.
struct LineCount {
    /// Lines before `position` in the current window, counted from 1 at the member's start.
    private var line = 1
    private var position = 0

    /// The line on which the byte at `offset` stands; offsets must not go back within a window.
    mutating func line(of offset: Int, in bytes: Span<UInt8>) -> Int {
        count(bytes, to: offset)
        return line
    }

    /// Counts the bytes that leave the window.
    mutating func leave(_ bytes: Span<UInt8>, _ count: Int) {
        self.count(bytes, to: count)
        position = 0
    }

    private mutating func count(_ bytes: Span<UInt8>, to end: Int) {
        guard position < end else { return }
        line += ByteScan.newlines(bytes.extracting(position..<end))
        position = end
    }
}
