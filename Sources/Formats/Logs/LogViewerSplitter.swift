internal import CaseModel

/// Cuts text that was copied from the log viewer into records.
///
/// Two forms are public: one field a line, ending with `Description:` and the message (KB 179874,
/// 151953, 176692); and the message first, a line of dashes, then lines of fields with commas
/// (KB 195015, 172185, 413372). People leave out fields and separators, so a record also ends where
/// its first field comes again, or where `Date:`, `Priority:` or `Source:` is followed by another field.
/// Text with no field at all is delivered as a record without attributes (`.orphan`).
package struct LogViewerSplitter: RecordSplitter {
    package private(set) var malformed: Int64 = 0
    package private(set) var oversized: Int64 = 0

    private let maximumRecordBytes: Int
    private var place = Place.between

    private enum Place {
        case between
        /// In a record that was delivered cut: inside a line, or at the beginning of one.
        case restOfLine, rest
    }

    package init(maximumRecordBytes: Int = RecordLimit.standardBytes) {
        precondition(maximumRecordBytes > 0, "a record needs at least one byte")
        self.maximumRecordBytes = maximumRecordBytes
    }

    package mutating func step(_ buffer: Span<UInt8>, from offset: Int, atEnd: Bool) -> RecordStep {
        guard let start = endOfRest(buffer, from: offset, atEnd: atEnd) else {
            return atEnd ? .end : .more(from: kept(buffer, offset))
        }
        return nextRecord(buffer, from: start, atEnd: atEnd)
    }

    /// Passes over blank lines and separators, then reads a record.
    private mutating func nextRecord(_ buffer: Span<UInt8>, from offset: Int, atEnd: Bool) -> RecordStep {
        var start = offset
        while true {
            start = Markup.skipSpace(buffer, from: start)
            guard start < buffer.count else { return atEnd ? .end : .more(from: start) }
            let line = LogViewerLine.at(start, buffer, limit: start + maximumRecordBytes, atEnd: atEnd)
            guard let line else { return .more(from: start) }
            guard case .separator = line.kind, let next = line.next else { break }
            start = next
        }
        var reading = LogViewerReading(start: start, limit: start + maximumRecordBytes)
        switch reading.read(buffer, atEnd: atEnd) {
        case .more: return .more(from: start)
        case .end(let next):
            if reading.record.flaws.contains(.orphan) { malformed += 1 }
            return .record(reading.finished(buffer, end: next), next: next)
        case .cut:
            oversized += 1
            place = .restOfLine
            return .record(reading.cut(buffer), next: start + maximumRecordBytes)
        }
    }
}

/// The rest of a record that was delivered cut.
extension LogViewerSplitter {
    /// Where the next record may begin; `nil` if the buffer ends first.
    private mutating func endOfRest(_ buffer: Span<UInt8>, from offset: Int, atEnd: Bool) -> Int? {
        var offset = offset
        while place != .between {
            if place == .restOfLine {
                let newline = ByteSearch.any(
                    of: Markup.newline, Markup.newline, Markup.newline, in: buffer, from: offset,
                    to: buffer.count)
                guard newline < buffer.count else { return nil }
                offset = newline + 1
                place = .rest
            }
            guard offset < buffer.count else { return nil }
            guard let line = LogViewerLine.at(offset, buffer, limit: offset, atEnd: atEnd) else { return nil }
            switch line.kind {
            case .separator, .attributes, .field(.date), .field(.priority): place = .between
            default: place = .restOfLine
            }
        }
        return offset
    }

    /// What must be kept: inside a line nothing, otherwise the line that is not known yet.
    private func kept(_ buffer: Span<UInt8>, _ offset: Int) -> Int {
        guard place == .rest else { return buffer.count }
        var line = buffer.count
        while line > offset, buffer[line - 1] != Markup.newline { line -= 1 }
        return line
    }
}
