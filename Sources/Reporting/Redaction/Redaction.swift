package import CaseModel

/// A report in which stand-ins hide what names people, machines and places, and the key to read it back.
///
///     let redaction = try Redaction(report, hidesPackages: false)
///     try redaction.html()              // throws rather than let a name through
///     try redaction.keyJSON()           // which stand-in is what; for the sender's eyes only
///
/// Equal names have equal stand-ins, so `host-3` is one machine wherever it stands. It does not promise to
/// find what no form of names gives away, such as a customer's name in the middle of a sentence.
package struct Redaction {
    /// The report with stand-ins.
    package private(set) var report: CaseReport
    private let names: HiddenNames

    /// Hides names in a report; names and GUIDs of packages only if asked to.
    ///
    /// - Parameter labels: what people call the customer; hidden wherever it stands.
    package init(_ original: CaseReport, hidesPackages: Bool, labels: [String] = [])
        throws(ReportingError)
    {
        names = HiddenNames(in: original.jsonValue, hidesPackages: hidesPackages, labels: labels)
        report = try names.hide(in: original)
    }

    /// How many of each kind were hidden, in words.
    package var summary: String { names.summary }

    /// The same stand-ins with another report, such as one that was shortened; it is searched like any.
    package func replacing(report: CaseReport) -> Redaction {
        var copy = self
        copy.report = report
        return copy
    }

    /// The key: every stand-in with what it stands for, as JSON.
    package func keyJSON() throws(ReportingError) -> [UInt8] { try names.keyJSON() }

    /// The JSON report, searched for every original name.
    package func json() throws(ReportingError) -> [UInt8] {
        try names.search(report)
        let bytes = try Reporting.json(report)
        try names.search(bytes)
        return bytes
    }

    /// The text report, searched for every original name.
    package func text(_ renderer: TextRenderer) throws(ReportingError) -> String {
        try names.search(report)
        let text = renderer.render(report)
        try names.search(Array(text.utf8))
        return text
    }

    /// The HTML report, searched for every original name; its data before they are compressed.
    package func html() throws(ReportingError) -> String {
        _ = try json()
        let page = ReportPage(report)
        try names.search(Array(try page.document(data: .absent).utf8))
        return try page.document()
    }
}
