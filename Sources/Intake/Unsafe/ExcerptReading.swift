/// Keeps a window around one offset of a stream, and cuts it into lines at the end.
///
/// Invariant: buffers given to the stream are used before the call returns.
struct ExcerptReading {
    let offset: Int64
    let lines: Int
    private var kept: [UInt8] = []
    /// Where `kept` begins in the member.
    private var start: Int64 = 0
    private var isWhole = false

    /// Ends the visit of a unit when the member was found.
    struct Done: Error {}

    /// Bytes kept before and after the offset: an event may be 64 KB, and some should fit.
    private static let reach = 256 << 10

    init(offset: Int64, lines: Int) {
        self.offset = offset
        self.lines = lines
    }

    mutating func read(_ stream: MemberStream, isOver: () -> Bool) throws {
        var block = [UInt8](repeating: 0, count: 128 << 10)
        var position: Int64 = 0
        while position < offset + Int64(ExcerptReading.reach) {
            if isOver() { throw ExcerptFailure.outOfTime }
            let count = unsafe block.withUnsafeMutableBytes { buffer in unsafe stream.read(into: buffer) }
            if count == 0 {
                isWhole = true
                return
            }
            position += Int64(count)
            keep(block[..<count], endingAt: position)
        }
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>, endingAt position: Int64) {
        guard position > offset - Int64(ExcerptReading.reach) else {
            start = position
            return
        }
        kept += bytes
        let surplus = Int(clamping: offset - Int64(ExcerptReading.reach) - start)
        if surplus > ExcerptReading.reach {
            kept.removeFirst(surplus)
            start += Int64(surplus)
        }
    }

    /// The lines, or `nil` if the member ended before the offset.
    var excerpt: Excerpt? {
        let place = offset - start
        guard place >= 0, place < Int64(kept.count) else { return nil }
        let newline = UInt8(ascii: "\n")
        let line = Int(place)
        let first = kept[..<line].lastIndex(of: newline).map { $0 + 1 } ?? 0
        let end = kept[line...].firstIndex(of: newline) ?? kept.count
        let before = kept[..<first].split(separator: newline, omittingEmptySubsequences: false).dropLast()
        let after =
            end < kept.count
            ? kept[(end + 1)...].split(separator: newline, omittingEmptySubsequences: false) : []
        return Excerpt(
            before: before.suffix(lines).map(ExcerptReading.text),
            line: ExcerptReading.text(kept[first..<end]),
            after: after.prefix(lines).map(ExcerptReading.text),
            startsMember: start == 0 && before.count <= lines, endsMember: isWhole && after.count <= lines)
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
    }
}
