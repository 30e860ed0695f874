import CaseModel

extension Comparison {
    /// The comparison as one HTML file that needs nothing else and runs no script.
    package func html() throws(ReportingError) -> String {
        let page = Page(
            title: HTMLText("\(verdict) – pkgtriage"), policy: HTMLText(try Comparison.policy()),
            style: try ReportPage.style, script: "", body: try body())
        return try Asset.render(page, with: "report")
    }

    /// What stands in the body, for whoever puts it into a page of their own with the report's style.
    ///
    /// - Parameter links: where a web application shows the two reports; without it nothing leads anywhere.
    package func body(links: Links? = nil) throws(ReportingError) -> String {
        try Asset.render(ComparisonView(self, links), with: "comparison")
    }

    /// The content security policy of the file, for a server that sends it as a header, too.
    package static func policy() throws(ReportingError) -> String {
        Reporting.policy(style: try ReportPage.style, script: "")
    }

    /// The addresses of the two reports in a web application.
    package struct Links: Sendable {
        let before: String
        let after: String

        /// - Parameters:
        ///   - before: path of the earlier case's page, without a slash at its end; nothing of it is escaped.
        ///   - after: the later one's.
        package init(before: String, after: String) {
            self.before = before
            self.after = after
        }
    }

    private struct Page {
        let title: HTMLText
        let policy: HTMLText
        let style: String
        let script: String
        let body: String
    }
}
