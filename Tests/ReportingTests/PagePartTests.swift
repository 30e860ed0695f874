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

    @Test func `the timeline shows how much was logged, and starts`() throws {
        var report = CaseReport.rich
        #expect(try !html(report).contains("class=\"density"))
        report.activity = [
            .init(
                host: "NS01", start: "2026-03-02T06:00:00Z", step: 3600, records: [1_000, 0, 1_000_000],
                errors: [0, 0, 3], restarts: ["2026-03-02T07:30:00Z"])
        ]
        let page = try html(report)
        let bars = page.matches(of: /class="density(?: errors)?" d="([^"]*)"/).map { String($0.1) }
        #expect(bars.count == 2)
        #expect(bars[0].matches(of: /M/).count == 2 && bars[1].matches(of: /M/).count == 1)
        let heights = bars[0].matches(of: /v-([0-9.]+)h/).compactMap { Double($0.1) }
        // A million records fill the lane, and a thousand of them can still be seen.
        #expect(heights.last == 18 && heights[0] > 3)
        #expect(page.contains("<title>2026-03-02 07:30 was started</title>"))
        #expect(page.contains("<td class=\"number\" data-label=\"errors\">3</td>"))
        #expect(page.contains("<td class=\"number\" data-label=\"starts\">1</td>"))
    }

    @Test func `what a code means, what the customer may be told and why an error matters stand on the page`()
        throws
    {
        var report = CaseReport.rich
        report.diagnoses[0].customer = "We found the folder that cannot be read."
        report.diagnoses[0].evidence[0].samples[0].codes = [
            .init(
                raw: "-2147024891", hex: "0x80070005", space: "hresult", name: "E_ACCESSDENIED",
                meaning: "Access is denied.")
        ]
        report.unexplained[0].because = ["names the package of cause 1"]
        let page = try html(report)
        #expect(page.contains("<code>-2147024891</code> = <code>0x80070005</code>"))
        #expect(page.contains("Access is denied. <code>E_ACCESSDENIED</code>"))
        #expect(page.contains("We found the folder that cannot be read."))
        #expect(page.contains("<p class=\"because\">names the package of cause 1</p>"))
        report.diagnoses[0].confidence = 0.49
        #expect(
            try !html(report).replacing(DataBlockTests.element, with: "").contains("We found the folder"))
    }

    @Test func `notes stand before the causes and lead to what they are on`() throws {
        var report = CaseReport.rich
        #expect(try !html(report).contains("id=\"notes\""))
        report.notes = [
            .init(evidence: "E1", text: "Seen <before>.\nTwice.", created: "2026-03-03T08:00:00Z"),
            .init(evidence: "E999", text: "Of an older report.", created: "2026-03-03T08:00:01Z"),
        ]
        let page = try html(report)
        #expect(page.contains("Seen &lt;before&gt;.\nTwice."))
        #expect(page.contains("on <a href=\"#E1\">E1</a>") && page.contains("on E999"))
        let (notes, causes) = (page.firstRange(of: "id=\"notes\""), page.firstRange(of: "id=\"causes\""))
        #expect(try #require(notes).lowerBound < #require(causes).lowerBound)
        #expect(try Reporting.report(fromJSON: json(report)).notes == report.notes)
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
