import CaseModel

/// The names that reports hold, with a stand-in for each: hides them, and searches for what is left of them.
///
/// Made of everything that is to be hidden alike, so that equal names have equal stand-ins in all of it.
struct HiddenNames {
    private let standIns: StandIns
    private let table: TokenTable

    /// - Parameters:
    ///   - value: one report, or several.
    ///   - hidesPackages: whether names and GUIDs of packages are hidden, too.
    ///   - labels: what people call the customer, which no form gives away.
    init(in value: JSONValue, hidesPackages: Bool, labels: [String] = []) {
        let finder = IdentityFinder(value, hidesPackages: hidesPackages, labels: labels)
        table = TokenTable(finder.replacements)
        standIns = finder.standIns
    }

    /// The report with stand-ins, which says so itself.
    func hide(in report: CaseReport) throws(ReportingError) -> CaseReport {
        var writer = JSONWriter(isCompact: true)
        try writer.write(report.jsonValue.mapTexts { table.replacing(in: $0) })
        var report = try Reporting.report(fromJSON: writer.bytes)
        report.assumptions.append("\(summary) Equal names have equal stand-ins.")
        return report
    }

    /// How many of each kind were hidden, in words.
    var summary: String {
        let counts = IdentityKind.allCases.compactMap { kind -> String? in
            let count = standIns.entries.count { $0.kind == kind }
            return count == 0 ? nil : counted(Int64(count), kind.singular, plural: kind.plural)
        }
        return counts.isEmpty
            ? "Nothing was found that names people or machines."
            : "Redacted: stand-ins hide \(counts.joined(separator: ", "))."
    }

    /// The key: every stand-in with what it stands for, as JSON.
    func keyJSON() throws(ReportingError) -> [UInt8] {
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

extension HiddenNames {
    /// Searches everything that any output of the report can show, whatever words it uses itself.
    func search(_ report: CaseReport) throws(ReportingError) {
        var leaked: [String] = []
        report.jsonValue.visitTexts { _, text in
            leaked += table.found(in: Array(table.withoutStandIns(text).utf8))
        }
        if let name = leaked.first { throw .leaked(name) }
    }

    /// Searches a finished output. A name that is also one of the reports' own words cannot be told from
    /// it there; the values have been searched for it.
    func search(_ output: [UInt8]) throws(ReportingError) {
        let text = table.withoutStandIns(String(decoding: output, as: UTF8.self))
        let names = table.found(in: Array(text.utf8))
        let own = names.isEmpty ? [] : try OwnWords.all()
        if let name = names.first(where: { !own.contains($0.lowercased()) }) { throw .leaked(name) }
    }
}
