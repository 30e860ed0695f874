import CaseModel

/// A comparison as its template sees it.
struct ComparisonView {
    let verdict: HTMLText
    let sides: [Side]
    let groups: [Group]
    let ways: [Way]
    let hasWays: Bool
    let wayCount: HTMLText
    let note: HTMLText

    /// One of the two reports.
    struct Side {
        let name: HTMLText
        let period: HTMLText
        let verdict: HTMLText
        let link: HTMLText
    }

    /// Causes that fared alike.
    struct Group {
        /// `fixed`, `remaining` or `new`: a class that chooses a colour, beside the words.
        let kind: HTMLText
        let title: HTMLText
        let count: HTMLText
        let findings: [Finding]
    }

    struct Finding {
        let title: HTMLText
        let id: HTMLText
        let link: HTMLText
        let confidence: HTMLText
        let lines: [HTMLText]
    }

    struct Way {
        let name: HTMLText
        let guid: HTMLText
        let server: HTMLText
        let link: HTMLText
        let change: HTMLText
        let words: HTMLText
    }

    /// Ways that a page shows; the JSON has all.
    private static let shown = 2_000

    init(_ comparison: Comparison, _ links: Comparison.Links?) {
        verdict = HTMLText(comparison.verdict)
        sides = [
            Side("Before", comparison.before, links?.before), Side("After", comparison.after, links?.after),
        ]
        groups = [
            Group("new", "New", comparison.new, links?.after),
            Group("remaining", "Still there", comparison.remaining, links?.after),
            Group("fixed", "Fixed", comparison.fixed, links?.before),
        ].filter { !$0.findings.isEmpty }
        let ordered = comparison.ways.enumerated().sorted {
            ($0.element.change.urgency, $0.offset) < ($1.element.change.urgency, $1.offset)
        }
        ways = ordered.prefix(ComparisonView.shown).map { Way($0.element, links) }
        hasWays = !ways.isEmpty
        wayCount = HTMLText(grouped(Int64(comparison.ways.count)))
        let rest = comparison.ways.count - ways.count
        note = HTMLText(rest > 0 ? "and \(grouped(Int64(rest))) more" : "")
    }
}

extension ComparisonView.Side {
    fileprivate init(_ name: String, _ report: CaseReport, _ link: String?) {
        let times = report.covered
        self.init(
            name: HTMLText(name), period: HTMLText(span(times.first, times.last)),
            verdict: HTMLText(report.verdict), link: HTMLText(link))
    }
}

extension ComparisonView.Group {
    fileprivate init(_ kind: String, _ title: String, _ findings: [Comparison.Finding], _ link: String?) {
        self.init(
            kind: HTMLText(kind), title: HTMLText(title), count: HTMLText(grouped(Int64(findings.count))),
            findings: findings.map { ComparisonView.Finding($0, link) })
    }
}

extension ComparisonView.Finding {
    fileprivate init(_ finding: Comparison.Finding, _ link: String?) {
        self.init(
            title: HTMLText(finding.title), id: HTMLText(finding.id),
            link: HTMLText(link.map { "\($0)#diagnosis-\(finding.id)" }),
            confidence: HTMLText(finding.confidenceWords), lines: finding.lines.map { HTMLText($0) })
    }
}

extension ComparisonView.Way {
    fileprivate init(_ way: Comparison.Way, _ links: Comparison.Links?) {
        let page = way.change == .gone ? links?.before : links?.after
        self.init(
            name: HTMLText(way.package.name ?? way.package.guid),
            guid: HTMLText(way.package.name == nil ? "" : way.package.guid), server: HTMLText(way.server),
            link: HTMLText(page.map { "\($0)/explore/journey?\(way.query)" }),
            change: HTMLText(way.change.rawValue), words: HTMLText(way.words))
    }
}

extension Comparison.Way {
    /// The package and the server as a page's address has them.
    fileprivate var query: String {
        "package=\(percentEncoded(package.guid))&server=\(percentEncoded(server))"
    }
}

extension Comparison.Change {
    /// What somebody must look at comes first.
    fileprivate var urgency: Int {
        switch self {
        case .new: 0
        case .worse: 1
        case .remaining: 2
        case .fixed: 3
        case .gone: 4
        }
    }
}

/// A text as part of an address: everything but letters, digits and `-._~` spelled out (RFC 3986).
func percentEncoded(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
        let isPlain = lowered(byte) < 0x80 && isWordByte(byte) || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
        let digits = String(byte, radix: 16, uppercase: true)
        result += isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }
}
