/// A table of a few columns: the first takes the room that the others leave.
///
/// Where that is too little, each row becomes two lines: the first cell, and the others below it.
struct TextTable {
    /// Headings, one a column; empty where a column needs none.
    var headings: [String]
    /// Columns from the second on that are aligned to the right.
    var rightAligned: Set<Int> = []
    /// Rows of as many cells as there are headings, each with a line to stand below it if not empty.
    var rows: [Row] = []

    /// One row, with what is said below it.
    struct Row {
        var cells: [Run]
        var below: [[Run]] = []
    }

    /// The least width of the first column, in columns, before rows are stacked.
    private static let leastFirst = 22

    /// Writes the table at an indentation.
    func write(to sheet: inout Sheet, indent: Int) {
        let widths = headings.indices.map { column in
            max(columns(Run(headings[column]).text), rows.map { columns($0.cells[column].text) }.max() ?? 0)
        }
        let others = widths.dropFirst().reduce(0) { $0 + $1 + 2 }
        let first = min(widths[0], sheet.room(indent) - others)
        if first < min(TextTable.leastFirst, widths[0]) {
            writeStacked(to: &sheet, indent: indent)
        } else {
            writeAligned(to: &sheet, indent: indent, widths: [first] + widths.dropFirst())
        }
    }
}

extension TextTable {
    private func writeAligned(to sheet: inout Sheet, indent: Int, widths: [Int]) {
        if headings.contains(where: { !$0.isEmpty }) {
            sheet.write(line(headings.map { Run($0, .dim) }, widths), indent: indent)
        }
        for row in rows {
            sheet.write(line(row.cells, widths), indent: indent)
            for below in row.below { sheet.write(below, indent: indent + 2) }
        }
    }

    private func line(_ cells: [Run], _ widths: [Int]) -> [Run] {
        cells.indices.flatMap { column -> [Run] in
            let cell = Run(squeezed(cells[column].text, to: widths[column]), cells[column].ink)
            let space = Run(String(repeating: " ", count: widths[column] - columns(cell.text)))
            let padded = rightAligned.contains(column) ? [space, cell] : [cell, space]
            return column == 0 ? padded : [Run("  ")] + padded
        }
    }

    private func writeStacked(to sheet: inout Sheet, indent: Int) {
        for row in rows {
            sheet.write(
                [Run(squeezed(row.cells[0].text, to: sheet.room(indent)), row.cells[0].ink)], indent: indent)
            let parts = row.cells.indices.dropFirst().compactMap { column -> String? in
                let text = row.cells[column].text
                if text.isEmpty { return nil }
                return rightAligned.contains(column) ? "\(headings[column]) \(text)" : text
            }
            if !parts.isEmpty { sheet.write(parts.joined(separator: " · "), .dim, indent: indent + 2) }
            for below in row.below { sheet.write(below, indent: indent + 2) }
        }
    }
}
