import CaseModel
import PatternEngine
import Testing

@testable import Analysis

/// Texts and scripts of remedies: what comes out of a bundle must not become a script.
struct ScriptTests {
    private let first = GUID(high: 0, low: 1)
    private let second = GUID(high: 0, low: 2)

    private func script(_ servers: [String], packages: [GUID]) -> CaseReport.RemedyStep {
        let words = SentenceFiller(
            packages: packages, servers: servers, names: [first: "'; DROP TABLE x --", second: nil])
        return ScriptFiller(words: words)
            .fill(
                DiagnosisRule.Remedy(
                    step: "Look at {packages} on {servers}", place: "on {servers}", risk: "low",
                    before: "{packages}",
                    check: "it works", undo: "go back",
                    script: "IN ({package_guids}) AND {first_package} ON ({server_names})"))
    }

    /// Steps for all versions, before 8.5 and from 8.5 on.
    private func steps(_ product: String?) -> [String] {
        let ranges = [nil, VersionRange("before 8.5"), VersionRange("from 8.5")]
        let remedies = zip(["All", "Old", "New"], ranges).map { step, versions in
            var remedy = DiagnosisRule.Remedy(step: step, place: "here", risk: "none")
            remedy.versions = versions
            return remedy
        }
        let words = SentenceFiller(packages: [], servers: [], names: [:])
        return ScriptFiller(words: words, product: product.flatMap { ProductVersion($0) })
            .fill(remedies).map(\.step)
    }

    @Test func `only the steps of the product's version are shown`() {
        #expect(steps("8.1") == ["All.", "Old."])
        #expect(steps("8.5.3725") == ["All.", "New."])
    }

