internal import CaseModel

/// Which hosts a log's records name, and how often; a log nearly always has one.
struct HostCount {
    private var counts: [String: Int64] = [:]
    private var last: [UInt8] = []
    private(set) var current: String?
    private var run: Int64 = 0

    @inline(__always)
    mutating func add(_ bytes: Span<UInt8>, _ host: ByteRange) {
        if bytes.extracting(host.range).isEqual(to: last.span) { run += 1 } else { turn(bytes, host) }
    }

    private mutating func turn(_ bytes: Span<UInt8>, _ host: ByteRange) {
        flush()
        last = host.range.map { bytes[$0] }
        current = serverName(bytes.text(host))
        run = 1
    }

    /// The host that most records name; the first in the alphabet among equals.
    mutating func mostFrequent() -> String? {
        flush()
        run = 0
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private mutating func flush() {
        if let current, run > 0, counts.count < 1000 || counts[current] != nil {
            counts[current, default: 0] += run
        }
    }
}
