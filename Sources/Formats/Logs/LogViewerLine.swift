internal import CaseModel

/// One line of text from the log viewer.
struct LogViewerLine {
    /// What a line is, told from its first bytes.
    enum Kind {
        case blank
        /// Dashes, asterisks, equal signs or underscores only.
        case separator
        /// A field alone on its line.
        case field(LogViewerField)
        /// `Date: …, Tick Count: …`: the attributes that follow a message.
        case attributes
        case text
    }

    /// Where the line begins.
    var start: Int
    /// Its text, without line break and surrounding white space, or as much as was looked at.
    var text: Range<Int>
    /// Where the next line begins; `nil` if the line goes on behind the limit.
    var next: Int?
    var kind: Kind

    /// A line's kind is told from this many bytes, so that a line without end need not be held.
    static let decisiveBytes = 512
    /// Fewer dashes may be a list's.
    private static let shortestSeparator = 5

    /// The line at `start`; `nil` if the buffer ends before it is known.
    ///
    /// - Parameter limit: a line that reaches this far need not be held to its end.
    static func at(_ start: Int, _ buffer: Span<UInt8>, limit: Int, atEnd: Bool) -> LogViewerLine? {
        let bound = max(limit, start + decisiveBytes)
        let newline = ByteSearch.any(
            of: Markup.newline, Markup.newline, Markup.newline, in: buffer, from: start,
            to: min(bound, buffer.count))
        let isWhole = newline < min(bound, buffer.count)
        guard isWhole || atEnd || buffer.count >= bound else { return nil }
        let text = trimmed(start..<newline, buffer)
        let next: Int? = isWhole ? newline + 1 : newline < bound ? newline : nil
        let decisive = text.lowerBound..<max(text.lowerBound, min(text.upperBound, start + decisiveBytes))
        return LogViewerLine(
            start: start, text: text, next: next, kind: kind(decisive, buffer, isWhole: decisive == text))
    }

    private static func kind(_ text: Range<Int>, _ buffer: Span<UInt8>, isWhole: Bool) -> Kind {
        guard let first = text.first else { return isWhole ? .blank : .text }
        if isWhole, text.count >= shortestSeparator, "-*=_".utf8.contains(buffer[first]),
            text.allSatisfy({ buffer[$0] == buffer[first] })
        {
            return .separator
        }
        guard let (field, value) = LogViewerField.at(first, buffer, to: text.upperBound) else { return .text }
        if field == .date, nextField(value, buffer, to: text.upperBound) != nil { return .attributes }
        return .field(field)
    }

    /// The offset of the next field's name behind a comma.
    static func nextField(_ place: Int, _ buffer: Span<UInt8>, to end: Int) -> Int? {
        var place = place
        while place + 1 < end {
            if buffer[place] == UInt8(ascii: ","), buffer[place + 1] == 0x20,
                LogViewerField.at(place + 2, buffer, to: end) != nil
            {
                return place + 2
            }
            place += 1
        }
        return nil
    }

    /// A range without the white space at its ends.
    static func trimmed(_ range: Range<Int>, _ buffer: Span<UInt8>) -> Range<Int> {
        let start = Markup.skipSpace(buffer, from: range.lowerBound, to: range.upperBound)
        var end = range.upperBound
        while end > start, Markup.isSpace(buffer[end - 1]) { end -= 1 }
        return start..<end
    }
}
