package import CaseModel

/// Two reports side by side, with the same stand-ins for equal names in both.
package struct RedactedComparison {
    private let comparison: Comparison
    private let names: HiddenNames

    package init(before: CaseReport, after: CaseReport, hidesPackages: Bool) throws(ReportingError) {
        names = HiddenNames(in: .array([before.jsonValue, after.jsonValue]), hidesPackages: hidesPackages)
        comparison = Comparison(before: try names.hide(in: before), after: try names.hide(in: after))
    }

    /// Whether anything is new.
    package var hasNew: Bool { comparison.hasNew }

    /// The key: every stand-in with what it stands for, as JSON.
    package func keyJSON() throws(ReportingError) -> [UInt8] { try names.keyJSON() }

    /// The comparison as JSON, searched for every original name.
    package func json() throws(ReportingError) -> [UInt8] { try searched(try comparison.json()) }

    /// The comparison as one HTML file, searched for every original name.
    package func html() throws(ReportingError) -> String {
        let page = try comparison.html()
        _ = try searched(Array(page.utf8))
        return page
    }

    /// The comparison as text, searched for every original name.
    package func text(width: Int, colour: Bool) throws(ReportingError) -> String {
        let text = comparison.text(width: width, colour: colour)
        _ = try searched(Array(text.utf8))
        return text
    }

    private func searched(_ output: [UInt8]) throws(ReportingError) -> [UInt8] {
        try names.search(comparison.before)
        try names.search(comparison.after)
        try names.search(output)
        return output
    }
}
