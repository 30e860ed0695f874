import CaseModel
import Formats
import Testing

struct TimeResolutionTests {
    @Test(arguments: [
        // The time of writing, right behind the last record or much later.
        ([summary("a.log", "May 16 11:51:05", modified: "2021-05-16 11:51:07")], [2021], false),
        ([summary("a.log", "May 16 11:51:05", modified: "2022-02-01 00:00:00")], [2021], true),
        (
            [summary("a.log", "Dec 31 23:00:00", "Jan  1 01:00:00", modified: "2021-01-01 01:00:00")], [2020],
            false
        ),
        ([summary("a.log", "Jan  1 00:30:00", modified: "2020-12-31 23:31:00")], [2021], false),
        ([summary("a.log", "May 18 11:51:05", modified: "2021-05-16 00:00:00")], [2020], true),
        // 29 February needs a leap year.
        ([summary("a.log", "Feb 29 11:51:05", modified: "2023-06-01 00:00:00")], [2020], true),
        ([summary("a.log", "Feb 29 11:51:05", modified: "2024-03-01 00:00:00")], [2024], false),
        (
            [summary("a.log", "Dec 31 00:00:00", "Feb 29 00:00:00", modified: "2022-03-01 00:00:00")], [2019],
            true
        ),
        // Full dates in the same member win over the time of writing.
        (
            [summary("a.log", "May 16 11:51:05", "2019-05-16 11:51:06", modified: "2021-05-16 12:00:00")],
            [2019], false
        ),
        // Archives that know no time of writing, and nothing at all.
        ([summary("a.log", "May 16 11:51:05", modified: "1980-01-01 00:00:00")], [nil], true),
        ([summary("a.log", "May 16 11:51:05")], [nil], true),
        // The newest full date of another member.
        (
            [summary("x/iis.log", "2021-03-01 00:00:00"), summary("a.log", "May 16 11:51:05")], [nil, 2020],
            true
        ),
    ]) func `a year is found for one member`(members: [MemberTimeSummary], years: [Int16?], assumed: Bool)
        throws
    {
        let times = resolve(members)
        #expect(times.map(\.baseYear) == years)
        #expect(try #require(times.last?.yearDecision).isAssumption == assumed)
    }

    @Test(arguments: [
        // Over New Year, one time of writing for all.
        (
            [
                summary("Logs/a.log", "Jan  1 00:00:01", "Jan  3 00:00:00", modified: "2021-01-03 00:00:10"),
                summary("Logs/a1.log", "Dec 28 00:00:00", "Jan  1 00:00:00"),
                summary("Logs/a2.log", "Dec 20 00:00:00", "Dec 28 00:00:00"),
            ], [2021, 2020, 2020]
        ),
        // One file with full dates places the others.
        (
            [
                summary("Logs/a.log", "Jan  1 00:00:01", "Jan  3 00:00:00", modified: "2023-07-01 00:00:00"),
                summary("Logs/a7.log", "2019-12-28 00:00:00", "2019-12-31 00:00:00"),
            ], [2020, nil]
        ),
        // Only times of copying: the earliest of them bounds the whole set.
        (
            [
                summary(
                    "Logs/agent.log", "Jan  1 00:00:00", "Jan  9 00:00:00", modified: "2022-02-01 00:00:00"),
                summary(
                    "Logs/agent1.log", "Dec  1 00:00:00", "Dec 31 00:00:00", modified: "2021-06-01 00:00:00"),
            ], [2021, 2020]
        ),
        // Compressed and zipped beside plain.
        (
            [
                summary("b.zip!Logs/a.log", "Jan  1 00:00:01", modified: "2021-01-01 00:00:10"),
                summary("b.zip!Logs/a1.log.gz!a1.log", "Dec 28 00:00:00"),
            ], [2021, 2020]
        ),
        // Another folder is another set.
        (
            [
                summary("x/a.log", "Jan  1 00:00:01", modified: "2021-01-01 00:00:10"),
                summary("y/a1.log", "Dec 28 00:00:00"),
            ], [2021, nil]
        ),
        // Ranges that overlap are no set: each file for itself.
        (
            [
                summary("Logs/a.log", "Jan  1 00:00:00", "May  1 00:00:00", modified: "2021-05-01 00:00:00"),
                summary("Logs/a1.log", "Feb  1 00:00:00", "Jun  1 00:00:00", modified: "2019-06-01 00:00:00"),
            ], [2021, 2019]
        ),
        // A member that was written earlier cannot join up later than that.
        (
            [
                summary("Logs/a.log", "Feb  1 00:00:00", modified: "2021-02-01 00:00:00"),
                summary("Logs/a1.log", "Jan 20 00:00:00", modified: "2020-12-01 00:00:00"),
            ], [2021, 2020]
        ),
    ]) func `a rotation set joins up`(members: [MemberTimeSummary], years: [Int16?]) {
        #expect(resolve(members).map(\.baseYear) == years)
    }

