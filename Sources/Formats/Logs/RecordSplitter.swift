package import CaseModel

/// Cuts a log into records, a buffer at a time.
///
/// The caller holds a window of bytes and calls `split`; then it moves what is to be kept to the front of the
/// window, reads on behind it (growing the window if nothing could be moved: never beyond the splitter's limit
/// and a few bytes), and calls again. Who looks at few records calls `step` until it answers `.more`.
/// The records do not depend on how the bytes were divided into buffers.
///
/// Use it as a generic parameter: the loop is then specialised for each kind of log.
package protocol RecordSplitter: Sendable {
    /// Finds the next record at or behind `offset`.
    ///
    /// - Parameters:
    ///   - buffer: the window; what was kept of an earlier one stands at its front.
    ///   - offset: where to go on: 0 in a new window, otherwise the `next` of the last record.
    ///   - atEnd: no byte follows the buffer's last one.
    /// - Complexity: linear in the bytes passed over.
    mutating func step(_ buffer: Span<UInt8>, from offset: Int, atEnd: Bool) -> RecordStep

    /// Appends all records that are whole in a new window; where the bytes begin that must be kept, or `nil`
    /// after the last record. Gives the records that `step` gives, and may read many alike at once.
    mutating func split(_ buffer: Span<UInt8>, atEnd: Bool, into records: inout [EventRecord]) -> Int?

    /// How many records, or pieces of text where one should be, deviate from the format.
    var malformed: Int64 { get }

    /// How many records were longer than the limit and were cut.
    var oversized: Int64 { get }
}

extension RecordSplitter {
    package mutating func split(
        _ buffer: Span<UInt8>, atEnd: Bool, into records: inout [EventRecord]
    ) -> Int? {
        var offset = 0
        while true {
            switch step(buffer, from: offset, atEnd: atEnd) {
            case .record(let record, let next):
                records.append(record)
                offset = next
            case .more(let from): return from
            case .end: return nil
            }
        }
    }
}

/// What a splitter answers.
package enum RecordStep: Sendable {
    /// A record, as ranges into the buffer, and where to go on.
    case record(EventRecord, next: Int)
    /// The buffer ends too early: the bytes from `from` on must be kept, and more put behind them.
    case more(from: Int)
    /// There are no more records.
    case end
}

/// Limits that all splitters keep.
package enum RecordLimit {
    /// Longest record that is delivered whole. Messages with a stack trace are a few KiB and a traced
    /// policy some hundred; a megabyte leaves room and keeps a worker's window small.
    package static let standardBytes = 1 << 20

    /// The end of a text that is cut at `end`, without a UTF-8 sequence that is not whole.
    ///
    /// Looks only at bytes before `end`: what follows may not be in the buffer yet.
    static func wholeCharacters(_ buffer: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var place = end - 1
        while place > start, end - place < 4, buffer[place] & 0xC0 == 0x80 { place -= 1 }
        guard place >= start, buffer[place] >= 0xC0 else { return end }
        let count = buffer[place] >= 0xF0 ? 4 : buffer[place] >= 0xE0 ? 3 : 2
        return place + count > end ? place : end
    }
}
