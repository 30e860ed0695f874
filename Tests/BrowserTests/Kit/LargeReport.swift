import CaseModel

extension CaseReport {
    /// Five causes with ten signs of a hundred places each: 5,000 lines, on 12 servers, about 40 packages.
    static let large: CaseReport = {
        var report = CaseReport(
            tool: Tool(version: "0.1.0", patterns: [Pack(pack: "core", version: "1", sha256: sha256)]),
            verdict: "Five causes, of which the first leads to the others.")
        report.inputs = (1...12).map { Input.log(of: $0) }
        report.packages = (0..<40).map { PackageState.example($0) }
        report.diagnoses = (1...5).map { Diagnosis.example($0) }
        report.notJudged = [NotJudged(id: "share-permissions", section: "4", missing: ["an icacls listing"])]
        report.requests = [
            Request(collect: "an icacls listing of the share", from: "FS01", because: ["share-permissions"])
        ]
        report.gaps = [
            Gap(host: "PS02", from: "2026-03-02T10:00:00Z", to: "2026-03-02T11:00:00Z", because: "rotation")
        ]
        report.totals.errors = 5_000
        return report
    }()

    fileprivate static let sha256 = String(repeating: "9f2c", count: 16)

    static func guid(_ number: Int) -> String {
        GUID(high: 0x0562_094A_ECBE_4617, low: 0x9253_5E7F_FB5E_0000 + UInt64(number)).description
    }

    static func server(_ number: Int) -> String { "PS\(decimal(number, 2))" }
}

extension CaseReport.Input {
    fileprivate static func log(of server: Int) -> Self {
        .init(
            member: "bundle.zip!\(CaseReport.server(server))/Agent.log", kind: .agentLog,
            role: .packageServer,
            host: CaseReport.server(server), bytes: 4_000_000, compressedBytes: nil,
            sha256: CaseReport.sha256,
            records: 12_000, malformed: 0, first: "2026-03-02T06:00:00Z", last: "2026-03-02T18:00:00Z",
            complete: true)
    }
}

extension CaseReport.PackageState {
    fileprivate static func example(_ number: Int) -> Self {
        let isBroken = number.isMultiple(of: 4)
        return .init(
            guid: CaseReport.guid(number), name: "Example Package \(number)",
            versions: .init(database: 1_772_438_400, server: isBroken ? 1_772_352_000 : 1_772_438_400),
            servers: (1...12).map { server in
                .init(
                    host: CaseReport.server(server), state: isBroken ? "not ready" : "ready",
                    brokenAt: isBroken ? "download" : nil,
                    stages: [
                        .init(
                            stage: "snapshot", state: "done", time: "2026-03-02T06:10:00Z", evidence: ["E1"]),
                        .init(
                            stage: "download", state: isBroken ? "failed" : "done", time: nil, evidence: []),
                    ])
            })
    }
}

extension CaseReport.Diagnosis {
    fileprivate static func example(_ rank: Int) -> Self {
        .init(
            rank: rank, id: "cause-\(rank)", title: "Cause number \(rank)",
            summary: "What is wrong, and why.",
            article: .init(id: "181405", section: "\(rank)", title: "A section"),
            confidence: 1 - 0.15 * Double(rank), explains: .init(errors: 1_000, ofErrors: 5_000),
            packages: (0..<8).map {
                let number = ($0 + 8 * rank) % 40
                return .init(guid: CaseReport.guid(number), name: "Example Package \(number)")
            },
            servers: [CaseReport.server(rank), CaseReport.server(rank + 1)],
            evidence: (0..<10).map { CaseReport.Evidence.example(10 * (rank - 1) + $0 + 1, of: rank) },
            remedy: [
                .init(
                    step: "Look at the folder.", where: "FS01", risk: "none", before: "",
                    script: "icacls \"\\\\FS01\\Packages\""),
                .init(step: "Repair it.", where: "FS01", risk: "high", before: "Take a backup.", script: ""),
            ],
            leadsTo: rank == 1 ? ["cause-2"] : [], causedBy: rank == 2 ? "cause-1" : nil)
    }
}

extension CaseReport.Evidence {
    fileprivate static func example(_ number: Int, of rank: Int) -> Self {
        .init(
            id: "E\(number)", pattern: "agent.sign-\(number)", title: "A sign of cause \(rank)",
            supports: true,
            weight: 3 - 0.2 * Double(number % 10), count: Int64(1_000 - number),
            first: "2026-03-02T06:00:00Z",
            last: "2026-03-02T17:00:00Z", samples: (0..<100).map { .example($0, of: number) })
    }
}

extension CaseReport.Sample {
    fileprivate static func example(_ index: Int, of number: Int) -> Self {
        let server = index % 12 + 1
        let time = "2026-03-02T\(decimal(6 + index / 10, 2)):\(decimal(number, 2)):\(decimal(index % 60, 2))Z"
        return .init(
            member: "bundle.zip!\(CaseReport.server(server))/Agent.log", line: 100 * number + index,
            offset: 0,
            time: time, rawTime: "as the file has it",
            text: "Error while downloading package \(CaseReport.guid(index % 40)): place \(number)-\(index),"
                + " refused by \\\\FS01\\Packages (0x80070005) </script><b>\u{2028}",
            before: ["Starting the download of a package", "Asking for its sources"],
            after: ["Will try again in 3 minutes"], severity: index % 3 + 1)
    }
}
