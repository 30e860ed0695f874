import CaseModel

extension CaseReport.Diagnosis {
    /// The first cause: affects two packages everywhere and brings forth `staleSnapshot`.
    static let sourcePath = CaseReport.Diagnosis(
        rank: 1, id: "source-path-unverified", title: "The package's source path cannot be verified",
        summary:
            "The Notification Server could not open the folder that holds the package's files, so it built"
            + " no snapshot, and Package Servers have nothing to compare with.",
        article: .init(id: "181405", section: "1.1", title: "Verifying Package Status"), confidence: 0.934,
        explains: .init(errors: 1_284, ofErrors: 1_310),
        packages: Fixture.packages.prefix(17).map { .init(guid: $0.guid, name: $0.name) }
            + [.init(guid: Fixture.guid(99), name: nil)],
        servers: (1...14).map { "PS\(decimal($0, 2))" },
        evidence: [.refusedPath, .emptySnapshot, .hostile, .readable],
        remedy: [
            .init(
                step: "Open the package's properties and read the source path on the Package tab.",
                where: "Symantec Management Console, Manage > All Resources > Package", risk: "none",
                before: "",
                script: ""),
            .init(
                step: "Give the Application Identity read access to the share and its folder.",
                where: "the file server FS01", risk: "low", before: "Note the present rights with icacls.",
                check: "A snapshot file of the package appears.", undo: "Remove the right.",
                script:
                    "icacls \"\\\\FS01\\Packages\\7zip\" /grant \"CORP\\svc-smp:(OI)(CI)RX\"\nicacls \"\\\\FS01\\Packages\\7zip\""
            ),
            .init(
                step: "Run the task NS.Package Refresh.", where: "NS01, Task Scheduler", risk: "high",
                before: "Take a backup of the database Symantec_CMDB.",
                script: "schtasks /run /tn \"NS.Package Refresh\""),
        ],
        leadsTo: ["stale-snapshot"], causedBy: nil)

    /// A consequence of `sourcePath`.
    static let staleSnapshot = CaseReport.Diagnosis(
        rank: 2, id: "stale-snapshot", title: "Package Servers keep an old snapshot",
        summary: "PS01 and PS02 compare with a snapshot that is one day older than the database says.",
        article: .init(id: "181405", section: "3", title: "Deleting snapshots"), confidence: 0.71,
        explains: .init(errors: 18, ofErrors: 1_310),
        packages: [.init(guid: Fixture.guid(0), name: "7-Zip 23.01 (x64)")],
        servers: ["PS01", "PS02"], evidence: [.olderThanRequired],
        remedy: [
            .init(
                step: "Nothing of its own: it clears when cause 1 is repaired.", where: "", risk: "none",
                before: "", script: "")
        ],
        leadsTo: [], causedBy: "source-path-unverified")

    /// A weak cause that stands alone.
    static let requestLimit = CaseReport.Diagnosis(
        rank: 3, id: "request-limit", title: "The limit on concurrent package requests is reached",
        summary: "", article: nil, confidence: 0.18, explains: .init(errors: 8, ofErrors: 1_310),
        packages: [],
        servers: ["PS04"], evidence: [.busy], remedy: [], leadsTo: [], causedBy: nil)
}

extension CaseReport.Evidence {
    static let refusedPath = CaseReport.Evidence(
        id: "E1", pattern: "ns.snapshot-path", title: "A package's source path could not be accessed",
        supports: true, weight: 3.4, count: 1_212, first: "2026-03-02T06:00:04Z",
        last: "2026-03-02T18:20:00Z",
        samples: (0..<4).map { number in
            .init(
                member: "customer-bundle.zip!NS/Logs/a.log", line: 4_123 + number, offset: 1_245_678,
                time: "2026-03-02T06:00:0\(number + 4).250Z", rawTime: "3/2/2026 7:00:0\(number + 4) AM",
                text: "The NS failed to refresh package snapshot. Could not access the package path."
                    + " Package:\(Fixture.guid(0)).",
                before: [
                    "Starting package refresh for 412 packages",
                    "Verifying package source path \\\\FS01\\Packages\\7zip as CORP\\svc-smp",
                ],
                after: [
                    "Unhandled exception. Type=System.UnauthorizedAccessException\n   at Altiris.NS.Package.Verify()\n   at Altiris.NS.Package.Refresh()"
                ])
        })
    static let emptySnapshot = CaseReport.Evidence(
        id: "E2", pattern: "sql.no-snapshot", title: "The database holds no snapshot of the package",
        supports: true, weight: 1.9, count: 2, first: nil, last: nil,
        samples: [
            .init(
                member: "customer-bundle.zip!sql/section1.csv", line: 12, offset: 1_800, time: nil,
                rawTime: nil,
                text: "\"7-Zip 23.01 (x64)\",\(Fixture.guid(0)),NS01,Not Ready,1772438400,")
        ])
    static let hostile = CaseReport.Evidence(
        id: "E3", pattern: "ns.long", title: "A message that tries to be more", supports: true, weight: 0.6,
        count: 1, first: "2026-03-02T06:00:04Z", last: "2026-03-02T06:00:04Z",
        samples: [
            .init(
                member: Fixture.longPath, line: 1, offset: 0, time: "2026-03-02T06:00:04Z", rawTime: nil,
                text: Fixture.hostile, before: [Fixture.hostile], after: [Fixture.hostile])
        ])
    static let readable = CaseReport.Evidence(
        id: "E4", pattern: "ns.path-verified", title: "Another package on the same share was verified",
        supports: false, weight: -0.8, count: 3, first: "2026-03-02T06:00:09Z", last: "2026-03-02T06:02:00Z",
        samples: [
            .init(
                member: "customer-bundle.zip!NS/Logs/a.log", line: 4_188, offset: 1_300_000,
                time: "2026-03-02T06:00:09Z", rawTime: nil,
                text: "Package source path \\\\FS01\\Packages\\office verified.")
        ])
    static let olderThanRequired = CaseReport.Evidence(
        id: "E5", pattern: "agent.older-than-required", title: "The server's version is older than required",
        supports: true, weight: 2.2, count: 18, first: "2026-03-02T07:12:00Z", last: "2026-03-02T08:39:00Z",
        samples: [
            .init(
                member: "customer-bundle.zip!ps01/Agent.log", line: 771, offset: 90_000,
                time: "2026-03-02T07:12:00Z",
                rawTime: "03/02/2026 08:12:00",
                text:
                    "Error while downloading package: The version of the package on the server(1601867730) is older"
                    + " than required(1601954124) (0x80004005)")
        ])
    static let busy = CaseReport.Evidence(
        id: "E6", pattern: "agent.server-busy", title: "The server asks to come back later", supports: true,
        weight: 1.2,
        count: 8, first: "2026-03-02T07:15:00Z", last: "2026-03-02T07:15:00Z",
        samples: [
            .init(
                member: "customer-bundle.zip!ps01/Agent.log", line: 802, offset: 95_000,
                time: "2026-03-02T07:15:00Z",
                rawTime: nil,
                text:
                    "Error while downloading package: Server is busy. Package sources request is backing off (-2147467259)."
            )
        ])
}
