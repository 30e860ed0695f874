import CaseModel
import PatternEngine
import Testing

@testable import Analysis

/// How messages that no pattern explains become templates, clusters and a ranking.
struct UnexplainedTests {
    @Test(
        arguments: [
            ("Failed to load policy 0562094a-ecbe-4617-9253-5e7ffb5e00c4.", "Failed to load policy {guid}."),
            ("Item {0562094A-ECBE-4617-9253-5E7FFB5E00C4} is {broken}", "Item {guid} is {{broken}}"),
            ("Retry 3 of 10 (-2147467259)", "Retry {number} of {number} ({code})"),
            ("Error 0x80004005: gave up", "Error {code}: gave up"),
            ("Agent 8.7.2108.0 at 192.0.2.7", "Agent {version} at {version}"),
            ("PS01.example.com did not answer", "{host} did not answer"),
            (#"Cannot open \\FS01\share\x today"#, "Cannot open {word} today"),
            ("Task 'NS.Nightly' can't run", "Task '{quoted}' can't run"),
            ("at 08:15:30 on 2026-03-02", "at {word} on {host}"),
            ("First line\nsecond line 5", "First line"), ("Größe 5", "Größe {number}"), ("", ""),
        ]) func `variable parts become holes`(message: String, template: String)
    {
        #expect(self.template(of: message) == template)
    }

    @Test(arguments: [
        "Failed to load policy 0562094a-ecbe-4617-9253-5e7ffb5e00c4.", "Retry 3 of 10 (-2147467259)",
        "Item {0562094A-ECBE-4617-9253-5E7FFB5E00C4} is {broken}", #"Cannot open \\FS01\share\x today"#,
        "Task 'NS.Nightly' can't run", "at 08:15:30 on 2026-03-02", "Version 1.2. Next 5.",
        "x=1,y='',z=\"a b\"",
        "Größe 5 „x“", "a<b5>c {x", "PS01: 5: 0x1F; (x/y)", "a/b=5 x=c/d=7,8", "'unclosed 5", "5",
        "user's 'a' 5's",
    ]) func `a template is one of the packs' language and matches its message`(_ message: String) throws {
        let template = try Template(self.template(of: message))
        var matcher = TemplateMatcher()
        let bytes = Array(message.utf8)
        let isFound = matcher.finds(template, in: bytes.span)
        #expect(isFound, "\(template.text)")
    }

    @Test(arguments: [199, 200, 201]) func `what lies behind 200 bytes is cut off between characters`(
        _ count: Int
    ) {
        let message = String(repeating: "a", count: count - 2) + "éb"
        let text = template(of: message)
        #expect(
            text == (count < 200 ? message : String(message.prefix(count == 200 ? count - 1 : count - 2))))
    }

    @Test func `one template in several members is one cluster, with the earliest sample`() {
        let clusters = UnexplainedClusters([
            item("Out of luck", count: 2, time: "2026-03-02T09:00:00Z"),
            item("Out of luck", count: 3, time: "2026-03-02T08:00:00Z"),
        ])
        #expect(clusters.items.map(\.count) == [5])
        #expect(clusters.items[0].sample.time == "2026-03-02T08:00:00Z")
    }

    @Test func `templates that differ in one word are joined from three values on`() {
        let texts = [
            "Plug-in Inventory has failed", "Plug-in Patch has failed", "Plug-in Recovery has failed",
        ]
        #expect(UnexplainedClusters(texts.prefix(2).map { item($0) }).items.count == 2)
        let joined = UnexplainedClusters(texts.map { item($0) }).items
        #expect(joined.map(\.template) == ["Plug-in {word} has failed"])
        #expect(joined.map(\.count) == [3])
    }

    @Test func `errors and warnings are not joined, nor short messages, nor by their first word`() {
        let errors = [item("A b has failed"), item("A c has failed"), item("A d has failed", severity: 2)]
        #expect(UnexplainedClusters(errors).items.count == 3)
        #expect(UnexplainedClusters(["A b c", "A d c", "A e c"].map { item($0) }).items.count == 3)
        let first = ["Ada has failed again", "Bob has failed again", "Eve has failed again"]
        #expect(UnexplainedClusters(first.map { item($0) }).items.count == 3)
    }

    @Test func `what coincides with the findings stands before what is merely frequent`() {
        let clusters = UnexplainedClusters([
            item("Noise everywhere", count: 90_000), item("Odd thing", count: 4, near: 4),
            item("Lost package \(guid)", count: 1), item("Rare warning", severity: 2),
        ])
        let ranked = clusters.ranked(beside: [diagnosis], limit: 10)
        #expect(
            ranked.map(\.template) == [
                "Lost package \(guid)", "Odd thing", "Noise everywhere", "Rare warning",
            ])
        #expect(ranked[0].because == ["names the affected package Tool"])
        #expect(ranked[1].because == ["all within 5 minutes of a sign of a cause"])
        #expect(ranked[2].because == [])
    }

    @Test func `an occurrence counts as near within five minutes on either side of a sign`() {
        var watch = SignWatch()
        let before = [watch.isNear(1, at: time(0)), watch.isNear(2, at: time(600))]
        let signs = [watch.sign(at: time(900)), watch.sign(at: time(901))]
        let after = [1_201, 1_202].map { watch.isNear(1, at: time($0)) } + [watch.isNear(1, at: nil)]
        #expect(before == [false, false])
        #expect(signs == [[2], []])
        #expect(after == [true, false, false])
    }

    private func template(of message: String) -> String {
        let bytes = Array(message.utf8)
        return MessageTemplate.text(bytes.span)
    }

    private let guid = "0562094a-ecbe-4617-9253-5e7ffb5e00c4"

    private var diagnosis: CaseReport.Diagnosis {
        CaseReport.Diagnosis(
            rank: 1, id: "x", title: "X", summary: "", article: nil, confidence: 0.9,
            explains: .init(errors: 0, ofErrors: 0), packages: [.init(guid: guid, name: "Tool")],
            servers: ["PS01"], evidence: [], remedy: [], leadsTo: [], causedBy: nil)
    }

    private func time(_ second: Int) -> RecordTime {
        var civil = CivilTime(utc: Timestamp(milliseconds: 0))
        civil.secondOfDay = second
        return RecordTime(civil: civil, yearTurns: 0)
    }

    private func item(
        _ text: String, count: Int64 = 1, severity: Int = 1, near: Int64 = 0,
        time: String? = nil
    ) -> CaseReport.Unexplained {
        let sample = CaseReport.Sample(
            member: "a.log", line: 1, offset: 0, time: time, rawTime: nil, text: text)
        var item = CaseReport.Unexplained(template: text, count: count, severity: severity, sample: sample)
        item.near = near
        return item
    }
}
