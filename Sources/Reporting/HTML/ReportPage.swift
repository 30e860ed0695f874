package import CaseModel

/// The HTML report in parts, for whoever puts it into a page of their own.
///
///     let page = try ReportPage(report)
///     try page.document()          // the one file that needs nothing else
///     try page.body()              // the same without head, style and script, for a web application
///
/// Both are rendered from one set of templates. `body()` holds no inline style and no script but the data
/// block (`application/json`), so a policy that allows only the application's own files is enough;
/// `style` and `script` are those files. A document has at most one report: its identifiers are fixed.
package struct ReportPage {
    /// What the title of the window says.
    package let title: String
    private let report: CaseReport

    /// The style sheet of every report.
    package static var style: String {
        get throws(ReportingError) { try Asset.joined("style") }
    }

    /// The script of every report; a page is complete and readable without it.
    package static var script: String {
        get throws(ReportingError) { "\"use strict\";\n(() => {\n\(try Asset.joined("script"))\n})();\n" }
    }

    package init(_ report: CaseReport) {
        self.report = report
        title = "\(printable(report.verdict)) – pkgtriage"
    }

    /// What stands in the body: verdict, tools, contents, all sections, and the data.
    package func body() throws(ReportingError) -> String { try body(data: DataBlock(report)) }

    /// The whole file, which works offline and from a folder.
    package func document() throws(ReportingError) -> String { try document(data: DataBlock(report)) }

    /// The whole file with other data, or none.
    func document(data: DataBlock) throws(ReportingError) -> String {
        let style = try ReportPage.style
        let script = try ReportPage.script
        let document = Document(
            title: HTMLText(title), policy: HTMLText(policy(style: style, script: script)), style: style,
            script: script, body: try body(data: data))
        return try Asset.render(document, with: "report")
    }

    private func body(data: DataBlock) throws(ReportingError) -> String {
        try Asset.render(PageBody(report, data: data), with: "body")
    }
}

/// What the template of a whole file sees.
private struct Document {
    let title: HTMLText
    let policy: HTMLText
    let style: String
    let script: String
    let body: String
}

/// The report as one HTML file that needs nothing else.
package func html(_ report: CaseReport) throws(ReportingError) -> String {
    try ReportPage(report).document()
}
