import CaseModel
import Testing

@testable import Analysis

/// What the logs of a case do not cover.
struct GapTests {
    private func moment(_ hour: Int64) -> Timestamp { Timestamp(milliseconds: hour * 3_600_000) }

    private func gaps(_ hours: [Int64], changes: [Int64] = [], isServer: Bool = true) -> LogGaps {
        LogGaps(
            hours: ["NS01": hours.map(moment)], servers: isServer ? ["NS01"] : [],
            changes: changes.map(moment))
    }

    @Test(arguments: [(6, 0), (7, 1)] as [(Int64, Int)])
    func `a hole of more than six hours is a gap`(length: Int64, count: Int) {
        let found = gaps([98, 99, 100, 101, 101 + length]).gaps
        #expect(found.count == count)
        #expect(count == 0 || found[0].from == moment(101).description)
    }

    @Test(
        arguments: [
            ([100, 107, 114, 121], 0), ([100, 101, 108], 0), ([100, 101, 102, 109], 1),
            (Array(100...130) + [140, 150, 151], 2),
        ] as [([Int64], Int)])
    func `a machine that is mostly silent is quiet, and has no holes`(hours: [Int64], count: Int) {
        #expect(gaps(hours).gaps.count == count)
    }

    @Test func `a change before the server's logs begin is asked for, from that change on`() {
        let found = gaps([100, 101], changes: [40, 80, 120]).gaps
        #expect(found.map(\.from) == [moment(40).description])
        #expect(found.map(\.to) == [moment(100).description])
        #expect(gaps([100], changes: [40], isServer: false).gaps == [])
        #expect(gaps([100], changes: [100]).gaps == [])
    }

    @Test(arguments: [([40], true), ([40, 100], false), ([], false), ([120], false)] as [([Int64], Bool)])
    func `a server's log is blind when it covers no change`(changes: [Int64], isBlind: Bool) {
        #expect(gaps([100, 101], changes: changes).isServerBlind == isBlind)
    }

    @Test(
        arguments: [
            ([100], 101, 130, "130"), ([100, 120], 101, 130, "120"), ([100, 102], 101, 130, nil),
            ([100], 130, 130, nil),
        ] as [([Int64], Int64, Int64, String?)])
    func `a log that is cut off leaves a gap up to its machine's next record, or the case's end`(
        hours: [Int64], last: Int64, newest: Int64, until: String?
    ) {
        var found = gaps(hours, isServer: false)
        found.cuts = [.init(host: "NS01", member: "b.zip!a.log", last: moment(last))]
        found.newest = moment(newest)
        let cut = found.gaps.filter { $0.because.contains("cut off") }
        #expect(
            cut.map(\.to) == [until.flatMap { Int64($0) }.map { moment($0).description }].compactMap(\.self))
        #expect(cut.allSatisfy { $0.from == moment(last).description && $0.because.hasPrefix("b.zip!a.log") })
        #expect(found.requests.count == cut.count)
    }
}
