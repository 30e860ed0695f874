import CaseModel
import Formats

/// A civil time from text; the tests fail where it is wrong.
func civil(_ text: String) -> CivilTime {
    let bytes = Array(text.utf8)
    let time = CivilTime.parse(bytes.span, ByteRange(0..<bytes.count))
    precondition(time != nil, "not a date: \(text)")
    return time ?? CivilTime(utc: Timestamp(milliseconds: 0))
}

/// A summary of a member with the given dates in order.
func summary(
    _ path: String, _ dates: String..., modified: String? = nil, host: String? = nil
) -> MemberTimeSummary {
    var summary = MemberTimeSummary(path: path, host: host, modified: modified.map(civil))
    for date in dates {
        let time = civil(date)
        _ = summary.run.relativeYear(of: time)
        if let offset = time.offsetMinutes { summary.zoneOffsets[offset, default: 0] += 1 }
    }
    return summary
}

/// Central European time since 1996: summer time from the last Sunday of March to the last of October.
let berlin = ZoneRule(name: "Europe/Berlin") { time in
    let year = Int(time.year ?? 0)
    let day = CivilTime.daysSinceEpoch(year: year, month: Int(time.month), day: Int(time.day))
    func change(_ month: Int) -> Int {
        let last = CivilTime.daysSinceEpoch(year: year, month: month, day: 31)
        return (last - (last + 4) % 7) * 24
    }
    let hour = day * 24 + time.secondOfDay / 3600
    return hour >= change(3) + 2 && hour < change(10) + 3 ? 120 : 60
}
