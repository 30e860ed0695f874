import CaseModel
import Reporting
import Testing

struct TextRendererTests {
    @Test(arguments: [60, 80, 120, 160], [false, true])
    func `no line is wider than asked for`(width: Int, verbose: Bool) {
        for report in CaseReport.all {
            let text = TextRenderer(width: width, colour: false, verbose: verbose).render(report)
            for line in text.split(separator: "\n") {
                // Fixtures hold one wide name: its seven characters count twice.
                let wide = line.unicodeScalars.count { (0x3000...0x9FFF).contains($0.value) }
                #expect(line.count + wide <= width, "\(line)")
            }
        }
    }

    @Test(arguments: [0, 59, 1_000, -5])
    func `an absurd width is brought within what can be kept`(width: Int) {
        #expect((60...160).contains(TextRenderer(width: width, colour: false).width))
    }

    @Test func `without colour there is no escape sequence`() {
        let text = TextRenderer(width: 80, colour: false, verbose: true).render(.rich)
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || printable(String($0)) == String($0) })
    }

    @Test func `with colour every escape sequence is one of ours and the words stay the same`() {
        let plain = TextRenderer(width: 80, colour: false, verbose: true).render(.rich)
        let coloured = TextRenderer(width: 80, colour: true, verbose: true).render(.rich)
        #expect(coloured.contains("\u{1B}["))
        #expect(coloured.replacing(/\u{1B}\[[0-9;]{1,4}m/, with: "") == plain)
    }

    @Test(arguments: [
        "Two packages have no snapshot", "93 %", "█████████░", "explains 1,284 of 1,310 errors",
        "article 181405, section 1.1", "7-Zip 23.01 (x64)", "and 13 more", "PS12 and 2 more",
        "customer-bundle.zip!NS/Logs/a.log:4123  2026-03-02 06:00:04", "Against", "caused by #1 ",
        "leads to #2 ", "[HIGH RISK]", "schtasks /run", "check  A snapshot", "to go back  Remove",
        "Ruled out", "Not judged", "Files to ask for",
        "Unexplained", "Inputs", "in part", "Problems", "Assumptions", "pkgtriage 0.1.0",
    ])
    func `a rich report says`(text: String) {
        #expect(TextRenderer(width: 120, colour: false).render(.rich).contains(text))
    }

    @Test func `a consequence is indented under its cause`() throws {
        let lines = TextRenderer(width: 100, colour: false).render(.rich).split(separator: "\n")
        let cause = try #require(lines.firstIndex { $0.contains(" 1  The package's source path") })
        let consequence = try #require(lines.firstIndex { $0.contains("   ↳2  Package Servers keep") })
        #expect(cause < consequence)
    }

    @Test func `diagnoses that cause each other are all shown once`() {
        var report = CaseReport.rich
        report.diagnoses[0].causedBy = "stale-snapshot"
        report.diagnoses[2].causedBy = "request-limit"
        let text = TextRenderer(width: 100, colour: false).render(report)
        for diagnosis in report.diagnoses { #expect(text.contains("  \(diagnosis.title) ")) }
    }

    @Test func `a healthy system is told so`() {
        let text = TextRenderer(width: 80, colour: false).render(.healthy)
        #expect(text.contains("Nothing found: no known cause shows in these files."))
        #expect(!text.contains("Problems"))
    }

    @Test func `input that nothing understood does not look healthy`() {
        let text = TextRenderer(width: 80, colour: false).render(.notUnderstood)
        #expect(text.contains("Nothing in the input was understood"))
        #expect(text.contains("not understood"))
    }

    @Test(arguments: [(0.9999, " 99 %"), (1, " 100 %"), (0.001, " 1 %"), (0, " 0 %"), (0.505, " 51 %")])
    func `only certainty is shown as certain`(confidence: Double, shown: String) {
        var report = CaseReport.rich
        report.diagnoses[0].confidence = confidence
        #expect(TextRenderer(width: 100, colour: false).render(report).contains(shown))
    }

    @Test func `what to collect is one list even if nobody made it`() {
        var report = CaseReport.rich
        report.requests = []
        report.notJudged.append(
            .init(id: "disk-full", section: nil, missing: ["an icacls listing of the package share"]))
        let text = TextRenderer(width: 100, colour: false).render(report)
        #expect(text.ranges(of: "  - an icacls listing of the package share\n").count == 1)
    }
}
