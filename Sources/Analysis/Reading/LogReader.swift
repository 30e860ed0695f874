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
    private var messages: [ByteRange] = []
    private var hits: [LiteralScanner.Hit] = []
    /// Where GUIDs may stand.
    private var places: [Int] = []
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
            monitor.note(signs: collector.news.take())
            if kept == 0, atEnd, !isDone { break }
        }
        collector.malformed = splitter.malformed
        collector.oversized = splitter.oversized
        return collector
    }

    /// Handles all whole records of a window; where the bytes that are still needed begin.
    private mutating func take(_ bytes: Span<UInt8>, atEnd: Bool, dropped: Int64) -> Int {
        let needed = split(bytes, atEnd: atEnd)
        hits.clear()
        messages.clear()
        for record in records { messages.append(record.message) }
        scanner.scan(bytes, messages, into: &hits)
        places.clear()
        ByteScan.guidPlaces(bytes, 0..<needed, into: &places)
        var nextHit = 0
        var nextPlace = 0
        for record in records {
            let range = record.message.range
            let hitRange = advance(&nextHit, hits.count, through: range) { hits[$0].offset }
            let placeRange = advance(&nextPlace, places.count, through: range) { places[$0] }
            let isPlain = hitRange.isEmpty && placeRange.isEmpty
            if collector.count(record, in: bytes, isPlain: isPlain) {
                collector.look(
                    at: record, in: bytes, dropped: dropped, hits: hits[hitRange],
                    guidPlaces: places[placeRange])
            }
            collector.pass(record)
        }
        collector.leave(bytes, needed)
        return needed
    }

    /// The numbers of the sorted things whose offsets lie in a range; `next` moves on behind them.
    private func advance(
        _ next: inout Int, _ count: Int, through range: Range<Int>, offset: (Int) -> Int
    ) -> Range<Int> {
        while next < count, offset(next) < range.lowerBound { next += 1 }
        let first = next
        while next < count, offset(next) < range.upperBound { next += 1 }
        return first..<next
    }

    private mutating func split(_ bytes: Span<UInt8>, atEnd: Bool) -> Int {
        records.clear()
        if let needed = splitter.split(bytes, atEnd: atEnd, into: &records) { return needed }
        isDone = true
        return bytes.count
    }
}
