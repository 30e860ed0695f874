import CaseModel
import Testing

struct TimestampTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (1_772_438_401_000, "2026-03-02T08:00:01Z"), (1_772_438_401_250, "2026-03-02T08:00:01.250Z"),
            (951_782_400_007, "2000-02-29T00:00:00.007Z"), (-62_135_596_800_000, "0001-01-01T00:00:00Z"),
            (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
        ]) func `it is written as ISO 8601 in UTC`(milliseconds: Int64, text: String)
    {
        #expect(Timestamp(milliseconds: milliseconds).description == text)
    }

    @Test func `a civil time in UTC and back is the same instant, for every day of 800 years`() {
        var day = CivilTime.daysSinceEpoch(year: 1600, month: 1, day: 1)
        let end = CivilTime.daysSinceEpoch(year: 2400, month: 1, day: 1)
        var last: CivilTime?
        while day < end {
            let instant = Timestamp(milliseconds: Int64(day) * 86_400_000 + 43_200_123)
            let civil = CivilTime(utc: instant)
            if civil.timestamp(assumingYear: 1, offsetMinutes: 60) != instant || civil == last {
                Issue.record("\(instant) came back as \(civil)")
                return
            }
            last = civil
            day += 1
        }
        #expect(last?.month == 12)
        #expect(last?.day == 31)
    }

    @Test func `what the text leaves out is taken from the assumption, and only that`() throws {
        let bare = try #require(CivilTime(year: nil, month: 5, day: 16, secondOfDay: 42_665))
        #expect(bare.timestamp(assumingYear: 2026, offsetMinutes: 120).description == "2026-05-16T09:51:05Z")
        var full = bare
        (full.year, full.offsetMinutes) = (2025, -300)
        #expect(full.timestamp(assumingYear: 2026, offsetMinutes: 120).description == "2025-05-16T16:51:05Z")
    }

    @Test func `29 February in a year without one is 1 March`() throws {
        let leap = try #require(CivilTime(year: nil, month: 2, day: 29, secondOfDay: 0))
        #expect(leap.timestamp(assumingYear: 2025, offsetMinutes: 0).description == "2025-03-01T00:00:00Z")
        #expect(leap.timestamp(assumingYear: 2024, offsetMinutes: 0).description == "2024-02-29T00:00:00Z")
    }

    @Test(arguments: [Int64.min, .max]) func `the ends of time are no crash`(_ milliseconds: Int64) {
        #expect(!Timestamp(milliseconds: milliseconds).description.isEmpty)
    }

    @Test func `seconds between instants have a sign`() {
        let (early, late) = (Timestamp(milliseconds: 1_000), Timestamp(milliseconds: 61_999))
        #expect(early.seconds(to: late) == 60)
        #expect(late.seconds(to: early) == -60)
        #expect(early < late)
    }
}
