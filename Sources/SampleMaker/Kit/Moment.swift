/// An instant of the invented timeline, in milliseconds since 1970-01-01 UTC.
///
/// All machines of the world keep UTC; a stamp with a zone says so.
package struct Moment: Hashable, Sendable, Comparable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package let milliseconds: Int

    /// A moment by its count of milliseconds.
    package init(milliseconds: Int) { self.milliseconds = milliseconds }

    /// A moment by the calendar.
    package init(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0)
    {
        // Days from the civil date: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let yearOfEra = shifted - era * 400
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146_097 + dayOfEra - 719_468
        milliseconds = (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000
    }

    /// Earlier moments come first.
    package static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

    /// This moment and so many seconds.
    package static func + (moment: Moment, seconds: Int) -> Moment {
        Moment(milliseconds: moment.milliseconds + seconds * 1000)
    }

    /// This moment less so many seconds.
    package static func - (moment: Moment, seconds: Int) -> Moment { moment + -seconds }

    /// Whole seconds since 1970: what package versions look like.
    package var unixSeconds: Int { milliseconds / 1000 }
}

extension Moment {
    /// The calendar's view of a moment.
    struct Civil {
        /// The Gregorian year; months and days count from 1.
        var year: Int
        var month: Int
        var day: Int
        var hour: Int
        var minute: Int
        var second: Int
        var millisecond: Int
    }

    /// The date and the time of day in UTC.
    var civil: Civil {
        let seconds = unixSeconds
        let shifted = seconds / 86_400 + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return Civil(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, hour: seconds / 3600 % 24,
            minute: seconds / 60 % 60, second: seconds % 60, millisecond: milliseconds % 1000)
    }
}
