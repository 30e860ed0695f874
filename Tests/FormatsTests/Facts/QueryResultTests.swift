import CaseModel
import Formats
import Testing

/// Results of the article's other queries, and of their neighbours.
struct QueryResultTests {
    static let package = "0562094a-ecbe-4617-9253-5e7ffb5e00c4"
    static let server = "740184D3-F507-47A9-B170-8BF2F81E099C"

    private static func table(_ header: [String], _ rows: [[String]]) -> [String] {
        let all = [header] + rows
        let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        let padded = { (row: [String]) in
            zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: " ")
        }
        let rule = widths.map { String(repeating: "-", count: max(2, $0)) }
        let quoted = { (row: [String]) in row.map { "\"\($0)\"" }.joined(separator: ",") }
        return [
            all.map { $0.joined(separator: ",") }.joined(separator: "\n"),
            all.map { $0.joined(separator: "\t") }.joined(separator: "\r\n"),
            all.map(quoted).joined(separator: "\r\n") + "\r\n",
            ([header, rule] + rows).map(padded).joined(separator: "\r\n")
                + "\r\n\r\n(\(rows.count) rows affected)\r\n",
            ([header.map { $0.lowercased() }] + rows).map { $0.joined(separator: ";") }.joined(
                separator: "\n"),
        ]
    }

    private func check(
        _ kind: Fact.Kind, _ header: [String], _ rows: [[String]], _ expected: [String],
        path: String = "q/result.csv"
    ) {
        for text in Self.table(header, rows) {
            for size in [1, 13, 100_000] {
                let read = FactCheck(text, path: path, chunk: size)
                #expect(read.recognition.kind == .sqlExport)
                #expect(read.lines(kind) == expected, "\(text)")
                #expect(read.problems.isEmpty, "\(text)")
            }
        }
    }

    @Test func `codebases name their machine, whatever the address is`() {
        check(
            .codebase, ["PackageID", "URL", "Source", "Snapshot"],
            [
                [Self.package, "http://ps01.example.com/Altiris/PS/pkggroup_x", "NULL", "NULL"],
                [Self.package, #"\\PS02\pkgs\a"#, "NULL", "7"],
                [Self.package.uppercased(), "HTTPS://ps03.example.com:443/x", "", ""],
            ],
            [
                "\(Self.package) @ ps01.example.com: url=http://ps01.example.com/Altiris/PS/pkggroup_x, scheme=http, host=ps01.example.com",
                #"\#(Self.package) @ PS02: url=\\PS02\pkgs\a, scheme=unc, host=PS02, snapshot=7"#,
                "\(Self.package) @ ps03.example.com: url=HTTPS://ps03.example.com:443/x, scheme=https, host=ps03.example.com",
            ])
    }

    @Test func `a package twice on one server is told once, with whether the rows are alike`() {
        let rows = [
            [Self.server, Self.package, "Ready", "1601954124"],
            [Self.server, "1\(Self.package.dropFirst())", "Ready", "1601954124"],
            [Self.server.lowercased(), Self.package.uppercased(), "Invalid", "1601867730"],
        ]
        check(
            .repeatedRow, ["PkgSvrId", "PackageId", "Status", "Version"], rows,
            ["\(Self.package) @ \(Self.server.lowercased()): count=2, identical=no"])
        check(
            .repeatedRow, ["PkgSvrId", "PackageId", "Status", "Version"], [rows[0], rows[0], rows[0]],
            ["\(Self.package) @ \(Self.server): count=3, identical=yes"])
    }

    @Test func `a server is called by its name, and its GUID is said once to be that name`() {
        let header = ["PkgSvrId", "Package Server", "PackageId", "Status", "Version"]
        let rows = [
            [Self.server, "PS01", Self.package, "Ready", "1601954124"],
            [Self.server, "PS01", "1\(Self.package.dropFirst())", "Ready", "1601954124"],
        ]
        check(
            .packageStatusRow, header, rows,
            [
                "\(Self.package) @ PS01: status=Ready, reported_version=1601954124",
                "1\(Self.package.dropFirst()) @ PS01: status=Ready, reported_version=1601954124",
            ])
        check(.resourceName, header, rows, [": guid=\(Self.server.lowercased()), name=PS01"])
    }

    @Test(
        arguments: [
            (["Product", "Version"], ["Symantec Management Platform", "8.7.2207"]),
            (["Name", "Version"], ["Altiris Notification Server", "8.7.2207"]),
            (["Server", "SMP Version"], ["NS01", "8.7.2207"]),
        ])
    func `the platform's version is read from lists of products`(header: [String], row: [String]) {
        check(.productVersions, header, [row], [": server_product=8.7.2207"])
    }

    @Test func `other products, and what is no version, say nothing of the platform`() {
        let text = "Product,Version\nInventory Solution,8.7.2207\nSymantec Management Platform,current\n"
        #expect(FactCheck(text, path: "a.csv").lines(.productVersions) == [])
    }

    @Test(arguments: [
        "PackageID,URL,Source,Snapshot\n",
        "PackageID URL Source Snapshot\n--------- --- ------ --------\n\n(0 rows affected)\n",
    ])
    func `an empty table of download addresses is said to be empty`(text: String) {
        #expect(FactCheck(text, path: "q/SWDPackageCodebase.csv").lines(.codebase) == [": rows=0"])
        let row = "\(Self.package),http://ps01/x,NULL,NULL\n"
        #expect(FactCheck("PackageID,URL,Source,Snapshot\n" + row, path: "a.csv").lines(.codebase).count == 1)
        #expect(FactCheck("PackageID,Status\n", path: "a.csv").facts.isEmpty)
    }

    @Test func `two results of one file are not compared with each other`() {
        let one = "PkgSvrId,PackageId,Status,Version\n\(Self.server),\(Self.package),Ready,1601954124\n"
        #expect(FactCheck(one + one, path: "a.csv").lines(.repeatedRow) == [])
        #expect(FactCheck(one + one.split(separator: "\n")[1], path: "a.csv").lines(.repeatedRow).count == 1)
    }

    @Test func `rows with times are a history, not a repetition, unless they are alike`() {
        let row = { (status: String, time: String) in [Self.server, Self.package, status, time] }
        check(
            .statusHistory, ["PkgSvrId", "PackageId", "Status", "Time"],
            [
                row("Ready", "2026-03-01 03:00"), row("Download Pending", "2026-03-01 04:00"),
                row("Ready", "2026-03-01 05:00"), row("Retrying", "2026-03-01 06:00"),
            ], ["\(Self.package) @ \(Self.server): reports=4, changes=3"])
        check(
            .repeatedRow, ["PkgSvrId", "PackageId", "Status", "Time"],
            [row("Ready", "2026-03-01 03:00"), row("Ready", "2026-03-01 03:00")],
            ["\(Self.package) @ \(Self.server): count=2, identical=yes"])
    }

    @Test(arguments: ["Ready", "Download Pending"])
    func `a row that was left behind repeats, though both have times`(status: String) {
        check(
            .repeatedRow, ["PkgSvrId", "PackageId", "Status", "ModifiedDate"],
            [
                [Self.server, Self.package, "Ready", "2026-03-01 03:00"],
                [Self.server, Self.package, status, "2026-03-01 05:00"],
            ], ["\(Self.package) @ \(Self.server): count=2, identical=no"])
    }

    @Test func `a query that counts duplicates is believed`() {
        check(
            .repeatedRow, ["PkgSvrId", "PackageId", "Rows"],
            [[Self.server, Self.package, "2"], [Self.server, Self.package, "1"]],
            ["\(Self.package) @ \(Self.server): count=2"])
    }

    @Test(arguments: [
        "Server ID\n-----------\n          4\n\n(1 row affected)\n", "Server ID\n4\n",
        "\"Server ID\"\r\n\"4\"\r\n",
        "server id\n4",
    ])
    func `the local server's number stands alone`(text: String) {
        let read = FactCheck(text, path: "q/server-id.csv")
        #expect(read.lines(.serverIdentity) == [": id=4, is_local=yes"])
        #expect(read.problems.isEmpty)
    }

    @Test func `origins are read with both GUIDs`() {
        let guid = "8b53108b-f9d6-491e-86e6-6473ed5eb57e"
        check(
            .serverIdentity, ["ID", "Source Server", "Source Guid", "Origination Server"],
            [["1", "NS01", guid.uppercased(), guid.uppercased()]],
            ["@ NS01: id=1, guid=\(guid), origin_guid=\(guid)"])
        check(
            .serverIdentity, ["Id", "OriginNSGuid", "SourceNSGuid"], [["3", guid, guid]],
            [": id=3, guid=\(guid), origin_guid=\(guid)"])
    }

    @Test func `a list of GUIDs and names says what they stand for`() {
        check(
            .resourceName, ["Guid", "Name"], [[Self.server, "PS01"]],
            [": guid=\(Self.server.lowercased()), name=PS01"])
    }

    @Test func `an origin's number alone is a statement about a package`() {
        check(
            .packageStatusRow, ["ItemGuid", "OriginNSSourceNSId"], [[Self.package, "3"]],
            ["\(Self.package): origin_id=3"])
    }

    @Test func `waiting events are counted by queue`() {
        check(
            .queueFolder, ["QueueName", "Entries", "Oldest"],
            [
                ["EvtQFast", "4213", "2026-03-01 03:00:00.000"],
                ["EvtQueue", "2", "2026-03-02 08:00:00.000"],
            ],
            [
                ": queue=EvtQFast, folder=queue, count=4213, oldest=2026-03-01T03:00:00, newest=2026-03-01T03:00:00, age_hours=29",
                ": queue=EvtQueue, folder=queue, count=2, oldest=2026-03-02T08:00:00, newest=2026-03-02T08:00:00, age_hours=0",
            ])
        check(
            .queueFolder, ["Id", "Queue", "ProcessingState", "Created"],
            [
                ["1", "EvtQFast", "0", "2026-03-01 03:00:00"], ["2", "EvtQFast", "1", "2026-03-01 04:30:00"],
            ],
            [
                ": queue=EvtQFast, folder=queue, count=2, processing=1, oldest=2026-03-01T03:00:00, newest=2026-03-01T04:30:00, age_hours=1"
            ])
    }

    @Test func `sites, subnets and their servers are read`() {
        check(
            .siteRow, ["Subnet", "Site Name", "Package Server", "Constrained"],
            [["192.0.2.0/24", "Berlin", "PS01", "True"], ["198.51.100.0/24", "NULL", "NULL", "0"]],
            [
                "@ PS01: site=Berlin, subnet=192.0.2.0/24, constrained=yes",
                ": subnet=198.51.100.0/24, constrained=no",
            ])
    }

    @Test func `a computer with its address is a client of its site, no server of it`() {
        check(
            .siteRow, ["Computer", "IP Address", "Subnet", "Site"],
            [["CL0017", "192.0.2.140", "192.0.2.128/25", "Bonn"]],
            [": site=Bonn, subnet=192.0.2.128/25, client=CL0017"])
        check(
            .siteRow, ["Site Server", "IP Address", "Site"], [["PS01", "192.0.2.10", "Berlin"]],
            ["@ PS01: site=Berlin"])
        check(.siteRow, ["Computer", "Site"], [["PS01", "Berlin"]], ["@ PS01: site=Berlin"])
    }

    @Test func `numbers that PowerShell sets to the right are not torn`() {
        let text = """

            PackageId                            Status    Version
            ---------                            ------    -------
            \(Self.package) Ready  1601954124
            \(Self.package) Invalid 1601867730


            """
        let read = FactCheck(text, path: "q/ps.rpt")
        #expect(
            read.lines(.packageStatusRow) == [
                "\(Self.package): status=Ready, reported_version=1601954124",
                "\(Self.package): status=Invalid, reported_version=1601867730",
            ])
    }

    @Test func `a table of something else is named, not guessed`() {
        let read = FactCheck("ID,Colour\n1,red\n2,blue\n", path: "a.csv")
        #expect(read.facts == [])
        #expect(read.problems.map(\.code) == [.notUnderstood])
    }
}
