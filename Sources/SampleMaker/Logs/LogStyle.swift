/// How a log's records are spelled: all forms that public pages show, and those that pasting makes of them.
package struct LogStyle: Sendable {
    /// How the date stands in the start tag.
    package var stamp = Stamp.yearless
    /// `'` as the product writes it, or `"`.
    package var quote = UInt8(ascii: "'")
    /// `\n` or `\r\n`, between records and inside messages.
    package var lineEnd = "\n"
    /// What stands between the start tag and the text.
    package var opening = Opening.indented
    /// Whether `</event>` has a line of its own.
    package var closesOnOwnLine = false
    /// Whether records follow each other without a line break, as on a page that lost them.
    package var runsTogether = false
    /// Whether the file begins and ends in the middle of a record, as copies of a live log do.
    package var isTorn = false
    /// The encoding of the file.
    package var encoding = Encoding.utf8

    /// Where the text begins.
    package enum Opening: Sendable {
        /// On the next line, after two spaces.
        case indented
        /// On the next line, at its start.
        case flush
        /// On the same line, after a space.
        case sameLine
    }

    /// The encodings that Windows tools save text in.
    package enum Encoding: Sendable { case utf8, utf8WithMark, utf16LittleEndian }

    /// A style with some of the properties changed.
    package static func with(_ change: (inout LogStyle) -> Void) -> LogStyle {
        var style = LogStyle()
        change(&style)
        return style
    }

    /// What an agent of the 7.x era writes.
    package static let classic = LogStyle()
    /// What agents and servers of 8.x write on Windows.
    package static let modern = LogStyle.with {
        $0.stamp = .unitedStates
        $0.lineEnd = "\r\n"
    }
}

extension LogStyle.Encoding {
    /// The bytes of a file with this UTF-8 text in this encoding.
    func encode(_ bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .utf8: bytes
        case .utf8WithMark: [0xEF, 0xBB, 0xBF] + bytes
        case .utf16LittleEndian:
            String(decoding: bytes, as: UTF8.self).utf16.reduce(into: [0xFF, 0xFE]) {
                $0.append(UInt8(truncatingIfNeeded: $1))
                $0.append(UInt8(truncatingIfNeeded: $1 >> 8))
            }
        }
    }
}
