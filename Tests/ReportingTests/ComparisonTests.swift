import CaseModel
import Foundation
import Reporting
import Testing

/// What became of the causes between two bundles.
struct ComparisonTests {
    private func report(
        _ diagnoses: [(id: String, confidence: Double, packages: [String], servers: [String])] = [],
        ways: [(package: String, server: String, brokenAt: String?)] = [], notJudged: [String] = []
    ) -> CaseReport {
        var report = CaseReport(tool: .init(version: "1", patterns: []), verdict: "v")
        report.diagnoses = diagnoses.enumerated().map { index, diagnosis in
            CaseReport.Diagnosis(
                rank: index + 1, id: diagnosis.id, title: "About \(diagnosis.id)", summary: "", article: nil,
                confidence: diagnosis.confidence, explains: .init(errors: 0, ofErrors: 0),
                packages: diagnosis.packages.map { .init(guid: $0, name: nil) }, servers: diagnosis.servers,
                evidence: [], remedy: [], leadsTo: [], causedBy: nil)
        }
        report.notJudged = notJudged.map { .init(id: $0, section: nil, missing: []) }
        report.journey = ["source", "download", "ready"].map {
            .init(stage: $0, title: $0, place: .packageServer)
        }
        for way in ways {
            let server = CaseReport.ServerState(
                host: way.server, state: "", brokenAt: way.brokenAt, stages: [])
            report.packages.append(.init(guid: way.package, name: nil, versions: .init(), servers: [server]))
        }
        return report
    }

    @Test func `causes are fixed, still there or new by the confidence that names them`() {
        let comparison = Comparison(
            before: report([("a", 0.9, [], []), ("b", 0.5, [], []), ("c", 0.49, [], []), ("d", 0.9, [], [])]),
            after: report([("b", 0.8, [], []), ("c", 0.5, [], []), ("d", 0.3, [], []), ("e", 0.2, [], [])]))
        #expect(comparison.fixed.map(\.id) == ["a", "d"])
        #expect(comparison.remaining.map(\.id) == ["b"])
        #expect(comparison.new.map(\.id) == ["c"])
        #expect(comparison.hasNew)
    }

    @Test func `two equal reports have nothing fixed and nothing new`() {
        let one = report([("a", 0.9, ["p"], ["PS01"])], ways: [("p", "PS01", "download")])
        let comparison = Comparison(before: one, after: one)
        #expect(comparison.fixed.isEmpty && comparison.new.isEmpty && !comparison.hasNew)
        #expect(comparison.remaining.map(\.isWorse) == [false])
        #expect(comparison.ways.map(\.change) == [.remaining])
    }

    @Test func `of a cause that remains it is told what moved`() throws {
        let comparison = Comparison(
            before: report([("a", 0.9, ["p", "q"], ["PS01"])]),
            after: report([("a", 0.9, ["q", "r"], ["PS01", "PS02"])]))
        let finding = try #require(comparison.remaining.first)
        #expect(finding.packagesFixed.map(\.guid) == ["p"])
        #expect(finding.packagesNew.map(\.guid) == ["r"])
        #expect(finding.serversNew == ["PS02"])
        #expect(finding.serversFixed == [])
        #expect(finding.isWorse)
    }

    @Test func `what the later bundle cannot show is not said to be proven`() {
        let before = report([("a", 0.9, [], [])])
        #expect(Comparison(before: before, after: report()).fixed.map(\.isJudged) == [true])
        let comparison = Comparison(before: before, after: report(notJudged: ["a"]))
        #expect(comparison.fixed.map(\.isJudged) == [false])
        #expect(comparison.text(width: 100, colour: false).contains("not proven"))
    }

    @Test(
        arguments: [
            ("download", nil, "fixed"), ("download", "download", "remaining"),
            ("download", "source", "worse"),
            ("download", "ready", "remaining"), (nil, "ready", "new"),
        ] as [(String?, String?, String)])
    func `a way changes with the stage it is broken at`(before: String?, after: String?, change: String) {
        let comparison = Comparison(
            before: report(ways: [("p", "PS01", before)]), after: report(ways: [("p", "PS01", after)]))
        #expect(comparison.ways.map(\.change.rawValue) == [change])
        #expect(comparison.hasNew == (change == "new"))
    }

    @Test func `a way that nobody speaks of any more is gone, not fixed`() {
        let comparison = Comparison(before: report(ways: [("p", "PS01", "ready")]), after: report())
        #expect(comparison.ways.map(\.change) == [.gone])
        #expect(Comparison(before: report(), after: report(ways: [("p", "PS01", nil)])).ways == [])
    }

    @Test func `the JSON has the contract's keys`() throws {
        let comparison = Comparison(
            before: report([("a", 0.9, ["p"], ["PS01"])]), after: report([("b", 0.9, [], [])]))
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(comparison.json())) as? [String: Any])
        #expect(
            Set(json.keys) == ["schema", "verdict", "before", "after", "fixed", "remaining", "new", "ways"])
        let before = try #require(json["before"] as? [String: Any])
        #expect(before["verdict"] as? String == "v")
        #expect(before["input"] != nil)
        let fixed = try #require((json["fixed"] as? [[String: Any]])?.first)
        #expect(fixed["id"] as? String == "a")
        #expect((fixed["packages"] as? [[String: Any]])?.first?["guid"] as? String == "p")
        #expect(fixed["servers"] as? [String] == ["PS01"])
    }

    @Test func `the page says what is urgent first, with words beside every colour`() throws {
        let comparison = Comparison(
            before: report([("a", 0.9, [], []), ("b", 0.9, [], [])], ways: [("p", "PS01", "ready")]),
            after: report(
                [("b", 0.8, [], []), ("c", 0.7, [], [])],
                ways: [("p", "PS01", nil), ("q", "PS02", "source")]))
        let page = try comparison.html()
        let heads = page.matches(of: /<h2 id="group-([a-z]+)">/).map { String($0.1) }
        #expect(heads == ["new", "remaining", "fixed"])
        #expect(page.contains("90 % before, 80 % after") && page.contains("no sign before, 70 % after"))
        let changes = page.matches(of: /<span class="change ([a-z]+)">/).map { String($0.1) }
        #expect(changes == ["new", "fixed"])
        #expect(!page.contains("href=\"/"))
        let linked = try comparison.body(links: .init(before: "/cases/1", after: "/cases/2"))
        #expect(linked.contains("href=\"/cases/2/explore/journey?package=q&amp;server=PS02\""))
        #expect(linked.contains("href=\"/cases/1#diagnosis-a\""))
    }

    @Test func `hostile names stay text in every format`() throws {
        let name = "<script>alert(1)</script>\u{1B}[31m"
        let comparison = Comparison(
            before: report(), after: report([("a", 0.9, ["p"], [name])], ways: [("p", name, "ready")]))
        let html = try comparison.html()
        #expect(!html.contains("<script>alert"))
        #expect(html.contains("&lt;script&gt;"))
        #expect(!html.contains("\u{1B}"))
        #expect(!comparison.text(width: 80, colour: false).contains("\u{1B}"))
        #expect(!String(decoding: try comparison.json(), as: UTF8.self).contains("\u{1B}"))
    }
}