    @Test func `an option wins over everything`() {
        var options = TimeAssumptions()
        options.years = [(PathPattern("**"), 1999), (PathPattern("Logs/*"), 2018)]
        options.zones = [(PathPattern("Logs/*"), "Europe/Berlin")]
        let member = summary(
            "Logs/a.log", "May 16 11:51:05", "2021-01-01 00:00:00Z", modified: "2021-05-16 11:51:07")
        let time = resolve([member], options)[0]
        #expect(time.baseYear == 2018)
        #expect(
            time.timestamp(of: civil("May 16 11:51:05"), relativeYear: 0)?.description
                == "2018-05-16T09:51:05Z")
        #expect(
            time.zoneDecision.sentence == "Dates without a zone are in Europe/Berlin, as the option says.")
    }

    @Test(arguments: [
        ("Mar 28 01:59:59", 0, "2021-03-28T00:59:59Z"),
        ("Mar 28 03:00:00", 0, "2021-03-28T01:00:00Z"),
        ("Oct 31 01:00:00", 0, "2021-10-30T23:00:00Z"),
        ("Oct 31 03:00:00", 0, "2021-10-31T02:00:00Z"),
        ("Jan  1 00:00:00", 1, "2021-12-31T23:00:00Z"),
        ("Feb 29 00:00:00", 0, "2021-02-28T23:00:00Z"),
        ("2020-07-01 00:00:00", 5, "2020-06-30T22:00:00Z"),
        ("2020-07-01 00:00:00 -07:00", 0, "2020-07-01T07:00:00Z"),
    ]) func `daylight saving follows the zone's rule`(text: String, year: Int16, expected: String) {
        var options = TimeAssumptions()
        options.zones = [(PathPattern("**"), "Europe/Berlin")]
        let member = summary("a.log", "Mar 28 01:59:59", modified: "2021-03-28 01:59:59")
        let time = resolve([member], options)[0]
        #expect(time.timestamp(of: civil(text), relativeYear: year)?.description == expected)
    }

    @Test func `a zone comes from the member, its messages, its host, or is assumed`() {
        var hinted = summary("a.log", "May 16 11:51:05", host: "pc2")
        hinted.zoneHints = [-420: 2, 60: 1]
        let times = resolve([
            summary("own.log", "2021-03-01 00:00:00 +02:00", "2021-03-01 00:00:00", host: "PC1.example.org"),
            summary("other.log", "May 16 11:51:05", host: "pc1"), hinted,
            summary("none.log", "May 16 11:51:05", host: "pc3"), summary("zoned.log", "2021-03-01 00:00:00Z"),
        ])
        #expect(
            times.map(\.zoneDecision.sentence) == [
                "Dates without a zone are in UTC+02:00, as other dates in the same file state.",
                "Dates without a zone are in UTC+02:00, as other files of pc1 state.",
                "Dates without a zone are in UTC-07:00, as messages in the same file state.",
                "Dates without a zone are assumed to be in UTC, since nothing tells their zone; "
                    + "--time-zone sets another.",
                "Dates without a zone are in UTC, as other dates in the same file state.",
            ])
        #expect(times.map(\.zoneDecision.isAssumption) == [false, false, false, true, false])
    }

    @Test func `an unknown zone is said to be unknown`() {
        var options = TimeAssumptions()
        options.zones = [(PathPattern("**"), "Mars/Olympus")]
        let time = resolve([summary("a.log", "May 16 11:51:05")], options)[0]
        #expect(
            time.zoneDecision.sentence.hasPrefix("The zone Mars/Olympus of the option is not known here."))
        #expect(time.zoneDecision.isAssumption)
    }

    @Test func `without any evidence a date has no instant`() throws {
        let time = resolve([summary("a.log", "May 16 11:51:05")])[0]
        #expect(time.timestamp(of: civil("May 16 11:51:05"), relativeYear: 0) == nil)
        #expect(try #require(time.yearDecision).isAssumption)
    }

    @Test func `every decision is a sentence`() {
        let times = resolve([
            summary("Logs/a.log", "Jan  1 00:00:01", modified: "2021-01-01 00:00:10"),
            summary("Logs/a1.log", "Dec 28 00:00:00"), summary("x.log", "May 16 11:51:05"),
        ])
        #expect(
            times.map { $0.yearDecision?.sentence } == [
                "Dates without a year begin in 2021, since the file was last written, on 2021-01-01, "
                    + "right behind its last record.",
                "Dates without a year begin in 2020, so that they join up with those of Logs/a.log.",
                "Dates without a year have no place in time: nothing tells their year; give it with --year.",
            ])
    }

    private func resolve(
        _ members: [MemberTimeSummary], _ options: TimeAssumptions = TimeAssumptions()
    ) -> [MemberTime] {
        TimeResolution(members, assumptions: options) { $0 == berlin.name ? berlin : nil }.members
    }
}
