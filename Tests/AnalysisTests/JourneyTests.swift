import CaseModel
import PatternEngine
import Testing

@testable import Analysis

/// From signs to stages.
struct JourneyTests {
    private let package = GUID(high: 1, low: 1)
    private let map: JourneyMap

    init() {
        let yaml = """
            stages:
              - { id: source, title: s, place: notification-server, done: [s.done], failed: [s.failed] }
              - { id: snapshot, title: s, place: notification-server, dated-by: version, done: [n.done], implies: [source] }
              - { id: download, title: d, place: package-server, done: [d.done], failed: [d.failed], missing: [d.missing], stops: [d.stop] }
              - { id: ready, title: r, place: package-server, done: [r.done], missing: [r.missing], implies: [download, snapshot] }
              - { id: clients, title: c, place: client, done: [d.done] }
            """
        map = PatternLibrary(files: [("journey.yaml", yaml)]).journey
    }

    private func seen(
        _ pattern: String, on server: String? = "PS01", at second: Int64? = nil, package named: Bool = true
    ) -> Observation {
        let time = second.map { Timestamp(milliseconds: $0 * 1000) }
        return Observation(
            pattern: pattern, witness: .agentLog, package: named ? package : nil, server: server, first: time,
            last: time)
    }

    private func states(
        _ observations: [Observation], server: String? = "PS01", versionTimes: [GUID: Timestamp] = [:]
    ) -> [String: [String]] {
        let journeys = Journeys(
            map, observations, cells: [(package, server)],
            roles: ["PS01": .packageServer, "PS02": .packageServer, "CL01": .client],
            versionTimes: versionTimes
        ).all().journeys
        return Dictionary(
            uniqueKeysWithValues: journeys.map { ($0.server ?? "-", $0.stages.map(\.state.rawValue)) })
    }

    @Test func `what nobody speaks of is unknown`() {
        #expect(states([]) == ["PS01": Array(repeating: "unknown", count: 5)])
        #expect(states([], server: nil) == ["-": Array(repeating: "unknown", count: 5)])
    }

    @Test func `a success counts if it is later than the failure, and not otherwise`() {
        #expect(states([seen("d.failed", at: 5), seen("d.done", at: 6)])["PS01"]?[2] == "done")
        #expect(states([seen("d.done", at: 5), seen("d.failed", at: 6)])["PS01"]?[2] == "failed")
        #expect(states([seen("d.done", at: 5), seen("d.failed", at: 5)])["PS01"]?[2] == "failed")
    }

    @Test func `what a table says is later than any log`() {
        #expect(states([seen("d.failed", at: 5), seen("d.done")])["PS01"]?[2] == "done")
        #expect(states([seen("d.missing"), seen("d.done", at: 9)])["PS01"]?[2] == "missing")
    }

    @Test func `a failure says more than a lack, unless it has mended itself`() {
        #expect(states([seen("d.missing"), seen("d.failed", at: 5)])["PS01"]?[2] == "failed")
        #expect(
            states([seen("d.missing"), seen("d.failed", at: 5), seen("d.done", at: 6)])["PS01"]?[2]
                == "missing")
    }

    @Test func `the order of signs does not matter`() {
        let signs = [
            seen("d.missing"), seen("d.failed", at: 5), seen("d.done", at: 6),
            seen("s.failed", on: nil, at: 1),
        ]
        for start in signs.indices {
            #expect(states(Array(signs[start...] + signs[..<start])) == states(signs))
        }
    }

    @Test func `what happens on the Notification Server is the same for all Package Servers`() {
        let states = states([seen("s.failed", on: nil), seen("d.done", on: "PS02")])
        #expect(states["PS01"] == ["failed", "unknown", "unknown", "unknown", "unknown"])
        #expect(states["PS02"] == ["failed", "unknown", "done", "unknown", "unknown"])
    }

    @Test func `a client's download is no Package Server's`() {
        let states = states([seen("d.done", on: "CL01")])
        #expect(states == ["PS01": ["unknown", "unknown", "unknown", "unknown", "done"]])
    }

    @Test func `a sign without a package concerns what is broken there or later, and nothing else`() {
        let stop = seen("d.stop", at: 3, package: false)
        #expect(states([stop])["PS01"]?[2] == "unknown")
        #expect(states([stop, seen("r.missing")])["PS01"]?[2] == "failed")
        #expect(states([stop, seen("s.failed", on: nil)])["PS01"]?[2] == "unknown")
        #expect(
            states([seen("d.stop", on: "PS02", package: false), seen("r.missing")])["PS01"]?[2] == "unknown")
        #expect(states([seen("d.stop", on: nil, package: false), seen("r.missing")])["PS01"]?[2] == "failed")
        #expect(states([seen("d.failed", package: false), seen("r.missing")])["PS01"]?[2] == "unknown")
    }

    @Test func `a stage that was passed implies earlier ones, but overrules nobody`() {
        #expect(states([seen("r.done")])["PS01"] == ["done", "done", "done", "done", "unknown"])
        #expect(states([seen("r.done"), seen("s.failed", on: nil)])["PS01"]?[0] == "failed")
        #expect(
            states([seen("r.missing")])["PS01"] == ["unknown", "unknown", "unknown", "missing", "unknown"])
    }

    @Test func `the first stage that is broken is named`() {
        let journeys = Journeys(
            map, [seen("r.missing"), seen("d.failed", at: 4)], cells: [(package, "PS01")], roles: [:]
        ).all().journeys
        #expect(journeys.map(\.brokenAt?.id) == ["download"])
        #expect(journeys[0].brokenAt?.pattern == "d.failed")
        #expect(journeys[0].brokenAt?.time == Timestamp(milliseconds: 4000))
    }

    @Test func `a stage that is dated by the version takes its time from there`() {
        let time = Timestamp(milliseconds: 1_601_954_124_000)
        let journeys = Journeys(
            map, [seen("n.done", on: nil)], cells: [(package, "PS01")], roles: [:],
            versionTimes: [package: time]
        ).all().journeys
        #expect(journeys[0].stages.map(\.time) == [nil, time, nil, nil, nil])
    }
}
