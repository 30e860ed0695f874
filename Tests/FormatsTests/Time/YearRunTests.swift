import CaseModel
import Formats
import Testing

struct YearRunTests {
    @Test(arguments: [
        (["May 16 11:51:05", "May 16 11:51:06"], [0, 0]),
        (["Dec 31 23:59:59", "Jan  1 00:00:00", "Dec 30 10:00:00", "Jan  2 00:00:00"], [0, 1, 0, 1]),
        (["Jan  1 00:00:01", "Dec 31 23:59:59", "Jan  1 00:00:02"], [0, -1, 0]),
        (["Nov 20 00:00:00", "Feb  3 00:00:00", "Dec  1 00:00:00", "Jan 15 00:00:00"], [0, 1, 1, 2]),
        (["Oct 31 02:59:59", "Oct 31 02:00:00"], [0, 0]),
        (["Jun 10 00:00:00", "May  1 00:00:00", "Jun 11 00:00:00"], [0, 0, 0]),
        (["Jan 10 00:00:00", "Sep  1 00:00:00"], [0, 0]),
        (["Feb 29 00:00:00", "Mar  1 00:00:00"], [0, 0]),
        (
            ["Dec 31 23:00:00", "2021-01-01 00:00:00", "Jan  2 00:00:00", "2023-05-01 00:00:00"],
            [0, 1, 1, 3]
        ),
    ]) func `years are numbered as they pass`(dates: [String], years: [Int16]) {
        var run = YearRun()
        #expect(dates.map { run.relativeYear(of: civil($0)) } == years)
    }

    @Test func `a date with a year tells the year of the first date`() {
        let run = summary("a.log", "Dec 31 23:00:00", "2021-01-01 00:00:00", "2020-12-31 00:00:00").run
        #expect(run.statedBaseYear == 2020)
        #expect(run.fullDates?.first == civil("2020-12-31 00:00:00"))
        #expect(run.fullDates?.last == civil("2021-01-01 00:00:00"))
        #expect(run.hasYearless)
        #expect(run.rolls == 1)
    }

    @Test func `dates with years leave nothing open`() {
        #expect(!summary("a.log", "2021-01-01 00:00:00Z").run.hasYearless)
        #expect(!summary("a.log", "2021-01-01 00:00:00Z").run.hasZoneless)
    }
}
