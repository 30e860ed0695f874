@testable import Analysis
import CaseModel
@testable import CaseStore
import Testing

/// Facts of several members, joined.
struct JoinTests {
    static let guid = GUID(high: 1, low: 2)
    static let other = GUID(high: 3, low: 4)

    private static func stored(
        _ kind: Fact.Kind, _ package: GUID? = nil, on server: String? = nil, fields: [String: String] = [:]
    ) -> CaseWriter.StoredFact {
        let sorted = fields.sorted { $0.key < $1.key }.map { Fact.Field($0.key, $0.value) }
        return CaseWriter.StoredFact(
            member: MemberID(unit: 0, index: 0),
            fact: Fact(kind, package: package, server: server, fields: sorted))
    }

    private static func row(_ server: String, _ status: String = "Ready") -> CaseWriter.StoredFact {
        stored(.packageStatusRow, guid, on: server, fields: ["status": status])
    }

    private static func address(_ host: String, _ url: String? = nil) -> CaseWriter.StoredFact {
        stored(
            .codebase, guid, on: host,
            fields: [
                "url": url ?? "http://\(host)/Altiris/PS/x",
                "scheme": url?.hasPrefix("\\") == true ? "unc" : "http",
            ])
    }

    private func gaps(
        _ addresses: [CaseWriter.StoredFact], _ rows: [CaseWriter.StoredFact]
    ) -> [String] {
        CodebaseStates(codebases: addresses, rows: rows, others: ["NS01"]).facts()
            .map { "\($0.fact.server ?? "") \($0.fact["gap"] ?? "")" }
    }

    @Test func `a ready package without address, and an address without server, are gaps`() {
        #expect(
            gaps([Self.address("PS01"), Self.address("PS00")], [Self.row("PS01"), Self.row("PS02")])
                == ["PS01 none", "PS02 missing", "PS00 retired-host"])
    }

    @Test func `half a table proves no gap`() {
        // The article's query lists only what is not ready.
        #expect(gaps([Self.address("PS00")], [Self.row("PS01", "Retrying")]) == ["PS01 none"])
        #expect(gaps([], [Self.row("PS01")]) == [])
        #expect(gaps([Self.address("PS01")], [Self.row("740184D3-F507-47A9-B170-8BF2F81E099C")]) == [])
    }

    @Test(
        arguments: [
            ("NS01", nil), ("NS02", "http://ns02/Altiris/PackageShare/pkggroup_x"),
            ("FS01", #"\\FS01\SWLibrary\a"#),
        ] as [(String, String?)])
    func `addresses of servers and file servers are no retired Package Servers`(host: String, url: String?) {
        #expect(gaps([Self.address("PS01"), Self.address(host, url)], [Self.row("PS01")]) == ["PS01 none"])
    }

    @Test func `sites and subnets are judged by what any row says of them`() {
        let rows = [
            Self.stored(.siteRow, on: "PS01", fields: ["site": "Berlin", "subnet": "a"]),
            Self.stored(.siteRow, fields: ["site": "Bonn", "subnet": "a"]),
            Self.stored(.siteRow, fields: ["subnet": "b"]),
            Self.stored(.siteRow, on: "PS02", fields: ["site": "Trier", "constrained": "yes"]),
        ]
        let facts = SiteCoverage(rows).facts().map(\.fact)
        #expect(
            facts.map { "\($0["site"] ?? "-") \($0["subnet"] ?? "-") \($0["gap"] ?? "")" } == [
                "Berlin - none", "Bonn - no-server", "Trier - constrained-only",
                "Berlin, Bonn a several-sites", "- b no-site",
            ])
    }

    @Test func `a list of sites alone says nothing of their servers`() {
        let facts = SiteCoverage([Self.stored(.siteRow, fields: ["site": "Bonn"])]).facts().map(\.fact)
        #expect(facts.map { $0["gap"] } == [nil])
    }

    @Test(
        arguments: [
            ("PS01", "no"), (nil, "no"), ("PS02", nil),
        ] as [(String?, String?)])
    func `a kept package is missed by its own machine's policy only`(policy: String?, answer: String?) {
        let facts = KeptPackages(
            urgent: [Self.stored(.urgentPackage, Self.guid, on: "PS01")], stored: [],
            policies: [Self.stored(.policyPackage, Self.other, on: policy)], rows: []
        ).facts().map(\.fact)
        #expect(facts.map { $0["in_policy"] } == [answer])
        #expect(facts.first?["kept_by"] == "urgent-list")
    }

    @Test func `the local server's number comes from the article's query, or from its own GUID`() {
        let stated = Self.stored(.serverIdentity, fields: ["id": "4", "is_local": "yes"])
        let own = Self.stored(
            .serverIdentity,
            fields: ["id": "3", "guid": Self.guid.description, "origin_guid": Self.guid.description])
        let foreign = Self.stored(
            .serverIdentity,
            fields: ["id": "2", "guid": Self.other.description, "origin_guid": Self.other.description])
        let owner = Self.stored(.setting, fields: ["name": "OwnerNSGuid", "value": "{\(Self.guid)}"])
        #expect(LocalOrigin(identities: [stated, own], settings: []).id == "4")
        #expect(LocalOrigin(identities: [own, foreign], settings: [owner]).id == "3")
        #expect(LocalOrigin(identities: [own, foreign], settings: []).id == nil)
        #expect(LocalOrigin(identities: [own], settings: []).id == "3")
    }

    @Test func `only where a folder was listed is absence evidence`() {
        let folder = Self.stored(.listedFolder, Self.other, on: "PS01", fields: ["area": "package"])
        let manifest = Self.stored(
            .listedManifest, Self.other, on: "PS01", fields: ["side": "ps", "form": "snapshot"])
        let listed = ListedSnapshots(manifests: [manifest], folders: [folder])
        #expect(listed.misses(Self.guid, on: "PS01") == "yes")
        #expect(listed.misses(Self.other, on: "PS01") == "no")
        #expect(listed.misses(Self.guid, on: "PS02") == nil)
        #expect(!listed.seesServer)
    }

    @Test func `machines named by GUID get their names`() {
        let names = ResourceNames(
            lists: [
                Self.stored(
                    .resourceName, fields: ["guid": Self.guid.description, "name": "ps01.example.com"])
            ],
            events: [Self.stored(.event, fields: ["sender": Self.other.description, "sender_name": "PS02"])])
        #expect(names.servers[Self.guid.description.uppercased()] == "PS01")
        #expect(names.servers[Self.other.description.uppercased()] == "PS02")
    }
}
