/// Looking ahead.
extension LogViewerReading {
    /// Behind a separator: where the attributes of the text before it begin; the separator's own
    /// beginning if there are none.
    func attributesBehind(_ separator: LogViewerLine, _ buffer: Span<UInt8>, _ atEnd: Bool) -> Int? {
        guard seen & LogViewerField.date.rawValue == 0, let next = separator.next else {
            return separator.start
        }
        guard let line = lineBehind(next, buffer, atEnd) else { return atEnd ? separator.start : nil }
        if case .attributes = line.kind { return line.start }
        return separator.start
    }

    /// Whether a field begins the next record; `nil` if that cannot be told yet.
    func isNewRecord(
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
