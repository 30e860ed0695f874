import CaseModel

/// The parts of the rich report that are no diagnoses.
enum Fixture {
    static let sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    static let verdict =
        "Two packages have no snapshot because the Notification Server cannot read their source folders;"
        + " 14 Package Servers keep an old version because of it."

    /// What an attacker would like to see obeyed: markup, escape sequences, overrides, lone marks.
    static let hostile =
        "<script>alert('1')</script> \u{1B}[2J\u{1B}]0;owned\u{07} \u{9B}31m \u{202E}gpj.exe\u{202C}"
        + " \"\u{301} onmouseover=\"alert(1) </script> --> <!-- ]]> \u{2028}{{verdict}} {{{json}}} \0"

    static let longPath =
        "customer-bundle.zip!NS/Logs/2026-03/" + String(repeating: "very-long-folder-name/", count: 9)
        + "a17.log.gz!a17.log"

    static func guid(_ number: Int) -> String {
        GUID(high: 0x0562_094A_ECBE_4617, low: 0x9253_5E7F_FB5E_0000 + UInt64(number)).description
    }

    static let packageNames = [
        "7-Zip 23.01 (x64)", "Adobe Reader DC 2026.001", "Windows 11 KB5051987 cumulative update",
        "Symantec Management Agent for UNIX, Linux and Mac 8.7.2", "Office 2024 LTSC", hostile,
        "パッケージ配布テスト",
    ]

    static let packages = (0..<40).map { number in
        let database = Int64(1_772_438_400 + number * 60)
        let stale = number.isMultiple(of: 3)
        return CaseReport.PackageState(
            guid: guid(number),
            name: number < packageNames.count ? packageNames[number] : "Package \(number)",
            versions: .init(
                database: database, server: stale ? database - 86_400 : database,
                reported: number.isMultiple(of: 4) ? nil : stale ? database - 86_400 : database),
            servers: (1...(number == 0 ? 14 : 2)).map { server in
                CaseReport.ServerState(
                    host: "PS0\(server)", state: stale ? "not ready" : "ready",
                    brokenAt: stale ? "snapshot" : nil, stages: stages(stale: stale))
            })
    }

    private static func stages(stale: Bool) -> [CaseReport.Stage] {
        [
            .init(stage: "created", state: "done", time: "2026-03-01T22:00:00Z", evidence: []),
            .init(stage: "source path", state: stale ? "failed" : "done", time: nil, evidence: ["E1"]),
            .init(stage: "snapshot", state: stale ? "missing" : "done", time: nil, evidence: []),
            .init(stage: "download", state: "unknown", time: nil, evidence: []),
        ]
    }

    static let inputs: [CaseReport.Input] =
        [
            .log("customer-bundle.zip!NS/Logs/a.log", host: "NS01", records: 812_334),
            .log(longPath, host: "NS01", records: 400_012),
            .log("customer-bundle.zip!ps01/Agent.log", host: "PS01", records: 61_201, role: .packageServer),
            .init(
                member: "customer-bundle.zip!sql/section1.csv", kind: .sqlExport, role: .notificationServer,
                host: nil, bytes: 18_233, compressedBytes: nil, sha256: sha256, records: 140, malformed: 2,
                first: nil, last: nil, complete: true),
            .init(
                member: "customer-bundle.zip!ps02/Agent.log", kind: .agentLog, role: .packageServer,
                host: "PS02", bytes: 9_000_000, compressedBytes: 412_000, sha256: sha256, records: 10_534,
                malformed: 1, first: "2026-03-02T07:12:00Z", last: "2026-03-02T08:40:00Z", complete: false),
        ]
        + (1...26).map {
            .log("customer-bundle.zip!NS/Logs/a\($0).log", host: "NS01", records: Int64(1_000 + $0))
        }

    static let ruledOut: [CaseReport.RuledOut] = [
        .init(
            id: "foreign-origin", section: "1.2",
            because: "All 140 rows of the status query name NS01 as the package's origin.", evidence: ["E7"]),
        .init(
            id: "tls-failure", section: nil, because: "All 14 Package Servers posted events over HTTPS.",
            evidence: []),
    ]

    static let notJudged: [CaseReport.NotJudged] = [
        .init(
            id: "share-permissions", section: "4",
            missing: ["an icacls listing of the package share", "an icacls listing of its folders"]),
        .init(
            id: "nscap-permissions", section: "6", missing: ["an icacls listing of the event queue folders"]),
    ]

    static let requests: [CaseReport.Request] = [
        .init(
            collect: "the output of icacls \\\\NS01\\NSCap\\bin\\Win32 /t", from: "NS01",
            because: ["share-permissions"]),
        .init(
            collect: "the output of icacls C:\\ProgramData\\Symantec\\SMP\\EventQueue /t", from: "NS01",
            because: ["nscap-permissions"]),
        .init(
            collect: "the agent's logs of the whole of 2 March 2026", from: "PS02",
            because: ["stale-snapshot"]),
    ]

    static let problems: [Problem] = [
        Problem(
            member: "customer-bundle.zip!ps02/Agent.log", code: .archiveTruncated,
            message: "The archive ends within this member; its first 9.0 MB were analysed."),
        Problem(
            member: "customer-bundle.zip!\(hostile)", code: .memberName, message: "The name holds \(hostile)."
        ),
    ]

    static let unexplained: [CaseReport.Unexplained] = (0..<8).map { number in
        .init(
            template: number == 0
                ? "Failed to load item {guid} of type {text}: the item was not found"
                : "Unknown error number \(number) in module {text}",
            count: Int64(21 - number), severity: number % 2 + 1,
            sample: .init(
                member: "customer-bundle.zip!NS/Logs/a.log", line: 90_112 + number, offset: 1 << 30,
                time: "2026-03-02T11:00:0\(number)Z", rawTime: nil, text: "Failed to load item: \(hostile)"))
    }
}
