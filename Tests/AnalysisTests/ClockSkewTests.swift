import CaseModel
import Testing

@testable import Analysis

/// How far clocks lie apart, from what two machines wrote about one thing.
struct ClockSkewTests {
    private func estimate(
        together: [Int64] = [], before: [Int64] = [], after: [Int64] = []
    ) -> ClockEstimate? {
        var skew = ClockSkew()
        for seconds in together { skew.add(seconds * 1000, .together) }
        for seconds in before { skew.add(seconds * 1000, .before) }
        for seconds in after { skew.add(seconds * 1000, .after) }
        return skew.estimate(host: "PS01")
    }

    @Test func `without signs there is no estimate`() {
        #expect(estimate() == nil)
        #expect(estimate(together: [60, 60]) == nil)
        #expect(estimate(before: [-5], after: []) == nil)
        #expect(estimate(after: [500]) == nil)
    }

    @Test func `the largest group of differences that agree decides, whatever else there is`() {
        // Each request is compared with each trace: only one of each row belongs to it.
        let differences: [Int64] = [90, 91, 92, 90, 4000, -3000, 7200, 500, 91, -100]
        let found = estimate(together: differences)
        #expect(found?.offset == 91_000)
        #expect(found?.pairs == 5)
        #expect(found?.uncertainty == 1482)
    }

    @Test(arguments: [-5400, -60, 0, 45, 3600, 12_345] as [Int64])
    func `a known offset is found again within its uncertainty`(offset: Int64) throws {
        var noise: UInt64 = 42
        func random(_ below: Int64) -> Int64 {
            noise = noise &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int64(noise >> 33) % below
        }
        let requests = (0..<12).map { Int64($0 * 1000) + random(700) }
        let traces = requests.map { $0 - offset + random(2) }
        let differences = requests.flatMap { request in traces.map { request - $0 } }
        let found = try #require(estimate(together: differences))
        #expect(abs(found.offset - offset * 1000) <= (found.uncertainty ?? 0) + 1000)
        #expect(found.pairs >= 12)
    }

    @Test func `bounds from both sides leave a span, of which the middle is taken`() {
        let found = estimate(before: [30, 40, 10], after: [60, 80])
        #expect(found?.offset == 50_000)
        #expect(found?.uncertainty == 10_000)
        #expect(found?.pairs == 5)
    }

    @Test func `one bound tells at least how far, and only when it is more than the way of a message`() {
        #expect(estimate(after: [-59, 100]) == nil)
        #expect(estimate(after: [-3600])?.offset == -3_600_000)
        #expect(estimate(after: [-3600])?.uncertainty == nil)
        #expect(estimate(before: [120])?.offset == 120_000)
        #expect(estimate(before: [59]) == nil)
    }

    @Test func `a few pairs that do not belong together do not decide a bound`() {
        let honest = (0..<40).map { 200 + Int64($0) }
        #expect(estimate(after: honest + [-90_000]) == nil)
        #expect(estimate(after: honest + [-90_000, -90_000, -90_000])?.offset == -90_000_000)
    }

    @Test(
        arguments: [
            (3600, "+1:00"), (-3600, "-1:00"), (5 * 3600 + 1800, "+5:30"), (3600 + 119, "+1:00"),
            (3600 + 121, nil),
            (0, nil), (60, nil), (15 * 3600, nil), (1800, "+0:30"),
        ] as [(Int64, String?)])
    func `a zone taken wrongly is told from a clock that is wrong`(seconds: Int64, zone: String?) {
        let found = estimate(together: [seconds, seconds, seconds])
        #expect(found?.because.contains("zone") == (zone != nil))
        if let zone { #expect(found?.because.contains("by \(zone):") == true) }
    }
}

/// Clocks that go back.
struct ClockStepTests {
    private func sentence(_ seconds: [Int], month: Int8 = 10, day: Int8 = 25) -> String? {
        var steps = ClockSteps()
        let times = seconds.compactMap { CivilTime(year: 2026, month: month, day: day, secondOfDay: $0) }
        for (last, next) in zip(times, times.dropFirst()) {
            steps.note(from: RecordTime(civil: last, yearTurns: 0), to: RecordTime(civil: next, yearTurns: 0))
        }
        return steps.sentence
    }

    @Test func `an hour back in an autumn night is the end of daylight-saving time`() {
        let found = sentence([10_700, 10_798, 7_210, 7_300])
        #expect(
            found?.contains("goes back by 59 minutes after 10-25 02:59:58: the end of daylight-saving time")
                == true)
    }

    @Test(
        arguments: [
            (3, 29, 7_150, 10_805, true), (3, 29, 7_199, 10_800, true), (10, 4, 7_199, 10_810, true),
            // Another day of the week, another month, an hour in the day, a pause that begins or ends anywhere.
            (3, 30, 7_150, 10_805, false), (6, 28, 7_150, 10_805, false), (3, 29, 46_799, 50_400, false),
            (3, 29, 6_000, 9_600, false), (3, 29, 7_199, 14_400, false),
        ] as [(Int8, Int8, Int, Int, Bool)])
    func `an hour without records in a spring night may be the begin of daylight-saving time`(
        month: Int8, day: Int8, from: Int, to: Int, isTold: Bool
    ) {
        let found = sentence([from - 100, from, to, to + 50], month: month, day: day)
        #expect((found?.contains("daylight-saving time begins") ?? false) == isTold)
    }

    @Test func `another step back is a clock that was set`() {
        #expect(sentence([10_798, 7_210], month: 7)?.contains("it was set") == true)
        #expect(sentence([50_000, 46_400])?.contains("it was set") == true)
        #expect(sentence([20_000, 10_000])?.contains("by 166 minutes") == true)
    }

    @Test func `records a little out of order are no step, and a log from the newest on has none`() {
        #expect(sentence([1000, 701, 1000]) == nil)
        #expect(sentence([1000, 700, 1000]) != nil)
        #expect(sentence([9000, 8000, 7000, 6000, 5000, 4000]) == nil)
        #expect(sentence([9000, 8000, 7000, 6000, 5000]) != nil)
    }
}
