import CaseModel

extension TextRenderer {
    /// Writes damage, limits and gaps: why the answer may be partial.
    func writeProblems(_ report: CaseReport, to sheet: inout Sheet) {
        if report.problems.isEmpty && report.gaps.isEmpty { return }
        writeHeading("Problems", to: &sheet)
        let shown = report.problems.prefix(cap(10))
        for problem in shown {
            let ink: Ink = problem.code.isPartial ? .alarm : .fair
            sheet.write(
                [Run(problem.message), Run("  \(problem.code.rawValue)", .dim)], indent: 2,
                first: [Run("! ", ink)])
            if !problem.message.contains(problem.member) { sheet.write(problem.member, .link, indent: 4) }
        }
        writeRest(of: report.problems.count, shown: shown.count, indent: 2, to: &sheet)
        let gaps = report.gaps.prefix(cap(5))
        for gap in gaps {
            sheet.write(
                [Run("no records of \(gap.host), \(span(gap.from, gap.to))"), Run("  \(gap.because)", .dim)],
                indent: 2, first: [Run("! ", .fair)])
        }
        writeRest(of: report.gaps.count, shown: gaps.count, indent: 2, to: &sheet)
    }

    /// Writes assumptions and what the report was made with.
    func writeFoot(_ report: CaseReport, to sheet: inout Sheet) {
        if !report.assumptions.isEmpty {
            writeHeading("Assumptions", to: &sheet)
            for assumption in report.assumptions {
                sheet.write([Run(assumption)], indent: 2, first: [Run("- ")])
            }
        }
        sheet.blank()
        var parts = ["pkgtriage \(report.tool.version)"]
        if verbose || report.tool.patterns.count <= TextRenderer.namedPacks {
            parts += report.tool.patterns.map { "\($0.pack) \($0.version) (\($0.sha256.prefix(12)))" }
        } else {
            parts.append(
                "\(report.tool.patterns.count) pattern packs; --json and --html list them with their hashes")
        }
        sheet.write(parts.joined(separator: " · "), .dim)
    }

    /// More packs than this are counted.
    private static let namedPacks = 3
}
