import CaseModel

extension Comparison {
    /// The comparison as one HTML file that needs nothing else and runs no script.
    package func html() throws(ReportingError) -> String {
        let style = try ReportPage.style
        let body = try Asset.render(ComparisonView(self), with: "comparison")
        let page = Page(
            title: HTMLText("\(verdict) – pkgtriage"), policy: HTMLText(policy(style: style, script: "")),
            style: style,
            script: "", body: body)
        return try Asset.render(page, with: "report")
    }

    private struct Page {
        let title: HTMLText
        let policy: HTMLText
        let style: String
        let script: String
        let body: String
    }
}

/// A comparison as its template sees it.
private struct ComparisonView {
    let verdict: HTMLText
    let before: HTMLText
    let after: HTMLText
    let groups: [Group]
    let ways: [Way]
    let hasWays: Bool
    let note: HTMLText

    struct Group {
        let title: HTMLText
        let findings: [Finding]
    }

    struct Finding {
        let title: HTMLText
        let id: HTMLText
        let lines: [HTMLText]
    }

    struct Way {
        let name: HTMLText
        let guid: HTMLText
        let server: HTMLText
        let words: HTMLText
    }

    /// Ways that a page shows; the JSON has all.
    private static let shown = 2_000

    init(_ comparison: Comparison) {
        verdict = HTMLText(comparison.verdict)
        before = HTMLText(comparison.before.verdict)
        after = HTMLText(comparison.after.verdict)
        groups = [
            ("Fixed", comparison.fixed), ("Still there", comparison.remaining), ("New", comparison.new),
        ]
        .filter { !$0.1.isEmpty }.map { Group(title: HTMLText($0.0), findings: $0.1.map(Finding.init)) }
        ways = comparison.ways.prefix(ComparisonView.shown).map(Way.init)
        hasWays = !ways.isEmpty
        let rest = comparison.ways.count - ways.count
        note = HTMLText(rest > 0 ? "and \(grouped(Int64(rest))) more" : "")
    }
}

extension ComparisonView.Finding {
    fileprivate init(_ finding: Comparison.Finding) {
        self.init(
            title: HTMLText(finding.title), id: HTMLText(finding.id),
            lines: finding.lines.map { HTMLText($0) })
    }
}

extension ComparisonView.Way {
    fileprivate init(_ way: Comparison.Way) {
        self.init(
            name: HTMLText(way.package.name ?? "–"), guid: HTMLText(way.package.guid),
            server: HTMLText(way.server),
            words: HTMLText(way.words))
    }
}
