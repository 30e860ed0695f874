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
    private enum State {
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

    private(set) var record = EventRecord(bytes: .none, message: .none)
    private let start: Int
    private let limit: Int
    private var state = State.start
    private var seen: UInt16 = 0
    private var firstField: LogViewerField?
    private var messageStart: Int
    private var messageEnd: Int?

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

extension LogViewerReading {
    private func message(to end: Int) -> Range<Int> {
        guard state != .fields, state != .start else { return end..<end }
        let start = min(messageStart, end)
        return start..<max(start, min(messageEnd ?? end, end))
    }

    /// Whether there is a message and no date yet, so that attributes may follow.
    private var isMessageOnly: Bool {
        state == .text || state == .description && seen & LogViewerField.date.rawValue == 0
    }

    /// Ends the record; text without any field is an orphan.
    private mutating func ending(at next: Int) -> Ending {
        if state == .text { record.flaws.insert(.orphan) }
        return .end(next: next)
    }

    /// Notes a field; false if the record has it already.
    private mutating func take(_ field: LogViewerField) -> Bool {
        if state == .start { state = .fields }
        guard seen & field.rawValue == 0 else { return false }
        if firstField == nil { firstField = field }
        seen |= field.rawValue
        return true
    }

    /// What was read as anything else was a message that stands before its attributes.
    private mutating func beginAttributes(messageEnd end: Int) {
        record = EventRecord(bytes: .none, message: .none)
        state = .attributes
        seen = 0
        firstField = nil
        messageStart = start
        messageEnd = end
    }

    private mutating func beginText(_ line: LogViewerLine) {
        switch state {
        case .start: state = .text
        case .fields:
            state = .description
            messageStart = line.start
        case .text, .description, .attributes: break
        }
    }

    /// Reads the fields of a line; a description takes the rest of it.
    private mutating func readFields(_ line: LogViewerLine, _ buffer: Span<UInt8>) {
        let end = line.text.upperBound
        var place = line.text.lowerBound
        while let (field, value) = LogViewerField.at(place, buffer, to: end) {
            _ = take(field)
            if field == .description {
                // Behind a message, a second one would be a field's odd value.
                if state != .attributes || messageEnd == start {
                    (state, messageStart, messageEnd) = (.description, value, nil)
                }
                return
            }
            let next = LogViewerLine.nextField(value, buffer, to: end)
            // Behind a value stand a comma and a blank.
            record.set(field, LogViewerLine.trimmed(value..<(next.map { $0 - 2 } ?? end), buffer), buffer)
            guard let next else { return }
            place = next
        }
    }
}

/// Looking ahead.
extension LogViewerReading {
    /// Behind a separator: where the attributes of the text before it begin; the separator's own
    /// beginning if there are none.
    private func attributesBehind(_ separator: LogViewerLine, _ buffer: Span<UInt8>, _ atEnd: Bool) -> Int? {
        guard seen & LogViewerField.date.rawValue == 0, let next = separator.next else {
            return separator.start
        }
        guard let line = lineBehind(next, buffer, atEnd) else { return atEnd ? separator.start : nil }
        if case .attributes = line.kind { return line.start }
        return separator.start
    }

    /// Whether a field begins the next record; `nil` if that cannot be told yet.
    private func isNewRecord(
        _ field: LogViewerField, _ line: LogViewerLine, _ buffer: Span<UInt8>, _ atEnd: Bool
    ) -> Bool? {
        switch state {
        case .start: return false
        case .fields, .attributes: return seen & field.rawValue != 0
        case .description where field == firstField: return true
        case .text, .description: break
        }
        guard field == .date || field == .priority || field == .source, let next = line.next else {
            return false
        }
        guard let following = lineBehind(next, buffer, atEnd) else { return atEnd ? false : nil }
        if case .field = following.kind { return true }
        return false
    }

    /// The next line that is not blank; blank ones are passed over within the record's limit.
    private func lineBehind(_ place: Int, _ buffer: Span<UInt8>, _ atEnd: Bool) -> LogViewerLine? {
        let start = Markup.skipSpace(buffer, from: place, to: max(place, limit))
        guard start < buffer.count else { return nil }
        return LogViewerLine.at(start, buffer, limit: start, atEnd: atEnd)
    }
}
