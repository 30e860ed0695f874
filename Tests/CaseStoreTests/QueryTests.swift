import CaseModel
import CaseStore
import Testing

/// What the analysis and the report ask.
struct QueryTests {
    private func filled(order: [Int] = [1, 2, 3]) throws -> CaseWriter {
        let writer = try CaseWriter(destination: nil)
        try fill(writer, order: order)
        return writer
    }

    @Test(arguments: [[1, 2, 3], [3, 2, 1], [2, 3, 1]]) func `answers do not depend on the order of members`(
        _ order: [Int]
    ) throws {
        let (writer, plain) = (try filled(order: order), try filled())
        for packages in [[], [packageA], [packageB], [packageA, packageB]] {
            for limit in [1, 2, 3, 10] {
                #expect(
                    try writer.samples(of: "ns.fail", packages: packages, limit: limit)
                        == plain.samples(of: "ns.fail", packages: packages, limit: limit))
            }
        }
        #expect(try writer.inputs() == plain.inputs())
        #expect(try writer.observations() == plain.observations())
        #expect(try writer.unexplained() == plain.unexplained())
        #expect(try writer.problems() == plain.problems())
        #expect(try writer.totals() == plain.totals())
        #expect(try writer.packages() == plain.packages())
        #expect(
            try writer.facts(.packageStatusRow).map(\.fact) == plain.facts(.packageStatusRow).map(\.fact))
    }

    @Test func `events that are not to be kept go with all that belongs to them`() throws {
        let writer = try CaseWriter(destination: nil)
        try writer.add(patterns: [("ns.fail", "It failed")])
        for number in [2, 1] { try writer.add(log(number, path: "b!\(number).log")) }
        let kept: [(Int, Int64)] = [(1, 0), (2, 7), (2, 3)]
        try writer.keepEvents(at: Set(kept.map { SamplePlace(member: member($0), record: $1) }))
        try writer.resolveTimes(resolve)
        try writer.index()
        let samples = try writer.samples(of: "ns.fail", packages: [], limit: 9)
        #expect(samples.map(\.text) == ["A failed", "B failed"])
        #expect(samples.map(\.member) == ["b!1.log", "b!2.log"])
        #expect(try writer.observations().map(\.count) == [2, 10])
        // Its first event is not kept, so the template is beyond the limit of the case.
        #expect(try writer.unexplained() == [])
    }

    @Test(arguments: [0, 1, 4095, 4096, 4097, 20_000]) func `counts beyond memory are read back whole`(
        _ count: Int
    ) throws {
        let writer = try CaseWriter(destination: nil)
        try writer.add(patterns: [("ns.fail", "It failed")])
        var result = log(1, path: "a.log")
        result.tallies = (0..<count).map { number in
            Tally(
                key: .init(pattern: "ns.fail", package: packageA, server: "S\(number % 2)"), count: 1,
                errors: 0,
                first: time(number), last: time(number))
        }
        try writer.add(result)
        try writer.resolveTimes(resolve)
        try writer.resolvePackages()
        let observations = try writer.observations()
        #expect(observations.map(\.count).reduce(0, +) == Int64(count))
        let newest = time(count - 1).flatMap { resolve(member(1), $0) }
        #expect(observations.compactMap(\.last).max() == (count == 0 ? nil : newest))
    }

    @Test func `samples of the wanted packages come first, then the oldest`() throws {
        let writer = try filled()
        let plain = try writer.samples(of: "ns.fail", packages: [], limit: 10)
        #expect(plain.map(\.text) == ["A failed", "A failed", "B failed", "B failed"])
        #expect(plain.map(\.member) == ["b!a.log", "b!b.log", "b!a.log", "b!b.log"])
        #expect(plain[0].time == "2026-03-02T00:01:00Z")
        #expect(plain[0].before == ["x", "y"])
        #expect(plain[0].after == ["z"])
        #expect(try writer.samples(of: "ns.fail", packages: [packageA], limit: 1).map(\.text) == ["A failed"])
        #expect(try writer.samples(of: "sql.old", packages: [packageB], limit: 9).map(\.rawTime) == [nil])
        #expect(try writer.samples(of: "no.such", packages: [], limit: 9) == [])
    }

    @Test func `observations add up by pattern, kind, package and server`() throws {
        let observations = try filled().observations()
        #expect(
            observations == [
                Observation(pattern: "ns.fail", witness: .nsLog, count: 2),
                Observation(
                    pattern: "ns.fail", witness: .nsLog, package: packageA, server: "PS01", count: 10,
                    errors: 8,
                    first: Timestamp(milliseconds: 1_772_409_660_000),
                    last: Timestamp(milliseconds: 1_772_409_840_000)),
                Observation(
                    pattern: "sql.old", witness: .sqlExport, package: packageB, server: "PS02", count: 1),
            ])
    }

    @Test func `only evidence makes a GUID a package`() throws {
        let writer = try CaseWriter(destination: nil)
        let guids = (1...4).map { GUID(high: 0, low: $0) }
        var result = log(1, path: "a.log")
        result.mentions = [
            Mention(guid: guids[0], count: 1000, isPackage: false),
            Mention(guid: guids[1], count: 1, isPackage: true),
            Mention(guid: .zero, count: 5, isPackage: true),
            Mention(guid: guids[0], count: 1, isPackage: false),
        ]
        try writer.add(patterns: [("ns.fail", "")])
        try writer.add(result)
        try writer.add(facts(2, path: "b"))
        try writer.add(
            [
                (row(guids[2], "PS01", name: "", kind: .snapshot), []),
                (row(guids[3], "PS01", name: "x", kind: .setting), []),
            ],
            member: member(2), kind: .sqlExport)
        try writer.resolvePackages()
        #expect(try writer.packages() == [guids[1]: nil, guids[2]: nil])
    }

    @Test func `the name that most facts give is the package's, the first in the alphabet among equals`()
        throws
    {
        let writer = try CaseWriter(destination: nil)
        try writer.add(facts(1, path: "b"))
        let names = ["Beta", "Alpha", "", "", ""].map { (row(packageA, "PS01", name: $0), [String]()) }
        try writer.add(names.map { (fact: $0.0, patterns: $0.1) }, member: member(1), kind: .sqlExport)
        try writer.resolvePackages()
        #expect(try writer.packages() == [packageA: "Alpha"])
    }

    @Test func `totals count every record, stored or not`() throws {
        let totals = try filled().totals()
        #expect((totals.members, totals.records, totals.errors, totals.warnings) == (3, 20, 12, 8))
    }

    @Test func `what nothing explains is counted over members, with one place`() throws {
        let unexplained = try filled().unexplained()
        #expect(unexplained.map(\.template) == ["Strange *"])
        #expect(unexplained.map(\.count) == [6])
        #expect(unexplained.map(\.sample.member) == ["b!a.log"])
        #expect(unexplained.map(\.sample.text) == ["Strange 7"])
    }

    @Test func `a problem is listed once, however often it was noted`() throws {
        let writer = try CaseWriter(destination: nil)
        let problem = Problem(member: "a", code: .memberEmpty, message: "empty")
        try writer.add(problems: [problem, problem])
        #expect(try writer.problems() == [problem])
    }

    @Test func `what has no time stays without, and turns of the year are counted`() throws {
        let writer = try CaseWriter(destination: nil)
        var result = log(1, path: "a.log")
        result.events[0].time = nil
        result.events[1].time = time(120, turns: -1)
        try writer.add(patterns: [("ns.fail", "")])
        try writer.add(result)
        try writer.resolveTimes(resolve)
        let samples = try writer.samples(of: "ns.fail", packages: [], limit: 9)
        #expect(samples.map(\.time) == ["2025-03-02T00:02:00Z", nil])
    }

    @Test func `event files are counted by queue, folder and machine`() throws {
        let writer = try CaseWriter(destination: nil)
        try writer.add(facts(1, path: "q"))
        let files = [
            ("EvtQueue", "bad", 10, "s1", "NS01"), ("EvtQueue", "bad", 20, "s2", "NS02"),
            ("agent", "queue", 5, "s1", "PC01"),
        ]
        let events = files.map { queue, folder, bytes, sender, server in
            Fact(
                .event, server: server,
                fields: [
                    .init("queue", queue), .init("folder", folder), .init("bytes", String(bytes)),
                    .init("sender", sender),
                ])
        }
        try writer.add(events.map { ($0, []) }, member: member(1), kind: .sqlExport)
        let folders = try writer.queueFolders().map {
            "\($0.queue) \($0.folder) \($0.server ?? "-") \($0.count) \($0.bytes) \($0.senders)"
        }
        #expect(folders == ["EvtQueue bad - 2 30 2", "agent queue PC01 1 5 1"])
    }
}
