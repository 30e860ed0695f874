internal import CaseModel

/// Counts every record of a log by hour, severity and source.
struct Histogram {
    private struct Key: Hashable {
        var hour: Int64
        var turns: Int16
        var severity: UInt8
        var source: Int
    }

    private var counts: [Key: Int64] = [:]
    private var sources: [[UInt8]] = []
    private var sourceNumbers: [UInt64: Int] = [:]
    /// The source of the last record, which is most often the next one's, too.
    private var lastSource: (bytes: [UInt8], number: Int) = ([], -1)
    private var lastKey: Key?
    private var lastCount: Int64 = 0
    private(set) var bySeverity = [Int64](repeating: 0, count: 256)

    mutating func add(_ time: RecordTime?, severity: UInt8, source: Span<UInt8>) {
        bySeverity[Int(severity)] += 1
        let key = Key(
            hour: time.map(Histogram.hour) ?? -1, turns: time?.yearTurns ?? 0, severity: severity,
            source: number(of: source))
        if key == lastKey {
            lastCount += 1
            return
        }
        flush()
        lastKey = key
        lastCount = 1
    }

    /// The cells, in order of time, severity and source.
    mutating func cells() -> [HistogramCell] {
        flush()
        lastKey = nil
        return counts.map { key, count in
            HistogramCell(
                hour: CivilTime(packed: key.hour).map { RecordTime(civil: $0, yearTurns: key.turns) },
                severity: key.severity, source: String(decoding: sources[key.source], as: UTF8.self),
                count: count)
        }.sorted {
            ($0.hour?.yearTurns ?? -1, $0.hour?.civil.packed ?? -1, $0.severity, $0.source)
                < ($1.hour?.yearTurns ?? -1, $1.hour?.civil.packed ?? -1, $1.severity, $1.source)
        }
    }

    private static func hour(_ time: RecordTime) -> Int64 {
        var civil = time.civil
        civil.secondOfDay -= civil.secondOfDay % 3600
        civil.millisecond = 0
        return civil.packed
    }

    private mutating func flush() {
        guard let lastKey else { return }
        if counts[lastKey] == nil, counts.count >= LogLimits.histogramCells {
            // What no longer fits is counted without its source.
            let plain = Key(hour: -1, turns: 0, severity: lastKey.severity, source: number(of: Span()))
            counts[plain, default: 0] += lastCount
        } else {
            counts[lastKey, default: 0] += lastCount
        }
    }

    private mutating func number(of source: Span<UInt8>) -> Int {
        if lastSource.number >= 0, isEqual(source, lastSource.bytes) { return lastSource.number }
        let hash = fingerprint(source)
        if let known = sourceNumbers[hash], isEqual(source, sources[known]) {
            lastSource = (sources[known], known)
            return known
        }
        return newNumber(of: source, hash)
    }

    /// A source that was not seen before; of two with the same hash the later is searched for.
    private mutating func newNumber(of source: Span<UInt8>, _ hash: UInt64) -> Int {
        let bytes = (0..<source.count).map { source[$0] }
        let number = sources.firstIndex(of: bytes) ?? sources.count
        if number == sources.count {
            sources.append(bytes)
            sourceNumbers[hash] = number
        }
        lastSource = (bytes, number)
        return number
    }

    private func fingerprint(_ bytes: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
        for index in 0..<bytes.count { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
        return hash
    }

    private func isEqual(_ span: Span<UInt8>, _ bytes: [UInt8]) -> Bool {
        guard span.count == bytes.count else { return false }
        for index in 0..<span.count where span[index] != bytes[index] { return false }
        return true
    }
}
