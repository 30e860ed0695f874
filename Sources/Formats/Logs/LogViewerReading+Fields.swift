internal import CaseModel

/// What lines tell of the record.
extension LogViewerReading {
    /// The message of a record that ends at `end`; empty if there were only fields.
    func message(to end: Int) -> Range<Int> {
        guard state != .fields, state != .start else { return end..<end }
        let start = min(messageStart, end)
        return start..<max(start, min(messageEnd ?? end, end))
    }

    /// Whether there is a message and no date yet, so that attributes may follow.
    var isMessageOnly: Bool {
        state == .text || state == .description && seen & LogViewerField.date.rawValue == 0
    }

    /// Ends the record; text without any field is an orphan.
    mutating func ending(at next: Int) -> Ending {
        if state == .text { record.flaws.insert(.orphan) }
        return .end(next: next)
    }

    /// Notes a field; false if the record has it already.
    mutating func take(_ field: LogViewerField) -> Bool {
        if state == .start { state = .fields }
        guard seen & field.rawValue == 0 else { return false }
        if firstField == nil { firstField = field }
        seen |= field.rawValue
        return true
    }

    /// What was read as anything else was a message that stands before its attributes.
    mutating func beginAttributes(messageEnd end: Int) {
        record = EventRecord(bytes: .none, message: .none)
        state = .attributes
        seen = 0
        firstField = nil
        messageStart = start
        messageEnd = end
    }

    /// Takes a line that is no field: a message without `Description:`.
    mutating func beginText(_ line: LogViewerLine) {
        switch state {
        case .start: state = .text
        case .fields:
            state = .description
            messageStart = line.start
        case .text, .description, .attributes: break
        }
    }

    /// Reads the fields of a line; a description takes the rest of it.
    mutating func readFields(_ line: LogViewerLine, _ buffer: Span<UInt8>) {
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
