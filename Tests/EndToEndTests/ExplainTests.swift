import Foundation
import Testing

/// `patterns explain --diagnosis`: every number that a confidence is made of, for diagnoses found or not.
struct ExplainTests {
    private let scratch: TemporaryFolder
    private let report: Report

    init() throws {
        scratch = try TemporaryFolder()
        report = try Program.run([
            "analyze", Samples.path("incidents/share-permissions.zip"), "--case", scratch.file("c.sqlite"),
            "--json", "-",
        ]).report()
    }

    private struct Weighing: Decodable {
        var diagnosis: String
        var outcome: String
        var because: String
        var logOdds: Double
        var probability: Double
        var confidence: Double
        var contributions: [Contribution]

        struct Contribution: Decodable {
            var kind: String
            var name: String
            var witness: String?
            var stated: Double
            var counted: Double
            var because: String
        }

        func parts(_ kind: String) -> [Contribution] { contributions.filter { $0.kind == kind } }
    }

    private func explain(_ arguments: String...) throws -> Run {
        try Program.run(["patterns", "explain"] + arguments, in: scratch.path)
    }

    private func weighing(_ id: String) throws -> Weighing {
        let run = try explain("--case", "c.sqlite", "--diagnosis", id, "--json")
        #expect(run.code == 0, "\(run.complaints)")
        return try JSONDecoder().decode(Weighing.self, from: run.output)
    }

    private static let ids = [
        "share-permissions", "source-path-unverified", "stale-snapshot", "nscap-permissions", "urgent-list",
        "codebases-stale", "version-mismatch",
    ]

    @Test(arguments: ids) func `what is counted adds up to the probability`(id: String) throws {
        let weighing = try weighing(id)
        #expect(weighing.parts("prior").count == 1)
        let sum = weighing.contributions.map(\.counted).reduce(0, +)
        #expect(abs(sum - weighing.logOdds) < 1e-9)
        #expect(abs(weighing.probability - 1 / (1 + exp(-sum))) < 1e-9)
        #expect(weighing.confidence <= weighing.probability)
        #expect((weighing.confidence < weighing.probability) == !weighing.parts("limit").isEmpty)
        let told = report.diagnoses.first { $0.id == id }
        #expect((told == nil) == (weighing.outcome != "found"))
        if let told { #expect(abs(told.confidence - weighing.confidence) < 0.001) }
    }

    @Test func `a diagnosis that was found names each pattern of its evidence, with the witness`() throws {
        let weighing = try weighing("share-permissions")
        let told = try #require(report.diagnoses.first { $0.id == "share-permissions" })
        let named = Set((weighing.parts("sign") + weighing.parts("opposition")).map(\.name))
        #expect(Set(told.evidence.map(\.pattern)).isSubset(of: named))
        #expect(weighing.parts("sign").allSatisfy { $0.witness != nil && $0.counted > 0 })
        #expect(weighing.parts("sign").contains { $0.counted < $0.stated && $0.because != "" })
    }

    @Test func `a diagnosis that was not found says what was silent and what had no witness`() throws {
        let weighing = try weighing("urgent-list")
        #expect(weighing.outcome != "found" && weighing.because != "")
        #expect(weighing.parts("sign").isEmpty && weighing.parts("limit").map(\.name) == ["no-sign"])
        #expect(weighing.parts("unwitnessed").contains { $0.name == "kept.urgent-without-policy" })
        let stale = try self.weighing("stale-snapshot")
        #expect(stale.parts("silent").contains { $0.name == "agent.snapshot-locked" })
        #expect((stale.parts("silent") + stale.parts("unwitnessed")).allSatisfy { $0.counted == 0 })
    }

    @Test func `the text has every contribution, their sum, and what follows`() throws {
        let weighing = try weighing("stale-snapshot")
        let text = try explain("--case", "c.sqlite", "--diagnosis", "stale-snapshot").text
        #expect(weighing.contributions.count > 10)
        for part in weighing.contributions { #expect(text.contains(part.name), "\(part.name)") }
        #expect(text.contains(String(format: "%+.2f  log-odds together", weighing.logOdds)))
        #expect(text.contains(String(format: "probability %.3f", weighing.probability)))
        #expect(text.contains("Could not be seen, because its witness is missing"))
    }

    @Test func `an unknown diagnosis, a missing case and a question too many are refused`() throws {
        let unknown = try explain("--case", "c.sqlite", "--diagnosis", "nonsense")
        #expect(unknown.code == 66 && unknown.complaints.contains("stale-snapshot"))
        #expect(try explain("--diagnosis", "stale-snapshot").code == 64)
        let both = ["--case", "c.sqlite", "--diagnosis", "stale-snapshot"]
        #expect(
            try Program.run(["patterns", "explain"] + both + ["--fact", "1"], in: scratch.path).code == 64)
        #expect(
            try Program.run(["patterns", "explain"] + both + ["--pattern", "ns.x"], in: scratch.path).code
                == 64)
    }
}
