import CaseModel

extension TextRenderer {
    /// Writes what was ruled out, what could not be judged, and what to ask for.
    func writeJudgements(_ report: CaseReport, to sheet: inout Sheet) {
        writeRuledOut(report.ruledOut, to: &sheet)
        writeNotJudged(report.notJudged, to: &sheet)
        writeWanted(report.wanted, to: &sheet)
    }

    private func writeRuledOut(_ ruledOut: [CaseReport.RuledOut], to sheet: inout Sheet) {
        if ruledOut.isEmpty { return }
        writeHeading("Ruled out", to: &sheet)
        for item in ruledOut where !item.isForSilence(in: ruledOut) {
            let evidence = item.evidence.isEmpty ? "" : "  (\(item.evidence.joined(separator: ", ")))"
            sheet.write(
                [Run(name(item.id, item.section), .bold), Run("  \(item.because)"), Run(evidence, .dim)],
                indent: 2, first: [Run("✓ ", .good)])
        }
        let silent = ruledOut.filter { $0.isForSilence(in: ruledOut) }
        if silent.isEmpty { return }
        sheet.write(
            [
                Run("No sign, though those who would tell were read: "),
                Run(silent.map(\.id).joined(separator: ", "), .bold),
            ], indent: 2, first: [Run("✓ ", .good)])
    }

    private func writeNotJudged(_ notJudged: [CaseReport.NotJudged], to sheet: inout Sheet) {
        if notJudged.isEmpty { return }
        writeHeading("Not judged", "what is missing to tell", to: &sheet)
        for item in notJudged {
            sheet.write(
                [Run(name(item.id, item.section), .bold), Run("  " + item.missing.joined(separator: "; "))],
                indent: 2, first: [Run("? ", .fair)])
        }
    }

    private func writeWanted(_ wanted: [CaseReport.Request], to sheet: inout Sheet) {
        if wanted.isEmpty { return }
        writeHeading("Files to ask for", to: &sheet)
        for request in wanted {
            sheet.write([Run(String(request.line.dropFirst(2)))], indent: 2, first: [Run("- ")])
        }
    }

    private func name(_ id: String, _ section: String?) -> String {
        section.map { "\(id) (\($0))" } ?? id
    }
}
