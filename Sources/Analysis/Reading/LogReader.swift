internal import CaseModel
internal import Formats
internal import Intake
internal import PatternEngine

/// Reads one log: window after window is split into records, scanned for literals, and merged.
///
/// Only records in which the scan found a literal meet the templates; all others are counted.
struct LogReader<Splitter: RecordSplitter> {
    private var splitter: Splitter
    private var collector: LogCollector
    private let scanner: LiteralScanner
    private var records: [EventRecord] = []
    private var hits: [LiteralScanner.Hit] = []
    /// Where the next window goes on.
    private var offset = 0
    private var isDone = false

    init(_ splitter: Splitter, _ collector: LogCollector, _ index: PatternIndex) {
        self.splitter = splitter
        self.collector = collector
        scanner = index.scanner
    }

    /// Reads to the end of the member, or until `isCancelled`.
    mutating func read(_ stream: MemberStream, _ window: Window, _ monitor: Monitor) -> LogCollector {
        while !isDone, !monitor.isCancelled {
            window.fill(from: stream)
            let atEnd = window.isAtEnd
            let dropped = window.dropped
            let kept = window.withBytes { take($0, atEnd: atEnd, dropped: dropped) }
            window.keep(from: kept)
            if kept == 0, atEnd, !isDone { break }
        }
        collector.malformed = splitter.malformed
        collector.oversized = splitter.oversized
        return collector
    }

    /// Handles all whole records of a window; where the bytes that are still needed begin.
    private mutating func take(_ bytes: Span<UInt8>, atEnd: Bool, dropped: Int64) -> Int {
        let needed = split(bytes, atEnd: atEnd)
        hits.removeAll(keepingCapacity: true)
        scanner.scan(bytes, 0..<needed, into: &hits)
        var next = 0
        for record in records {
            let range = record.message.range
            while next < hits.count, hits[next].offset < range.lowerBound { next += 1 }
            let first = next
            while next < hits.count, hits[next].offset < range.upperBound { next += 1 }
            collector.add(record, in: bytes, dropped: dropped, hits: hits[first..<next])
        }
        collector.leave(bytes, needed)
        return needed
    }

    private mutating func split(_ bytes: Span<UInt8>, atEnd: Bool) -> Int {
        records.removeAll(keepingCapacity: true)
        offset = 0
        while true {
            switch splitter.step(bytes, from: offset, atEnd: atEnd) {
            case .record(let record, let next):
                records.append(record)
                offset = next
            case .more(let from):
                return from
            case .end:
                isDone = true
                return bytes.count
            }
        }
    }
}
