import CaseModel
import Formats

/// A record as values, to compare what different ways of reading gave.
struct SplitRecord: Hashable, CustomStringConvertible {
    var bytes: String
    var message: String
    var attributes: [String]
    var severity: UInt8
    var flaws: UInt8

    init(_ record: EventRecord, _ buffer: Span<UInt8>) {
        bytes = buffer.text(record.bytes)
        message = record.messageText(in: buffer)
        attributes = []
        for range in [
            record.date, record.host, record.source, record.module, record.process, record.processID,
            record.thread, record.tickCount,
        ] {
            attributes.append(record.attributeText(range, in: buffer))
        }
        severity = record.severity
        flaws = record.flaws.rawValue
    }

    var description: String { "\(severity) \(attributes) \(message.debugDescription) flaws \(flaws)" }
}

/// What a splitter found in a whole text.
struct SplitResult: Equatable {
    var records: [SplitRecord] = []
    var malformed: Int64 = 0
    var oversized: Int64 = 0
    /// The most bytes that were held at once.
    var held = 0

    var messages: [String] { records.map(\.message) }

    static func == (left: SplitResult, right: SplitResult) -> Bool {
        left.records == right.records && left.malformed == right.malformed
            && left.oversized == right.oversized
    }
}

/// Runs a splitter over text that arrives in chunks, as the reader of a member does.
func split(
    _ text: [UInt8], chunk: Int = .max, by splitter: some RecordSplitter = EventLogSplitter()
) -> SplitResult {
    var splitter = splitter
    var result = SplitResult()
    var window: [UInt8] = []
    var read = 0
    while true {
        let atEnd = read == text.count
        result.held = max(result.held, window.count)
        var records: [EventRecord] = []
        let needed = splitter.split(window.span, atEnd: atEnd, into: &records)
        result.records += records.map { SplitRecord($0, window.span) }
        guard let needed else {
            result.malformed = splitter.malformed
            result.oversized = splitter.oversized
            return result
        }
        precondition(!atEnd, "at the end there are no more bytes")
        window.removeFirst(needed)
        let count = min(chunk, text.count - read)
        window += text[read..<read + count]
        read += count
    }
}
