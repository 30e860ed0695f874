internal import CaseModel

/// Counts every record of a log by hour, severity and source.
///
/// The counters of the hour at hand lie in a row, since nearly all records belong to the hour of the one
/// before; when the hour is over they are added to its cells.
struct Histogram {
    private struct Key: Hashable {
        var hour: Hour
        var severity: UInt8
        var source: Int
    }

    /// An hour of the log's own time: a packed civil time, or -1 for records without a readable date.
    private struct Hour: Hashable {
        var packed: Int64 = -1
        var turns: Int16 = 0

        init() {}

        init(_ time: RecordTime) {
            var civil = time.civil
            civil.secondOfDay -= civil.secondOfDay % 3600
            civil.millisecond = 0
            packed = civil.packed
            turns = time.yearTurns
        }

        var time: RecordTime? {
            CivilTime(packed: packed).map { RecordTime(civil: $0, yearTurns: turns) }
        }
    }

    private var counts: [Key: Int64] = [:]
    /// Records of each severity that no longer fit: counted without hour and source.
    private var rest: [UInt8: Int64] = [:]
    private var sources = NameTable(limit: LogLimits.histogramCells)
    private var hour = Hour()
    /// For the hour at hand, a counter for each source and each severity that logs write.
    private var current: [Int64] = []
    /// Counters above 0.
    private var used: [Int] = []

    /// Severities with a counter of their own: 0 to 31, of which logs write 1, 2, 4, 8 and 16.
    private static let severities = 32

    /// Records from now on have this time.
    mutating func turn(to time: RecordTime?) {
        let next = time.map(Hour.init) ?? Hour()
        guard next != hour else { return }
        flush()
        hour = next
    }

    @inline(__always)
    mutating func add(severity: UInt8, source: Span<UInt8>) {
        guard Int(severity) < Histogram.severities, let number = sources.number(of: source) else {
            return addRare(severity: severity, source: source)
        }
        let index = number * Histogram.severities + Int(severity)
        while index >= current.count {
            current.append(contentsOf: repeatElement(0, count: Histogram.severities))
        }
        if current[index] == 0 { used.append(index) }
        current[index] += 1
    }

    /// The cells, in order of time, severity and source.
    mutating func cells() -> [HistogramCell] {
        flush()
        let others = rest.sorted { $0.key < $1.key }
            .map { HistogramCell(hour: nil, severity: $0, source: "", count: $1) }
        let names = (0..<sources.count).map { sources.text($0) }
        // Names are compared once, not for every two cells.
        var ranks = [Int](repeating: 0, count: names.count)
        for (rank, source) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() {
            ranks[source] = rank
        }
        let known = counts.sorted { left, right in
            let (one, other) = (left.key, right.key)
            return (one.hour.turns, one.hour.packed, one.severity, ranks[one.source])
                < (other.hour.turns, other.hour.packed, other.severity, ranks[other.source])
        }
        return others
            + known.map { key, count in
                HistogramCell(
                    hour: key.hour.time, severity: key.severity, source: names[key.source], count: count)
            }
    }

    private mutating func addRare(severity: UInt8, source: Span<UInt8>) {
        if let number = sources.number(of: source) {
            count(1, Key(hour: hour, severity: severity, source: number))
        } else {
            rest[severity, default: 0] += 1
        }
    }

    private mutating func flush() {
        for index in used {
            let (source, severity) = index.quotientAndRemainder(dividingBy: Histogram.severities)
            count(current[index], Key(hour: hour, severity: UInt8(severity), source: source))
            current[index] = 0
        }
        used.clear()
    }

    private mutating func count(_ records: Int64, _ key: Key) {
        if counts.count < LogLimits.histogramCells || counts[key] != nil {
            counts[key, default: 0] += records
        } else {
            rest[key.severity, default: 0] += records
        }
    }
}
