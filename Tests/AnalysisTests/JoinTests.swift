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
            .map { "\($0.fact.server ?? $0.fact["host"] ?? "") \($0.fact["gap"] ?? "")" }
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
            ([address("PS09")], ["PS09 unknown-host"]), ([address("PS09"), address("PS08")], []),
            ([address("PS01")], []), ([address("NS01")], []),
        ] as [([CaseWriter.StoredFact], [String])])
    func `where no table lists servers, a lone address is suspect if nothing else names its machine`(
        addresses: [CaseWriter.StoredFact], expected: [String]
    ) {
        let states = CodebaseStates(
            codebases: addresses, rows: [], others: ["NS01"], machines: ["PS01", "NS01"])
        #expect(states.facts().map { "\($0.fact["host"] ?? "") \($0.fact["gap"] ?? "")" } == expected)
        #expect(states.facts().allSatisfy { $0.fact.server == nil })
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

    @Test func `what a site or subnet lacks is said of each client there, whose row names no server`() {
        let rows = [
            Self.stored(.siteRow, on: "PS01", fields: ["site": "Berlin"]),
            Self.stored(
                .siteRow, fields: ["site": "Bonn", "subnet": "192.0.2.128/25", "client": "cl2.example.com"]),
            Self.stored(.siteRow, fields: ["site": "Bonn", "subnet": "192.0.2.128/25", "client": "CL1"]),
            Self.stored(.siteRow, fields: ["site": "Bonn", "subnet": "192.0.2.128"]),
            Self.stored(.siteRow, fields: ["subnet": "192.0.2.0", "client": "CL3"]),
        ]
        let facts = SiteCoverage(rows).facts().map(\.fact)
        #expect(
            facts.map { "\($0["site"] ?? "-") \($0["subnet"] ?? "-") \($0.server ?? "-") \($0["gap"] ?? "")" }
                == [
                    "Berlin - - none", "Bonn - CL1 no-server", "Bonn - CL2 no-server",
                    "- 192.0.2.0 CL3 no-site", "Bonn 192.0.2.128 - none",
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

    @Test(
        arguments: [
            ("PSA", "PSB", true), ("BER-PS07", "BER-PS11", true), ("PS01", "PS1", true),
            ("PS01", "CL01", false),
            ("SITE", "LAPTOP", false), ("A", "B", false), ("PS01", "PSBER", false),
        ])
    func `names of one series are told from others`(name: String, other: String, isOne: Bool) {
        #expect(Machines.isOfSeries(name, other) == isOne)
    }

    @Test func `beside a Package Server an agent is a client, unless its name is of the same series`() {
        let inputs = ["PSA", "PSB", "NB17"].map { host in
            CaseReport.Input(
                member: host, kind: .agentLog, role: host == "PSB" ? .packageServer : .unknown, host: host,
                bytes: 1,
                compressedBytes: nil, sha256: "", records: 1, malformed: 0, first: nil, last: nil,
                complete: true)
        }
        #expect(Machines(inputs, [], []).roles == ["PSA": .unknown, "PSB": .packageServer, "NB17": .client])
    }

    @Test func `a package that neither policy nor database names was rightly deleted`() {
        let deleted = Self.stored(.packageStatusFile, Self.guid, on: "PS01", fields: ["status": "Deleted"])
        let ready = Self.stored(.packageStatusFile, Self.other, on: "PS01", fields: ["status": "Ready"])
        let facts = KeptPackages(
            urgent: [], stored: [], statusFiles: [deleted, ready],
            policies: [Self.stored(.policyPackage, Self.other, on: "PS01")],
            rows: [Self.stored(.packageStatusRow, Self.other)]
        ).facts().map(\.fact)
        #expect(
            facts.map { [$0["kept_by"], $0["in_policy"], $0["in_database"]] } == [["nobody", "no", "no"]])
    }

    @Test func `a table of addresses that names no Package Server lacks those of all that are ready`() {
        let empty = Self.stored(.codebase, fields: ["rows": "0"])
        #expect(
            gaps([empty], [Self.row("PS01"), Self.row("PS02", "Retrying")]) == ["PS01 missing", "PS02 none"])
        let ofServer = Self.stored(
            .codebase, Self.other, on: "NS01", fields: ["url": "http://NS01/x", "scheme": "http"])
        #expect(gaps([ofServer], [Self.row("PS01")]) == ["PS01 missing"])
        let ofOther = Self.stored(
            .codebase, Self.other, on: "PS01", fields: ["url": "http://PS01/x", "scheme": "http"])
        #expect(gaps([ofOther], [Self.row("PS01")]) == [])
    }

    @Test func `registries state the platform's version, and tell which agent lags behind it`() {
        let value = { (server: String, key: String, name: String, version: String) in
            Self.stored(.setting, on: server, fields: ["key": key, "name": name, "value": version])
        }
        let platform = value(
            "NS01", #"HKEY_LOCAL_MACHINE\SOFTWARE\Altiris\eXpress\Notification Server"#, "ProductVersion",
            "8.5.5032.0")
        let agent = value(
            "PS02", #"HKEY_LOCAL_MACHINE\SOFTWARE\Altiris\Altiris Agent"#, "Version", "7.5.3153.0")
        let facts = {
            RegistryVersions($0).facts().map {
                "\($0.fact.server ?? "-") \($0.fact["server_product"] ?? "-") \($0.fact["gap"] ?? "-")"
            }
        }
        #expect(facts([platform, agent]) == ["- 8.5.5032.0 -", "PS02 8.5.5032.0 release"])
        #expect(facts([agent]) == [])
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