    @Test func `where the version is not known, each step stands with its condition`() {
        #expect(
            steps(nil) == [
                "All.", "Only for versions before 8.5. Old.", "Only for versions from 8.5 on. New.",
            ])
    }

    @Test func `packages and checked servers are filled in`() {
        #expect(
            script(["PS01", "ps-2.x_y"], packages: [first, second]).script
                == "IN ('\(first)',\n  '\(second)') AND \(first) ON ('PS01', 'ps-2.x_y')")
    }

    @Test(
        arguments: [
            "x'; DROP TABLE y --", "PS01\nGO", "PS01; rm -rf /", "$(reboot)", "`x`", "a\"b", "PS 01", "größe",
            "\0",
            "{package_guids}", "\u{1B}[2J",
        ]) func `hostile text never gets into a script`(_ server: String)
    {
        let step = script([server], packages: [first])
        #expect(step.script == "IN ('\(first)') AND \(first) ON ('<server>')")
    }

    @Test func `without packages and servers the script shows where they belong`() {
        #expect(script([], packages: []).script == "IN ('<package GUID>') AND <package GUID> ON ('<server>')")
        #expect(
            script([""], packages: []).script == "IN ('<package GUID>') AND <package GUID> ON ('<server>')")
    }

    @Test func `a script names at most 200 packages, and the step says so`() {
        let many = (0..<500).map { GUID(high: 1, low: $0) }
        let step = script([], packages: many)
        #expect(step.script.split(separator: "\n").count == 200)
        #expect(step.step.hasSuffix("The script names the first 200 of 500 packages."))
        #expect(!script([], packages: Array(many.prefix(200))).step.contains("names the first"))
    }

    @Test(
        arguments: [
            ([], "The Package Servers are late. The packages wait for them; their list"),
            (["PS01"], "PS01 is late. The packages wait for it; its list"),
            (["PS01", "PS02"], "PS01 and PS02 are late. The packages wait for them; their list"),
        ] as [([String], String)]) func `words agree with the number of servers`(
            servers: [String], sentence: String
        )
    {
        let text =
            "{servers} {servers:is|are} late. {packages} wait for {servers:it|them}; {servers:its|their} list"
        #expect(SentenceFiller(packages: [], servers: servers, names: [:]).sentence(text) == sentence)
    }

    @Test func `no text of the packs uses a plural for one server or one package`() {
        let words = SentenceFiller(packages: [second], servers: ["PS01"], names: [second: "Reader"])
        let plurals = [
            "are", "have", "were", "do", "hold", "keep", "get", "wait", "back off", "look", "learn", "take",
        ]
        for rule in PatternLibrary.loadBuiltIn().rules {
            for text in [rule.summary, rule.customer].map(words.sentence) {
                #expect(!text.contains("{"), "\(rule.id): \(text)")
                for (noun, verb) in ["PS01", "“Reader”"].flatMap({ noun in plurals.map { (noun, $0) } }) {
                    #expect(!text.contains("\(noun) \(verb) "), "\(rule.id): \(text)")
                }
            }
        }
    }

    @Test func `without a name, clients are called clients, and other braces stay`() {
        let words = SentenceFiller(packages: [], servers: [], names: [:], effectOn: .client)
        #expect(
            words.sentence("{servers} have {GUID} or {servers:one} or { ")
                == "The clients have {GUID} or {servers:one} or {")
    }

    @Test func `sentences name a few, and count many`() {
        let few = script(["PS01"], packages: [second])
        #expect(few.step == "Look at “\(second)” on PS01.")
        #expect(few.check == "it works")
        #expect(few.undo == "go back")
        #expect(few.where == "on PS01")
        let many = script((1...5).map { "PS\($0)" }, packages: (0..<4).map { GUID(high: 1, low: $0) })
        #expect(many.step.hasPrefix("Look at 4 packages on 5 servers"))
        #expect(script([], packages: []).step.hasPrefix("Look at the packages on the Package Servers"))
    }

    @Test(
        arguments: [
            ([], 0, 1000, "Nothing in 1000 records points to a cause that article 181405 knows."),
            (
                [], 3, 5,
                "Nothing in 5 records points to a known cause; 3 causes could not be judged from this bundle."
            ),
            (
                [], 1, 5,
                "Nothing in 5 records points to a known cause; 1 cause could not be judged from this bundle."
            ),
            ([0.998], 0, 5, "Cause 0 (99 %; section 1.1 of article 181405); affects 1 package on 1 server."),
            ([0.3], 3, 5, "No cause stands out; the likeliest, at 30 %, is: Cause 0."),
            ([0.93], 0, 5, "Cause 0 (93 %; section 1.1 of article 181405); affects 1 package on 1 server."),
            (
                [0.93, 0.6], 0, 5,
                "Cause 0 (93 %; section 1.1 of article 181405); affects 1 package on 1 server. A second cause is likely: Cause 1."
            ),
            (
                [0.93, 0.4], 0, 5,
                "Cause 0 (93 %; section 1.1 of article 181405); affects 1 package on 1 server."
            ),
        ] as [([Double], Int, Int64, String)]) func `the verdict is one sentence`(
            confidences: [Double], notJudged: Int, records: Int64, sentence: String
        )
    {
        var report = CaseReport(tool: .init(version: "1", patterns: []), verdict: "")
        report.totals.records = records
        report.notJudged = (0..<notJudged).map { .init(id: "\($0)", section: nil, missing: []) }
        report.diagnoses = confidences.enumerated().map { diagnosis("Cause \($0)", $1, section: "1.1") }
        #expect(Verdict(report).sentence == sentence)
    }

    @Test func `a consequence is no second cause, and a section is called as the article calls it`() {
        var report = CaseReport(tool: .init(version: "1", patterns: []), verdict: "")
        report.diagnoses = [diagnosis("A", 0.9, section: "Cause 2a"), diagnosis("B", 0.8, section: "3")]
        report.diagnoses[1].causedBy = "A"
        report.diagnoses[0].packages = []
        #expect(Verdict(report).sentence == "A (90 %; Cause 2a of article 181405); affects 1 server.")
        report.diagnoses[0].article = nil
        report.diagnoses[0].servers = ["PS01", "PS02"]
        #expect(
            Verdict(report).sentence
                == "A (90 %; a cause that article 181405 does not name); affects 2 servers.")
    }

    private func diagnosis(_ title: String, _ confidence: Double, section: String) -> CaseReport.Diagnosis {
        CaseReport.Diagnosis(
            rank: 1, id: title, title: title, summary: "",
            article: .init(id: "181405", section: section, title: ""),
            confidence: confidence, explains: .init(errors: 0, ofErrors: 0),
            packages: [.init(guid: "x", name: nil)],
            servers: ["PS01"], evidence: [], remedy: [], leadsTo: [], causedBy: nil)
    }
}
