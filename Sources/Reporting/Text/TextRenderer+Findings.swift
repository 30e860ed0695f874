import CaseModel

extension TextRenderer {
    /// Writes what each witness says of each package's version, side by side.
    func writePackages(_ report: CaseReport, to sheet: inout Sheet) {
        if report.packages.isEmpty { return }
        writeHeading("Packages", "versions by witness; ≠ where they disagree", to: &sheet)
        let shown = report.packagesByTrouble.prefix(cap(10))
        TextTable(
            headings: ["package", "database", "server", "reported", ""], rightAligned: [1, 2, 3],
            rows: shown.map { row($0, StageTitles(report)) }
        ).write(to: &sheet, indent: 2)
        writeRest(of: report.packages.count, shown: shown.count, indent: 2, to: &sheet)
    }

    private func row(_ package: CaseReport.PackageState, _ titles: StageTitles) -> TextTable.Row {
        let versions = package.versions.witnesses.map { Run($0.version.map { String($0) } ?? "–") }
        let mark = Run(package.versions.disagree ? "≠" : "", .alarm)
        let name = package.name == nil ? [] : [[Run(package.guid, .dim)]]
        return .init(
            cells: [Run(package.name ?? package.guid)] + versions + [mark],
            below: name + package.serverGroups.map { [Run(wording($0, titles), .dim)] })
    }

    private func wording(_ servers: [CaseReport.ServerState], _ titles: StageTitles) -> String {
        let shown = servers.prefix(cap(6))
        let rest = servers.count - shown.count
        let hosts = shown.map(\.host).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
        return "\(titles.wording(servers[0])): \(hosts)"
    }

    /// Writes the most frequent errors that no diagnosis accounts for.
    func writeUnexplained(_ report: CaseReport, to sheet: inout Sheet) {
        if report.unexplained.isEmpty { return }
        writeHeading("Unexplained", "errors and warnings that no pattern accounts for", to: &sheet)
        let shown = report.unexplained.prefix(cap(5))
        for item in shown {
            let severity = item.severity == 1 ? "error" : item.severity == 2 ? "warning" : "record"
            let count = [Run("\(grouped(item.count))× ", .bold)]
            sheet.write([Run(item.template), Run("  \(severity)", .dim)], indent: 2, first: count, most: 3)
            if !item.because.isEmpty { sheet.write(item.because.joined(separator: "; "), indent: 6) }
            sheet.write("\(item.sample.member):\(item.sample.line)", .link, indent: 6)
            writeCodes(item.sample.codes, indent: 6, to: &sheet)
        }
        writeRest(of: report.unexplained.count, shown: shown.count, indent: 2, to: &sheet)
    }

    /// Writes which files were read and what period each covers.
    func writeInputs(_ report: CaseReport, to sheet: inout Sheet) {
        if report.inputs.isEmpty { return }
        let container = report.container
        writeHeading("Inputs", container.isEmpty ? "" : "in \(container.dropLast())", to: &sheet)
        let shown = report.inputs.prefix(cap(12))
        let rows = shown.map { input in
            TextTable.Row(cells: [
                Run(String(input.member.dropFirst(container.count)), input.kind == .other ? .dim : .plain),
                Run(input.kind == .other ? "not understood" : input.kind.rawValue, .dim),
                Run(input.host ?? ""),
                Run(input.kind.isLog ? grouped(input.records) : size(input.bytes)),
                Run(span(input.first, input.last), .dim),
                Run(input.complete ? "" : "in part", .alarm),
            ])
        }
        TextTable(
            headings: ["file", "kind", "host", "records", "first – last", ""], rightAligned: [3], rows: rows
        ).write(to: &sheet, indent: 2)
        writeRest(of: report.inputs.count, shown: shown.count, indent: 2, to: &sheet)
    }
}
