import CaseModel

extension CaseReport {
    /// The part of every fixture that says what made it.
    static let tool = Tool(
        version: "0.1.0",
        patterns: [Pack(pack: "core", version: "1.4.0", sha256: String(repeating: "9f2c", count: 16))])

    /// Everything was read and nothing is wrong.
    static var healthy: CaseReport {
        var report = CaseReport(tool: tool, verdict: "No known cause of trouble shows in these logs.")
        report.inputs = [.log("ns01.zip!NS/Logs/a.log", host: "NS01", records: 41_200)]
        report.totals.bytes = 18_400_000
        report.totals.members = 1
        report.totals.records = 41_200
        return report
    }

    /// Files were given, and none of them is of a known kind.
    static var notUnderstood: CaseReport {
        var report = CaseReport(
            tool: tool, verdict: "None of the 2 files is of a kind that can be analysed.")
        report.inputs = ["photo.png", "minutes.docx"].map { name in
            Input(
                member: "mail.zip!\(name)", kind: .other, role: .unknown, host: nil, bytes: 73_112,
                compressedBytes: 70_001, sha256: Fixture.sha256, records: 0, malformed: 0, first: nil,
                last: nil, complete: true)
        }
        report.problems = [
            Problem(
                member: "mail.zip!photo.png", code: .notUnderstood,
                message: "mail.zip!photo.png is of no known kind and was not analysed.")
        ]
        report.totals.bytes = 146_224
        report.totals.members = 2
        return report
    }

    /// Every fixture.
    static var all: [CaseReport] { [rich, healthy, notUnderstood, empty] }

    /// Nothing at all.
    static var empty: CaseReport { CaseReport(tool: tool, verdict: "There was nothing to read.") }

    /// A large case: a cause, its consequence, a weaker cause, 40 packages, and hostile texts.
    static var rich: CaseReport {
        var report = CaseReport(tool: tool, verdict: Fixture.verdict)
        report.inputs = Fixture.inputs
        report.diagnoses = [.sourcePath, .staleSnapshot, .requestLimit]
        report.ruledOut = Fixture.ruledOut
        report.notJudged = Fixture.notJudged
        report.requests = Fixture.requests
        report.packages = Fixture.packages
        report.unexplained = Fixture.unexplained
        report.problems = Fixture.problems
        report.gaps = [
            Gap(host: "PS02", from: "2026-03-02T08:40:00Z", to: "2026-03-02T09:31:00Z", because: "rotation")
        ]
        report.assumptions = [
            "ps01/Agent.log has no zone: its stamps were taken as Europe/Berlin, as its neighbours say.",
            "The year of ps02/Agent.log was taken as 2026, from the date of the archive entry.",
        ]
        report.totals.bytes = 412_334_000
        report.totals.members = 31
        report.totals.records = 1_284_221
        report.totals.errors = 1_310
        report.totals.warnings = 9_114
        return report
    }
}

extension CaseReport.Input {
    /// A log that was read whole.
    static func log(_ member: String, host: String?, records: Int64, role: Role = .notificationServer) -> Self
    {
        CaseReport.Input(
            member: member, kind: role == .notificationServer ? .nsLog : .agentLog, role: role, host: host,
            bytes: records * 320, compressedBytes: records * 21, sha256: Fixture.sha256, records: records,
            malformed: 0, first: "2026-03-02T06:00:01Z", last: "2026-03-02T18:22:40.250Z", complete: true)
    }
}
