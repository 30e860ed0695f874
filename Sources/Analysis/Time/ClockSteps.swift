internal import CaseModel

/// Where the clock behind a log went back: the end of daylight-saving time, or a clock that was set.
///
/// A log that goes back again and again is no log in order (newest first, or several in one file); then its steps mean
/// nothing.
struct ClockSteps: Sendable {
    private var first: (from: CivilTime, seconds: Int)?
    private var count = 0
    private var spring: CivilTime?

    /// Threads write a few seconds out of order; this is more.
    private static let least = 300
    /// More steps than this, and the log is not in order.
    private static let most = 4
    /// An hour, give or take the pause between two records.
    private static let hour = 3_000...4_200

    mutating func note(from last: RecordTime, to next: RecordTime) {
        guard last.yearTurns == next.yearTurns, last.civil.year == next.civil.year,
            last.civil.offsetMinutes == next.civil.offsetMinutes
        else { return }
        let back = last.civil.secondOfYear - next.civil.secondOfYear
        if spring == nil, ClockSteps.isSpring(from: last.civil, to: next.civil) { spring = last.civil }
        guard back >= ClockSteps.least else { return }
        count += 1
        if first == nil { first = (last.civil, back) }
    }

    /// What a reader of the report must know, as a sentence.
    var sentence: String? {
        guard count <= ClockSteps.most else { return nil }
        if first == nil, let spring {
            return
                "No record lies in the hour after \(spring.stamp), in which daylight-saving time begins in "
                + "many zones. Records after it may stand an hour early; --time-zone with the name of the zone "
                + "corrects that."
        }
        guard let first else { return nil }
        let place = "Its clock goes back by \(first.seconds / 60) minutes after \(first.from.stamp)"
        if ClockSteps.hour.contains(first.seconds), ClockSteps.isAutumn(first.from) {
            return "\(place): the end of daylight-saving time. Records before it may stand an hour late."
        }
        return "\(place); it was set, or logs were joined. The order of records around it is not certain."
    }

    /// Daylight-saving time begins on a Sunday in March or April (north), September or October (south): the hour
    /// after 1:59:59 or 2:59:59 is left out, as it is in a log that goes on as before.
    private static func isSpring(from last: CivilTime, to next: CivilTime) -> Bool {
        let (before, after) = (last.secondOfDay, next.secondOfDay)
        guard last.month == next.month, last.day == next.day, [3, 4, 9, 10].contains(last.month),
            hour.contains(after - before), before % 3600 >= 3600 - edge, after % 3600 < edge,
            before < 3 * 3600
        else { return false }
        guard let year = last.year else { return true }
        let days = CivilTime.daysSinceEpoch(year: Int(year), month: Int(last.month), day: Int(last.day))
        // 1970 began on a Thursday.
        return (days + 4) % 7 == 0
    }

    /// A log that goes on as before has records this close to the hour that is left out.
    private static let edge = 300

    /// Daylight-saving time ends in the small hours of a day in October or November (north), March or April (south).
    private static func isAutumn(_ time: CivilTime) -> Bool {
        [3, 4, 10, 11].contains(time.month) && time.secondOfDay < 5 * 3600
    }
}

extension CivilTime {
    /// Month, day and time as people write them: `10-25 02:59:58`.
    fileprivate var stamp: String {
        "\(decimal(Int(month), 2))-\(decimal(Int(day), 2)) \(decimal(secondOfDay / 3600, 2)):"
            + "\(decimal(secondOfDay / 60 % 60, 2)):\(decimal(secondOfDay % 60, 2))"
    }
}
