/// A date and time of day as a file states it, before year and zone are known for certain.
///
/// Agent logs write `May 16 11:51:05`: no year, no zone (KB 179719). What is missing is `nil` here
/// and is supplied for a whole member at once, after everything was read.
package struct CivilTime: Hashable, Sendable {
    /// The year of the Gregorian calendar, 1 to 9,999, if the text has one.
    package var year: Int16?
    /// 1 to 12.
    package var month: Int8
    /// 1 to 31; checked against the month (29 February passes when there is no year).
    package var day: Int8
    /// 0 to 86,399.
    package var secondOfDay: Int
    /// 0 to 999.
    package var millisecond: Int16
    /// Minutes east of UTC, if the text has a zone.
    package var offsetMinutes: Int16?

    package init?(
        year: Int16?, month: Int8, day: Int8, secondOfDay: Int, millisecond: Int16 = 0,
        offsetMinutes: Int16? = nil
    ) {
        guard CivilTime.years.contains(year ?? 1), (1...12).contains(month),
            (0..<86_400).contains(secondOfDay), (0..<1000).contains(millisecond),
            CivilTime.offsets.contains(offsetMinutes ?? 0),
            day >= 1, day <= CivilTime.days(inMonth: month, year: year ?? 2000)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
        self.secondOfDay = secondOfDay
        self.millisecond = millisecond
        self.offsetMinutes = offsetMinutes
    }
}

extension CivilTime {
    /// The years that ISO 8601 writes with four digits; 0 is none (see `packed`).
    private static let years: ClosedRange<Int16> = 1...9999
    /// Minutes east of UTC that `packed` can hold; the world uses -720 to 840.
    private static let offsets: ClosedRange<Int16> = -1023...1023

    /// The instant, if `year` and zone are taken for what the text leaves out.
    ///
    /// 29 February in a year without one becomes 1 March.
    package func timestamp(assumingYear assumed: Int16, offsetMinutes zone: Int16) -> Timestamp {
        let days = CivilTime.daysSinceEpoch(year: Int(year ?? assumed), month: Int(month), day: Int(day))
        let seconds = Int64(days) * 86_400 + Int64(secondOfDay) - Int64(offsetMinutes ?? zone) * 60
        return Timestamp(milliseconds: seconds * 1000 + Int64(millisecond))
    }

    /// Seconds since 1 January of the same year, counted in a leap year: orders dates without a year.
    package var secondOfYear: Int {
        (CivilTime.daysSinceEpoch(year: 2000, month: Int(month), day: Int(day))
            - CivilTime.daysSinceEpoch(year: 2000, month: 1, day: 1)) * 86_400 + secondOfDay
    }

    /// The civil time of an instant in UTC.
    package init(utc timestamp: Timestamp) {
        let seconds = timestamp.milliseconds.floorDivided(by: 1000)
        let days = seconds.floorDivided(by: 86_400)
        let date = CivilTime.date(daysSinceEpoch: Int(days))
        year = Int16(clamping: date.year)
        month = Int8(date.month)
        day = Int8(date.day)
        secondOfDay = Int(seconds - days * 86_400)
        millisecond = Int16(timestamp.milliseconds &- seconds &* 1000)  // the product may lie below Int64.min
        offsetMinutes = 0
    }

    /// Days in a month of the Gregorian calendar.
    package static func days(inMonth month: Int8, year: Int16) -> Int8 {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// Days since 1970-01-01 of a Gregorian date (the days-from-civil algorithm of H. Hinnant,
    /// http://howardhinnant.github.io/date_algorithms.html).
    package static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func date(daysSinceEpoch days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}

extension Int64 {
    fileprivate func floorDivided(by divisor: Int64) -> Int64 {
        let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? quotient - 1 : quotient
    }
}
