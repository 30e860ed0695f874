package import CaseModel

/// Counts the years that pass in a member whose dates have none.
///
/// Agent logs write `May 16 11:51:05` (KB 179719). Fed a member's dates in order, it numbers their
/// years from 0 at the first date. Which year 0 was is decided later, by `TimeResolution`.
///
///     var run = YearRun()
///     let year = run.relativeYear(of: civilTime)  // keep it beside the civil time
package struct YearRun: Sendable, Hashable {
    /// The first and the last (latest) date that was seen, with their relative years.
    package private(set) var first: Point?
    package private(set) var last: Point?
    /// The calendar year of relative year 0, if a date with a year tells it.
    package private(set) var statedBaseYear: Int16?
    /// The earliest and the latest date with a year.
    package private(set) var fullDates: ClosedDates?
    /// Whether a date had no year.
    package private(set) var hasYearless = false
    /// Whether a date had no zone.
    package private(set) var hasZoneless = false
    /// The relative year of a 29 February without a year: that year must be a leap year.
    package private(set) var leapDayYear: Int16?

    package init() {}

    /// A date in its relative year.
    package struct Point: Sendable, Hashable {
        package var relativeYear: Int16
        package var time: CivilTime
    }

    /// Two dates with years.
    package struct ClosedDates: Sendable, Hashable {
        package var first: CivilTime
        package var last: CivilTime
    }

    /// A date that is earlier than the one before it by more than this is in the next year. Half a
    /// year: clocks that are set back and files that were appended out of order stay below.
    private static let roll = 183 * 86_400
    /// A date that is almost a year later is in the year before: threads write out of order, by days
    /// at most, also around New Year.
    private static let lateness = (366 - 7) * 86_400
    /// More rolls than years in the calendar of logs: not dates but noise.
    private static let mostYears: Int16 = 100

    /// How often the year changed.
    package var rolls: Int { Int(last?.relativeYear ?? 0) }

    /// Takes the member's next date and numbers its year.
    ///
    /// - Complexity: O(1).
    package mutating func relativeYear(of time: CivilTime) -> Int16 {
        let year = time.year.map { statedYear($0, time) } ?? countedYear(time)
        note(year, time)
        return year
    }
}

extension YearRun {
    private mutating func countedYear(_ time: CivilTime) -> Int16 {
        hasYearless = true
        guard let last else { return 0 }
        let step = time.secondOfYear - last.time.secondOfYear
        if step < -YearRun.roll, last.relativeYear < YearRun.mostYears { return last.relativeYear + 1 }
        if step > YearRun.lateness { return last.relativeYear - 1 }
        return last.relativeYear
    }

    private mutating func statedYear(_ year: Int16, _ time: CivilTime) -> Int16 {
        if let dates = fullDates {
            if time.isBefore(dates.first) { fullDates?.first = time }
            if dates.last.isBefore(time) { fullDates?.last = time }
        } else {
            fullDates = ClosedDates(first: time, last: time)
        }
        if statedBaseYear == nil {
            var yearless = time
            yearless.year = nil
            let had = hasYearless
            statedBaseYear = year - countedYear(yearless)
            hasYearless = had
        }
        return Int16(clamping: Int(year) - Int(statedBaseYear ?? year))
    }

    private mutating func note(_ year: Int16, _ time: CivilTime) {
        let point = Point(relativeYear: year, time: time)
        if first == nil { first = point }
        if time.offsetMinutes == nil { hasZoneless = true }
        if last.map({ $0.isBefore(point) }) ?? true { last = point }
        if time.year == nil, time.month == 2, time.day == 29 { leapDayYear = year }
    }
}

extension YearRun.Point {
    fileprivate func isBefore(_ other: YearRun.Point) -> Bool {
        (relativeYear, time.secondOfYear) < (other.relativeYear, other.time.secondOfYear)
    }
}

extension CivilTime {
    /// Whether a date is earlier than another as they stand, without zones; dates have a year.
    func isBefore(_ other: CivilTime) -> Bool {
        civilSeconds(year ?? 0) < other.civilSeconds(other.year ?? 0)
    }

    /// Seconds since 1970 as if the date, in a given year, were in UTC.
    func civilSeconds(_ year: Int16) -> Int64 {
        var plain = self
        plain.year = nil
        plain.offsetMinutes = nil
        plain.millisecond = 0
        return plain.timestamp(assumingYear: year, offsetMinutes: 0).milliseconds / 1000
    }
}
