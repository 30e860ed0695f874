internal import CaseModel

/// What stands between records: white space, a root element, or the remains of a record.
extension EventLogSplitter {
    /// Text between records that was looked at so far.
    private struct Between {
        var start: Int
        var place: Int
        var isSplit = false

        init(_ buffer: Span<UInt8>, from offset: Int) {
            start = Markup.skipSpace(buffer, from: offset)
            place = start
        }
    }

    /// Passes over what is no record, up to the next start tag or the remains of a record.
    mutating func nextRecord(_ buffer: Span<UInt8>, from offset: Int, atEnd: Bool) -> RecordStep {
        var text = Between(buffer, from: offset)
        while true {
            let limit = text.start + maximumRecordBytes
            text.place = ByteSearch.any(
                of: Markup.less, Markup.bracket, Markup.bracket, in: buffer, from: text.place,
                to: min(limit, buffer.count))
            if text.place >= limit {
                drop(buffer, &text)
                continue
            }
            guard text.place < buffer.count else { return endOfBuffer(buffer, text, atEnd) }
            switch Markup.piece(buffer, at: text.place, atEnd: atEnd) {
            case .none: text.place += 1
            case .unknown: return .more(from: text.start)
            case .startTag:
                note(buffer, text)
                return record(buffer, from: text.place, atEnd: atEnd)
            case .cdata: return orphan(buffer, text, atEnd)
            case .closeTag(let end):
                if text.place > text.start, buffer[text.start] != Markup.less {
                    return torn(text, next: end)
                }
                text = Between(buffer, from: end)
            case .cdataEnd:
                if let step = lostEnd(buffer, &text, atEnd) { return step }
            }
        }
    }

    /// Handles a `]]>` without a beginning: the end of a record whose start another file holds.
    private mutating func lostEnd(_ buffer: Span<UInt8>, _ text: inout Between, _ atEnd: Bool) -> RecordStep?
    {
        switch EventMessage.endOfCDATA(buffer, at: text.place, atEnd: atEnd) {
        case .unknown: return .more(from: text.start)
        case .continued(let next):
            text.place = next
            text.isSplit = true
            return nil
        case .end(let next):
            guard let end = Markup.endOfRecord(buffer, from: next, atEnd: atEnd) else {
                return .more(from: text.start)
            }
            if text.place > text.start { return torn(text, next: end) }
            malformed += 1
            text = Between(buffer, from: end)
            return nil
        }
    }

    /// Delivers the tail of a record.
    private mutating func torn(_ text: Between, next: Int) -> RecordStep {
        var record = EventRecord(bytes: .none, message: .none)
        record.flaws = text.isSplit ? [.tornStart, .splitCDATA] : .tornStart
        if droppedText {
            record.flaws.insert(.cut)
            oversized += 1
        }
        return deliver(&record, text.start..<next, message: text.start..<text.place, next: next)
    }

    /// Reads a message without a start tag, or with the last part of one.
    private mutating func orphan(_ buffer: Span<UInt8>, _ text: Between, _ atEnd: Bool) -> RecordStep {
        var record = EventRecord(bytes: .none, message: .none)
        record.flaws = isEndOfTag(buffer, text) ? .tornStart : .orphan
        let start = record.flaws == .tornStart ? text.start : text.place
        if start == text.place { note(buffer, text) }
        return message(
            buffer, &record, start, text: text.place + Markup.cdataCount, rest: .restOfCDATA, atEnd: atEnd)
    }

    private func isEndOfTag(_ buffer: Span<UInt8>, _ text: Between) -> Bool {
        var last = text.place - 1
        while last > text.start, Markup.isSpace(buffer[last]) { last -= 1 }
        return last > text.start && buffer[text.start] != Markup.less && buffer[last] == Markup.greater
    }

    /// Gives up the beginning of a text that is longer than a record may be.
    private mutating func drop(_ buffer: Span<UInt8>, _ text: inout Between) {
        malformed += 1
        droppedText = true
        text = Between(buffer, from: text.place)
    }

    private mutating func endOfBuffer(_ buffer: Span<UInt8>, _ text: Between, _ atEnd: Bool) -> RecordStep {
        guard atEnd else { return .more(from: text.start) }
        note(buffer, text)
        return .end
    }

    /// Counts text that is neither a record nor markup such as a declaration or a root element.
    private mutating func note(_ buffer: Span<UInt8>, _ text: Between) {
        if text.place > text.start, buffer[text.start] != Markup.less { malformed += 1 }
    }
}

/// Delivering records.
extension EventLogSplitter {
    /// Delivers a record, and counts it if its form is damaged.
    mutating func deliver(
        _ record: inout EventRecord, _ bytes: Range<Int>, message: Range<Int>, next: Int
    ) -> RecordStep {
        record.bytes = ByteRange(bytes)
        record.message = ByteRange(message)
        if record.flaws.rawValue != 0, !record.flaws.isDisjoint(with: [.tornStart, .tornEnd]) {
            malformed += 1
        }
        droppedText = false
        return .record(record, next: next)
    }

    /// Delivers what fits of a record that is longer than the limit; `rest` says what is passed over next.
    mutating func cut(
        _ buffer: Span<UInt8>, _ record: inout EventRecord, _ start: Int, message: Int, next: Int, rest: Place
    ) -> RecordStep {
        let end = RecordLimit.wholeCharacters(buffer, from: message, to: start + maximumRecordBytes)
        record.flaws.insert(.cut)
        oversized += 1
        place = rest
        return deliver(&record, start..<end, message: min(message, end)..<end, next: next)
    }
}
