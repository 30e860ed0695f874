package import CaseModel

/// Renders a report for a terminal, or for a ticket when it is piped.
///
///     TextRenderer(width: 100, colour: isTerminal).render(report)
///
/// The verdict comes first, then causes in their order with what to do; whatever else the input says
/// follows. It has no links and no filter: for a long look, render HTML.
package struct TextRenderer: Sendable {
    /// Columns that no line exceeds.
    package let width: Int
    /// Whether to colour; nothing is said by colour alone.
    package let colour: Bool
    /// Whether to show all evidence with its surroundings, all packages and all inputs.
    package let verbose: Bool

    /// Narrower than this, paths and GUIDs no longer fit on a line.
    package static let narrowest = 60
    /// Wider than this, lines are no longer easy to read.
    package static let widest = 160

    /// `width` is the terminal's; it is brought within the widths that the report can keep.
    package init(width: Int, colour: Bool, verbose: Bool = false) {
        self.width = min(max(width, TextRenderer.narrowest), TextRenderer.widest)
        self.colour = colour
        self.verbose = verbose
    }

    /// The whole report, ending with a newline.
    package func render(_ report: CaseReport) -> String {
        var sheet = Sheet(width: width, colour: colour)
        writeVerdict(report, to: &sheet)
        writeOverview(report, to: &sheet)
        writeCauses(report, to: &sheet)
        writeJudgements(report, to: &sheet)
        writePackages(report, to: &sheet)
        writeUnexplained(report, to: &sheet)
        writeInputs(report, to: &sheet)
        writeProblems(report, to: &sheet)
        writeFoot(report, to: &sheet)
        return sheet.lines.joined(separator: "\n") + "\n"
    }
}

extension TextRenderer {
    /// At most this many of a list are shown; the rest is counted.
    func cap(_ brief: Int, verbose most: Int = 500) -> Int { verbose ? most : brief }

    /// Starts a section.
    func writeHeading(_ title: String, _ note: String = "", to sheet: inout Sheet) {
        sheet.blank()
        let runs = [Run(title, .heading)]
        sheet.write(note.isEmpty ? runs : runs + [Run("  " + note, .dim)])
    }

    /// Says how many were not shown, if any.
    func writeRest(of count: Int, shown: Int, indent: Int, to sheet: inout Sheet) {
        if count > shown { sheet.write("and \(grouped(Int64(count - shown))) more", .dim, indent: indent) }
    }

    private func writeVerdict(_ report: CaseReport, to sheet: inout Sheet) {
        let totals = report.totals
        let counts = [
            counted(Int64(report.inputs.count), "file"), size(totals.bytes),
            counted(totals.records, "record"), counted(totals.errors, "error"),
            counted(totals.warnings, "warning"),
        ]
        sheet.write([Run(report.verdict, .bold)])
        sheet.write(counts.joined(separator: " · "), .dim)
        let covered = span(report.covered.first, report.covered.last)
        if !covered.isEmpty { sheet.write("\(covered) (all times are UTC)", .dim) }
    }
}
