package import CaseModel

/// Cuts an event log of the Notification Server or the agent into its records.
///
/// Accepts every form that public pages show (KB 179719, 158750, 177014): either kind of quotes,
/// attributes in any order, the message in CDATA or as escaped text, `</event>` behind it, on its own
/// line or missing, records on one line, a root element around, messages without a start tag, and
/// files that begin or end inside a record. It never fails: what is no record is passed over and counted.
///
/// A CDATA section ends at the first `]]>`, unless another section begins directly behind it (the XML
/// way to write `]]>`), or where `<event ` begins a line, since then the record's end was lost.
///
/// It does not decode anything: see `EventRecord.messageText(in:)`.
package struct EventLogSplitter: RecordSplitter {
    package internal(set) var malformed: Int64 = 0
    package internal(set) var oversized: Int64 = 0

    /// A record whose end has not begun within this many bytes is cut.
    let maximumRecordBytes: Int
    /// Where the next buffer begins.
    var place = Place.between
    /// Text before the remains of a record was too long, and its beginning was dropped.
    var droppedText = false
    /// The form of the last records' tags.
    private var form = TagForm()
    /// Working memory for records of that form.
    private var ranges = RecordKernel.Ranges()
    /// Records in a row that had to be read without a form.
    private var misses = 0
    private let path: ScanPath

    /// Places in a log.
    enum Place {
        /// Between records.
        case between
        /// In the rest of a record that was delivered cut.
        case restOfCDATA, restOfText
    }

    package init(maximumRecordBytes: Int = RecordLimit.standardBytes, path: ScanPath = .fastest) {
        precondition(maximumRecordBytes > 0, "a record needs at least one byte")
        self.maximumRecordBytes = maximumRecordBytes
        self.path = path
    }

    package mutating func split(
        _ buffer: Span<UInt8>, atEnd: Bool, into records: inout [EventRecord]
    ) -> Int? {
        var offset = 0
        while true {
            readAlike(buffer, from: &offset, into: &records)
            switch step(buffer, from: offset, atEnd: atEnd) {
            case .record(let record, let next):
                learn(record, buffer)
                records.append(record)
                offset = next
            case .more(let from): return from
            case .end: return nil
            }
        }
    }

    package mutating func step(_ buffer: Span<UInt8>, from offset: Int, atEnd: Bool) -> RecordStep {
        let rest: EventMessage.Rest
        switch place {
        case .between: return nextRecord(buffer, from: offset, atEnd: atEnd)
        case .restOfCDATA: rest = EventMessage.restOfCDATA(buffer, from: offset, atEnd: atEnd)
        case .restOfText: rest = EventMessage.restOfText(buffer, from: offset, atEnd: atEnd)
        }
        switch rest {
        case .more(let from): return atEnd ? .end : .more(from: from)
        case .end(let next):
            place = .between
            return nextRecord(buffer, from: next, atEnd: atEnd)
        }
    }

    /// Reads the next records as long as they have the form of those before them, which nearly all have.
    private mutating func readAlike(
        _ buffer: Span<UInt8>, from offset: inout Int, into records: inout [EventRecord]
    ) {
        guard place == .between else { return }
        while true {
            let count = form.read(
                buffer, from: &offset, limit: maximumRecordBytes, into: &ranges, path: path)
            if count == 0 { return }
            misses = 0
            droppedText = false
            for index in 0..<count { records.append(EventRecord(ranges, index, buffer)) }
        }
    }

    /// Learns the form of a record, unless learning has been in vain for long.
    private mutating func learn(_ record: EventRecord, _ buffer: Span<UInt8>) {
        misses += 1
        guard record.flaws.rawValue == 0, misses < 32 || misses % 256 == 0 else { return }
        if let form = TagForm(of: record, in: buffer) { self.form = form }
    }

    /// Reads the record whose start tag begins at `start`.
    mutating func record(_ buffer: Span<UInt8>, from start: Int, atEnd: Bool) -> RecordStep {
        let limit = start + maximumRecordBytes
        var record = EventRecord(bytes: .none, message: .none)
        let tag = EventStartTag.read(buffer, from: start + 6, limit: limit, atEnd: atEnd, into: &record)
        switch tag {
        case .empty(let end):
            return deliver(&record, start..<end, message: end..<end, next: end)
        case .open(let end):
            return body(buffer, &record, start, from: end, atEnd: atEnd)
        case .torn(let end):
            record.flaws.insert(.tornStart)
            return body(buffer, &record, start, from: end, atEnd: atEnd)
        case .unknown: return .more(from: start)
        case .missing:
            if buffer.count >= limit {
                return cut(buffer, &record, start, message: limit, next: limit, rest: .restOfText)
            }
            guard atEnd else { return .more(from: start) }
            record.flaws.insert(.tornEnd)
            let end = buffer.count
            return deliver(&record, start..<end, message: end..<end, next: end)
        }
    }

    /// Reads what follows a start tag.
    private mutating func body(
        _ buffer: Span<UInt8>, _ record: inout EventRecord, _ start: Int, from offset: Int, atEnd: Bool
    ) -> RecordStep {
        let place = Markup.skipSpace(buffer, from: offset, to: start + maximumRecordBytes)
        if place < buffer.count, place < start + maximumRecordBytes {
            switch Markup.cdata(buffer, at: place, atEnd: atEnd) {
            case .yes:
                return message(
                    buffer, &record, start, text: place + Markup.cdataCount, rest: .restOfCDATA, atEnd: atEnd)
            case .unknown: return .more(from: start)
            case .no: break
            }
        }
        return message(buffer, &record, start, text: offset, rest: .restOfText, atEnd: atEnd)
    }

    /// Finds the message's end and delivers the record.
    mutating func message(
        _ buffer: Span<UInt8>, _ record: inout EventRecord, _ start: Int, text: Int, rest: Place, atEnd: Bool
    ) -> RecordStep {
        let limit = start + maximumRecordBytes
        let ending =
            rest == .restOfCDATA
            ? EventMessage.cdata(buffer, from: text, limit: limit, atEnd: atEnd)
            : EventMessage.text(buffer, from: text, limit: limit, atEnd: atEnd)
        guard case .found(let textEnd, let next, let flaws) = ending else { return .more(from: start) }
        if let flaws {
            record.flaws.formUnion(flaws)
            if flaws.contains(.cut) {
                return cut(buffer, &record, start, message: text, next: next, rest: rest)
            }
        }
        var end = next
        if rest == .restOfCDATA, !(flaws?.contains(.tornEnd) ?? false) {
            guard let close = Markup.endOfRecord(buffer, from: next, atEnd: atEnd) else {
                return .more(from: start)
            }
            end = close
        }
        return deliver(&record, start..<end, message: text..<textEnd, next: end)
    }
}
