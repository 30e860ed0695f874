import Foundation
import SampleMaker
import Testing

/// Evaluation cases that once went wrong, from the bundle to the first line of the report.
struct DecisiveCaseTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    private func report(of name: String) throws -> [String: Any] {
        let told = try #require(EvaluationCase.all.first { $0.name == name }).plot()
        let bundle = try scratch.write(ZipArchive.bytes(of: told.story.files), "case.zip")
        let run = try Program.run(["analyze", bundle, "--json", "-"])
        #expect(run.code == 0)
        return try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    }

    private func diagnoses(of name: String) throws -> [[String: Any]] {
        try #require(try report(of: name)["diagnoses"] as? [[String: Any]])
    }

    @Test(
        arguments: EvaluationCase.all.filter {
            [
                "codebases-stale/retired-server", "codebases-stale/emptied-table",
                "site-maintenance/clients-by-site",
                "agent-version-mismatch/behind-the-platform", "path-too-long/manifest-only",
                "policy-not-built/known-by-guid", "duplicate-status-rows/whole-table",
            ].contains($0.name)
        }.map(\.name))
    func `the cause stands first, above one half, on the machines that it concerns`(name: String) throws {
        let expected = try #require(EvaluationCase.all.first { $0.name == name }).plot().causes[0]
        let first = try #require(try diagnoses(of: name).first)
        #expect(first["id"] as? String == expected.id)
        #expect(first["confidence"] as? Double ?? 0 > 0.5)
        #expect(first["servers"] as? [String] ?? [] == expected.machines.map(\.name).sorted())
    }

    @Test(
        arguments: EvaluationCase.all.filter { $0.name.hasPrefix("healthy/") }.suffix(5).map(\.name)
            + [
                "healthy/rights-of-an-old-folder", "healthy/deleted-on-purpose", "healthy/laptop-away",
                "healthy/mapping-tried-again",
            ])
    func `nothing is claimed of a healthy system`(name: String) throws {
        for diagnosis in try diagnoses(of: name) {
            #expect(diagnosis["confidence"] as? Double ?? 1 < 0.5, "\(diagnosis["id"] ?? "")")
        }
    }

    @Test func `what nobody could see is not ruled out`() throws {
        let report = try report(of: "healthy/logs-only")
        let ruledOut = (report["ruledOut"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
        let notJudged = (report["notJudged"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
        for id in ["urgent-list", "share-permissions", "site-maintenance", "nscap-permissions"] {
            #expect(!ruledOut.contains(id))
            #expect(notJudged.contains(id))
        }
    }
}
