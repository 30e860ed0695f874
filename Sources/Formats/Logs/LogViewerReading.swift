internal import CaseModel

/// Reads one record of text from the log viewer, line by line.
struct LogViewerReading {
    /// How reading ended.
    enum Ending {
        /// The record ends before `next`.
        case end(next: Int)
        /// It is longer than the limit.
        case cut
        /// The buffer ends first.
        case more
    }

    /// What the lines so far were.
    enum State {
        case start
        /// A message that stands before its attributes, or alone.
        case text
        /// Fields, one a line.
        case fields
        /// The message behind `Description:`.
        case description
        /// Fields behind a message.
        case attributes
    }

    /// The attributes so far.
    var record = EventRecord(bytes: .none, message: .none)
    let start: Int
    let limit: Int
    var state = State.start
    /// The fields so far, by their raw values.
    var seen: UInt16 = 0
    var firstField: LogViewerField?
    var messageStart: Int
    var messageEnd: Int?

    init(start: Int, limit: Int) {
        self.start = start
        self.limit = limit
        messageStart = start
    }

    /// Reads lines until the record ends.
    mutating func read(_ buffer: Span<UInt8>, atEnd: Bool) -> Ending {
        var place = start
        while place < buffer.count {
            guard place < limit else { return .cut }
            guard let line = LogViewerLine.at(place, buffer, limit: limit, atEnd: atEnd) else { return .more }
            switch line.kind {
            case .separator:
                guard let behind = attributesBehind(line, buffer, atEnd) else { return .more }
                guard behind > line.start else { return ending(at: line.start) }
                beginAttributes(messageEnd: line.start)
                place = behind
                continue
            case .attributes:
                if state == .start || isMessageOnly { beginAttributes(messageEnd: line.start) }
                guard take(.date) else { return ending(at: line.start) }
                readFields(line, buffer)
            case .field(let field):
                guard let isNew = isNewRecord(field, line, buffer, atEnd) else { return .more }
                if isNew { return ending(at: line.start) }
                if state != .text, state != .description {
                    _ = take(field)
                    readFields(line, buffer)
                }
            case .text, .blank:
                if state == .attributes { return ending(at: line.start) }
                if case .text = line.kind { beginText(line) }
            }
            guard let next = line.next else { return .cut }
            place = next
        }
        return atEnd ? ending(at: place) : .more
    }

    /// The whole record.
    func finished(_ buffer: Span<UInt8>, end: Int) -> EventRecord {
        var result = record
        let bytes = LogViewerLine.trimmed(start..<end, buffer)
        result.bytes = ByteRange(bytes)
        result.message = ByteRange(message(to: bytes.upperBound))
        return result
    }

    /// What fits into the limit.
    func cut(_ buffer: Span<UInt8>) -> EventRecord {
        var result = record
        let end = RecordLimit.wholeCharacters(buffer, from: start, to: limit)
        result.bytes = ByteRange(start..<end)
        result.message = ByteRange(message(to: end))
        result.flaws.insert(.cut)
        return result
    }
}
