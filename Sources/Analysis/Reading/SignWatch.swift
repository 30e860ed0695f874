internal import CaseModel

/// Which unexplained messages come near signs of a cause: within five minutes before or after one, in the
/// same log.
///
/// Only the latest occurrences wait for a sign, so that each is looked at twice at most.
struct SignWatch {
    /// Occurrences of templates since the last sign, by their fingerprints.
    private var waiting: [(template: UInt64, second: Int64)] = []
    private var lastSign: Int64?

    /// What happens further apart than this is rarely one incident.
    static let nearness: Int64 = 300
    /// More occurrences than this within five minutes are a storm, in which all are alike.
    static let maximumWaiting = 500

    /// Notes a sign; gives the templates that came just before it, once for each occurrence.
    mutating func sign(at time: RecordTime?) -> [UInt64] {
        guard let second = time?.civil.order else { return [] }
        lastSign = second
        defer { waiting.clear() }
        return waiting.filter { abs(second - $0.second) <= SignWatch.nearness }.map(\.template)
    }

    /// Whether a template occurs just behind a sign; if not, it waits for the next one.
    mutating func isNear(_ template: UInt64, at time: RecordTime?) -> Bool {
        guard let second = time?.civil.order else { return false }
        if let lastSign, abs(second - lastSign) <= SignWatch.nearness { return true }
        if waiting.count >= SignWatch.maximumWaiting { waiting.removeFirst(waiting.count / 2) }
        waiting.append((template, second))
        return false
    }
}

extension CivilTime {
    /// Seconds that order times of one year; the gaps between months do not matter here.
    fileprivate var order: Int64 {
        (Int64(month) * 31 + Int64(day)) * 86_400 + Int64(secondOfDay)
    }
}
