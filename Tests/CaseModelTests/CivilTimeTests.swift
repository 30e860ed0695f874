import CaseModel
import Testing

struct CivilTimeTests {
    @Test(
        arguments: [
            (2024, 2, 29), (2000, 2, 29), (2026, 12, 31), (2026, 4, 30), (nil, 2, 29), (1, 1, 1),
            (9999, 12, 31),
        ] as [(Int16?, Int8, Int8)]) func `a day of the calendar is accepted`(
            year: Int16?, month: Int8, day: Int8
        )
    {
        #expect(CivilTime(year: year, month: month, day: day, secondOfDay: 0) != nil)
    }

    @Test(
        arguments: [
            (2026, 2, 29), (1900, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1),
            (2026, 1, 0), (2026, 1, 32), (nil, 2, 30), (2026, -1, 1), (-1, 1, 1), (0, 1, 1), (.min, 1, 1),
            (10_000, 1, 1),
        ] as [(Int16?, Int8, Int8)]) func `no other day is`(year: Int16?, month: Int8, day: Int8)
    {
        #expect(CivilTime(year: year, month: month, day: day, secondOfDay: 0) == nil)
    }

    @Test(arguments: [(-1, 0, 0), (86_400, 0, 0), (0, -1, 0), (0, 1000, 0), (0, 0, -1024), (0, 0, 1024)])
    func `no time or zone outside the day is`(second: Int, millisecond: Int16, zone: Int16) {
        #expect(
            CivilTime(
                year: 2026, month: 1, day: 1, secondOfDay: second, millisecond: millisecond,
                offsetMinutes: zone) == nil)
    }

    @Test(
        arguments: [nil, 1, 1999, 2024, 9999] as [Int16?], [nil, -1023, -720, 0, 330, 840, 1023] as [Int16?])
    func `packing loses nothing`(_ year: Int16?, _ zone: Int16?) throws {
        for (month, day, second, millisecond) in [(1, 1, 0, 0), (12, 31, 86_399, 999), (2, 28, 3600, 1)] {
            let time = try #require(
                CivilTime(
                    year: year, month: Int8(month), day: Int8(day), secondOfDay: second,
                    millisecond: Int16(millisecond), offsetMinutes: zone))
            #expect(CivilTime(packed: time.packed) == time)
        }
    }

    @Test(arguments: [0, -1, .min, .max, 1, 1 << 48])
    func `a number that is no packed time is none`(_ number: Int64) {
        #expect(CivilTime(packed: number) == nil)
    }

    @Test func `packed times of one year and zone sort as times do`() {
        let times = [(1, 1, 0), (1, 1, 59), (1, 2, 0), (2, 1, 0), (12, 31, 86_399)].compactMap {
            CivilTime(year: 2026, month: $0.0, day: $0.1, secondOfDay: $0.2)
        }
        #expect(times.count == 5)
        #expect(times.map(\.packed).sorted() == times.map(\.packed))
        #expect(times.map(\.secondOfYear).sorted() == times.map(\.secondOfYear))
    }

    @Test(
        arguments: [(1970, 1, 1, 0), (2000, 2, 29, 11_016), (2024, 2, 29, 19_782), (1969, 12, 31, -1)])
    func `days are counted from 1970`(year: Int, month: Int, day: Int, expected: Int) {
        #expect(CivilTime.daysSinceEpoch(year: year, month: month, day: day) == expected)
    }
}
