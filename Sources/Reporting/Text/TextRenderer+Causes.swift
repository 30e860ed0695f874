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
        writeAffected(diagnosis, like: placed.cause, to: &sheet)
        // A consequence needs fewer words: what repairs its cause comes first.
        let isConsequence = placed.depth > 0
        writeEvidence("Why", diagnosis.supporting, cap: cap(isConsequence ? 1 : 3), to: &sheet)
        writeEvidence("Against", diagnosis.contradicting, cap: cap(isConsequence ? 1 : 2), to: &sheet)
        if isConsequence && !verbose {
            writeSteps(diagnosis.remedy, after: placed.cause, to: &sheet)
        } else {
            writeRemedy(diagnosis.remedy, to: &sheet)
        }
        if !isConsequence { writeCustomer(diagnosis, to: &sheet) }
    }

    private func writeCustomer(_ diagnosis: CaseReport.Diagnosis, to sheet: inout Sheet) {
        guard let customer = diagnosis.toldToCustomer else { return }
        sheet.blank()
        sheet.write("For the customer", .bold, indent: 4)
        sheet.write(customer, indent: 6)
    }

    /// The causes by their titles, one line each: what to read first when there are several.
    func writeOverview(_ report: CaseReport, to sheet: inout Sheet) {
        guard report.diagnoses.count > 1 else { return }
        sheet.blank()
        let rows = report.placedCauses.map { placed in
            let diagnosis = placed.diagnosis
            let lead = String(repeating: "  ", count: placed.depth) + (placed.depth == 0 ? "" : "↳ ")
            return TextTable.Row(cells: [
                Run("\(lead)\(diagnosis.rank)  \(diagnosis.title)", placed.depth == 0 ? .bold : .plain),
                Run("\(percent(diagnosis.confidence)) %", .bold),
                Run(diagnosis.explained.replacing("explains ", with: ""), .dim),
            ])
        }
        TextTable(headings: ["", "", ""], rightAligned: [1], rows: rows).write(to: &sheet, indent: 1)
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
        let leads = report.diagnoses.filter { placed.diagnosis.leadsTo.contains($0.id) }.sorted {
            $0.rank < $1.rank
        }
        let names = leads.map { "#\($0.rank) \($0.title)" }.joined(separator: "; ")
        if !names.isEmpty { sheet.write([Run("leads to ", .dim), Run(names)], indent: 4) }
    }

    private func writeAffected(
        _ diagnosis: CaseReport.Diagnosis, like cause: CaseReport.Diagnosis?, to sheet: inout Sheet
    ) {
        if diagnosis.packages.isEmpty && diagnosis.servers.isEmpty { return }
        sheet.blank()
        let isSame = !verbose && diagnosis.packages.count > 1 && cause?.packages == diagnosis.packages
        if isSame { sheet.write("the same \(diagnosis.packages.count) packages", .bold, indent: 4) }
        let packages = (isSame ? [] : diagnosis.packages.prefix(cap(5))).map { package in
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
