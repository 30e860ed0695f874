import CaseModel
import Testing

@testable import Analysis
@testable import CaseStore

/// The four witnesses of a package's version, side by side.
struct PackageVersionTests {
    private static let package = GUID(high: 0, low: 1)

    private func stored(_ kind: Fact.Kind, _ server: String?, _ fields: [(String, String)])
        -> CaseWriter.StoredFact
    {
        let fact = Fact(
            kind, package: PackageVersionTests.package, server: server,
            fields: fields.map { .init($0.0, $0.1) }, line: 7)
        return CaseWriter.StoredFact(member: MemberID(rawValue: 5), fact: fact)
    }

    private func row(_ server: String, _ database: String, _ reported: String) -> CaseWriter.StoredFact {
        stored(
            .packageStatusRow, server,
            [
                ("database_version", database), ("reported_version", reported), ("status", "Not Ready"),
                ("origin_server", "ns01.example.com"), ("package_name", "Alpha"),
            ])
    }

    private func facts(
        _ rows: [CaseWriter.StoredFact], _ snapshots: [CaseWriter.StoredFact], local: Set<String> = ["NS01"],
        now: Int64? = 1_601_957_730
    ) -> [Fact] {
        PackageVersions(
            rows: rows, snapshots: snapshots, localServers: local,
            now: now.map { Timestamp(milliseconds: $0 * 1000) }
        ).facts().map(\.fact)
    }

    @Test func `all four stand in one fact, under one name of the server`() {
        let fact = facts(
            [row("ps01.example.com", "1601954130", "1601867730")],
            [
                stored(.snapshot, "NS01", [("side", "ns"), ("version", "1601954130")]),
                stored(.snapshot, "PS01", [("side", "ps"), ("version", "1601867730")]),
            ])
        #expect(fact.count == 1)
        #expect(fact[0].server == "PS01")
        #expect(fact[0].line == 7)
        #expect(
            fact[0].fields.map { "\($0.name)=\($0.value)" } == [
                "database=1601954130", "ns_snapshot=1601954130", "ps_snapshot=1601867730",
                "reported=1601867730",
                "status=Not Ready", "age_hours=1", "ns_snapshot_missing=no", "origin_is_local=yes",
                "name=Alpha",
            ])
        #expect(fact[0].isNotReady)
    }

    @Test(
        arguments: [
            ("1601954130", 1_601_957_730, "1"), ("1601954130", 1_601_957_729, "0"),
            ("12", 1_601_957_730, nil),
            ("946684800", 946_688_400, "1"), ("946684799", 946_688_400, nil),
            ("4102444801", 4_102_448_400, nil),
            ("99999999999999999", 1_601_957_730, nil), ("1601954130", nil, nil),
        ] as [(String, Int64?, String?)]) func `a version that reads as Unix seconds has an age`(
            version: String, now: Int64?, age: String?
        )
    {
        #expect(facts([row("PS01", version, "1")], [], now: now)[0]["age_hours"] == age)
    }

    @Test(
        arguments: [
            ([], nil), (["NS01"], "yes"), (["NS02"], "no"),
        ] as [(Set<String>, String?)]) func `the origin is local when its own logs are in the bundle`(
            local: Set<String>, isLocal: String?
        )
    {
        #expect(facts([row("PS01", "1", "1")], [], local: local)[0]["origin_is_local"] == isLocal)
    }

    @Test func `a snapshot is missing only where the bundle has others of the server`() {
        #expect(facts([row("PS01", "1", "1")], [])[0]["ns_snapshot_missing"] == nil)
        var other = stored(.snapshot, "NS01", [("side", "ns"), ("version", "1")])
        other.fact.package = GUID(high: 0, low: 2)
        let found = facts([row("PS01", "1", "1")], [other])
        #expect(found.map { $0["ns_snapshot_missing"] } == ["yes", "no"])
        #expect(found.map(\.server) == ["PS01", nil])
    }

    @Test(
        arguments: [
            ("Ready", "2", "2", false), ("ready", "2", "1", true), ("Not Ready", "2", "2", true),
            ("Ready", "", "2", false),
            ("Ready", "x", "2", false),
        ]) func `a package is not ready by its state or by its versions`(
            status: String, database: String, reported: String, isNotReady: Bool
        )
    {
        let fields = [("status", status), ("database_version", database), ("reported_version", reported)]
        #expect(facts([stored(.packageStatusRow, "PS01", fields)], [])[0].isNotReady == isNotReady)
    }
}
