import CaseModel

extension TextRenderer {
    /// Writes the diagnoses, consequences under their causes.
    func writeCauses(_ report: CaseReport, to sheet: inout Sheet) {
        writeHeading("Causes", to: &sheet)
        if report.diagnoses.isEmpty { sheet.write(report.causesAbsent, indent: 2) }
        for placed in report.placedCauses {
            sheet.blank()
            sheet.margin = placed.depth == 0 ? [] : [Run(String(repeating: " ", count: 4 * placed.depth - 1))]
            writeCause(placed, in: report, to: &sheet)
            sheet.margin = []
        }
    }

    private func writeCause(_ placed: PlacedCause, in report: CaseReport, to sheet: inout Sheet) {
        let diagnosis = placed.diagnosis
        writeTitle(placed, to: &sheet)
        let explained = diagnosis.explained.isEmpty ? [] : [diagnosis.explained]
        let facts = [diagnosis.id, diagnosis.reference] + explained
        sheet.write(facts.joined(separator: " · "), .dim, indent: 4)
        writeLinks(placed, in: report, to: &sheet)
        if !diagnosis.summary.isEmpty { sheet.write(diagnosis.summary, indent: 4) }
        writeAffected(diagnosis, to: &sheet)
        writeEvidence("Why", diagnosis.supporting, cap: cap(3), to: &sheet)
        writeEvidence("Against", diagnosis.contradicting, cap: cap(2), to: &sheet)
        writeRemedy(diagnosis.remedy, to: &sheet)
    }

    private func writeTitle(_ placed: PlacedCause, to sheet: inout Sheet) {
        let diagnosis = placed.diagnosis
        let rank = String(diagnosis.rank)
        let lead = placed.depth == 0 ? Run(" \(rank)  ", .bold) : Run("↳\(rank)  ", .bold)
        let share = percent(diagnosis.confidence)
        let ink: Ink = share >= 70 ? .good : share >= 40 ? .fair : .dim
        let score = [Run(bar(share), ink), Run(" \(share) %", .bold)]
        sheet.write([Run(diagnosis.title, .bold)], first: [lead], right: score)
    }

    private func bar(_ share: Int) -> String {
        let filled = (share + 5) / 10
        return String(repeating: "█", count: filled) + String(repeating: "░", count: 10 - filled)
    }

    private func writeLinks(_ placed: PlacedCause, in report: CaseReport, to sheet: inout Sheet) {
        func named(_ id: String) -> String {
            report.diagnoses.first { $0.id == id }.map { "#\($0.rank) \($0.title)" } ?? id
        }
        if let cause = placed.diagnosis.causedBy {
            sheet.write([Run("caused by ", .dim), Run(named(cause))], indent: 4)
        }
        if !placed.diagnosis.leadsTo.isEmpty {
            let names = placed.diagnosis.leadsTo.map(named).joined(separator: "; ")
            sheet.write([Run("leads to ", .dim), Run(names)], indent: 4)
        }
    }

    private func writeAffected(_ diagnosis: CaseReport.Diagnosis, to sheet: inout Sheet) {
        if diagnosis.packages.isEmpty && diagnosis.servers.isEmpty { return }
        sheet.blank()
        let packages = diagnosis.packages.prefix(cap(5)).map { package in
            TextTable.Row(cells: [Run(package.name ?? "(no name known)"), Run(package.guid, .dim)])
        }
        if !packages.isEmpty {
            sheet.write(counted(Int64(diagnosis.packages.count), "package"), .bold, indent: 4)
            TextTable(headings: ["", ""], rows: packages).write(to: &sheet, indent: 6)
            writeRest(of: diagnosis.packages.count, shown: packages.count, indent: 6, to: &sheet)
        }
        if diagnosis.servers.isEmpty { return }
        let shown = diagnosis.servers.prefix(cap(12))
        let rest = diagnosis.servers.count - shown.count
        let names = shown.joined(separator: ", ") + (rest > 0 ? " and \(grouped(Int64(rest))) more" : "")
        let lead = Run(counted(Int64(diagnosis.servers.count), "server"), .bold)
        sheet.write([Run(names)], indent: 4, first: [lead, Run("  ")])
    }
}
