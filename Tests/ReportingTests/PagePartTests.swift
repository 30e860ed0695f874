import CaseModel
import Reporting
import Testing

struct PagePartTests {
    @Test func `the body is the same in the file and in a page of somebody else's`() throws {
        let page = ReportPage(.rich)
        #expect(try page.document().contains(page.body()))
        #expect(try !page.body().contains(/<style|<script>|\sstyle=/))
        #expect(try page.document().contains(ReportPage.style))
        #expect(try page.document().contains(ReportPage.script))
    }

    @Test func `the timeline shows what is covered, the gap, and when signs were seen`() throws {
        let page = try html(.rich)
        #expect(page.contains("<title>2026-03-02 08:40 – 09:31 no records: rotation</title>"))
        #expect(page.contains("E1 A package&#39;s source path could not be accessed"))
        #expect(page.contains("<td data-label=\"first sign\">2026-03-02 06:00</td>"))
        #expect(page.contains("<b>2026-03-02</b> 06:00"))
    }

    @Test(arguments: [1, 60, 3_600, 86_400, 86_400 * 40, 86_400 * 4_000])
    func `a timeline of any length has few steps`(seconds: Int) throws {
        var report = CaseReport.healthy
        report.inputs[0].first = "2026-03-02T06:00:01Z"
        report.inputs[0].last = Timestamp(milliseconds: 1_772_431_201_000 + Int64(seconds) * 1000).description
        let labels = try html(report).matches(of: /<li><b>[0-9-]*<\/b>/)
        #expect((1...12).contains(labels.count))
    }

    @Test func `packages with trouble come first and stages say where the way ends`() throws {
        var report = CaseReport.rich
        report.journey = [.init(stage: "snapshot", title: "Snapshot built", place: .notificationServer)]
        let page = try html(report)
        let matrix = try #require(page.firstMatch(of: /<table class="matrix">[\s\S]*?<\/table>/)).output
        #expect(matrix.contains("7-Zip 23.01"))
        #expect(!matrix.contains("Adobe Reader DC"))
        #expect(page.contains("more packages without trouble not shown here."))
        #expect(page.contains("<b>not ready, broken at: Snapshot built</b>"))
        #expect(page.contains("<li class=\"missing break\""))
    }

    @Test func `a ticket says what is wrong, what proves it and what to do`() {
        let ticket = Ticket(.rich).markdown
        for part in [
            "**Two packages have no snapshot", "### 1. The package's source path cannot be verified – 93 %",
            "- 14 servers: `PS01`, `PS02`", "and 6 more",
            "E1: A package's source path could not be accessed (1,212×)",
            "**(high risk)**", "   ```\n   schtasks /run", "### Please send",
        ] { #expect(ticket.contains(part), "\(part)") }
    }

    @Test func `nothing in a ticket is markup that we did not write`() {
        var report = CaseReport.empty
        report.verdict = "<img src=x> [link](http://x) `code` *bold* \\\\FS01"
        #expect(
            Ticket(report).markdown.hasPrefix(
                "**\\<img src=x> \\[link\\](http://x) \\`code\\` \\*bold\\* \\\\\\\\FS01**\n"))
    }
}
