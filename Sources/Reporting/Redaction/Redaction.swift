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
    /// How many of each kind were hidden, in words.
    package let summary: String
    private let standIns: StandIns
    private let table: TokenTable

    /// Hides names in a report; names and GUIDs of packages only if asked to.
    package init(_ original: CaseReport, hidesPackages: Bool) throws(ReportingError) {
        let value = original.jsonValue
        let finder = IdentityFinder(value, hidesPackages: hidesPackages)
        let table = TokenTable(finder.replacements)
        var writer = JSONWriter(isCompact: true)
        try writer.write(value.mapTexts { table.replacing(in: $0) })
        var report = try Reporting.report(fromJSON: writer.bytes)
        summary = Redaction.summary(of: finder.standIns)
        report.assumptions.append("\(summary) Equal names have equal stand-ins.")
        self.report = report
        self.table = table
        standIns = finder.standIns
    }

    /// The same stand-ins with another report, such as one that was shortened; it is searched like any.
    package func replacing(report: CaseReport) -> Redaction {
        var copy = self
        copy.report = report
        return copy
    }

    /// The key: every stand-in with what it stands for, as JSON.
    package func keyJSON() throws(ReportingError) -> [UInt8] {
        var writer = JSONWriter()
        try writer.write([
            "schema": .integer(1),
            "standIns": .array(
                standIns.entries.map { entry in
                    [
                        "kind": .string(entry.kind.rawValue), "standIn": .string(entry.standIn),
                        "original": .string(entry.original),
                    ]
                }),
        ])
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}

extension Redaction {
    /// The JSON report, searched for every original name.
    package func json() throws(ReportingError) -> [UInt8] {
        try checkValues()
        let bytes = try Reporting.json(report)
        try check(bytes)
        return bytes
    }

    /// The text report, searched for every original name.
    package func text(_ renderer: TextRenderer) throws(ReportingError) -> String {
        try checkValues()
        let text = renderer.render(report)
        try check(Array(text.utf8))
        return text
    }

    /// The HTML report, searched for every original name; its data before they are compressed.
    package func html() throws(ReportingError) -> String {
        _ = try json()
        let page = ReportPage(report)
        try check(Array(try page.document(data: .absent).utf8))
        return try page.document()
    }
}

extension Redaction {
    /// Searches everything that any report can show, whatever words it uses itself.
    private func checkValues() throws(ReportingError) {
        var leaked: [String] = []
        report.jsonValue.visitTexts { _, text in
            leaked += table.found(in: Array(table.withoutStandIns(text).utf8))
        }
        if let name = leaked.first { throw .leaked(name) }
    }

    /// Searches a finished output. A name that is also one of the reports' own words cannot be told from
    /// it there; the values have been searched for it.
    private func check(_ output: [UInt8]) throws(ReportingError) {
        let text = table.withoutStandIns(String(decoding: output, as: UTF8.self))
        let names = table.found(in: Array(text.utf8))
        let own = names.isEmpty ? [] : try OwnWords.all()
        if let name = names.first(where: { !own.contains($0.lowercased()) }) { throw .leaked(name) }
    }

    private static func summary(of standIns: StandIns) -> String {
        let counts = IdentityKind.allCases.compactMap { kind -> String? in
            let count = standIns.entries.count { $0.kind == kind }
            return count == 0 ? nil : counted(Int64(count), kind.singular, plural: kind.plural)
        }
        return counts.isEmpty
            ? "Nothing was found that names people or machines."
            : "Redacted: stand-ins hide \(counts.joined(separator: ", "))."
    }
}
