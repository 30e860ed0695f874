package import CaseModel

extension QueryTable {
    /// The rows as a table for a terminal: each column as wide as its values need, the widest give way first.
    ///
    /// Everything that a terminal would obey is spelled out. What does not fit is cut: paths in the middle, other text
    /// at its end. `nil` for columns is no limit, for output that goes into a file.
    package func text(width: Int?) -> String {
        let cells = rows.map { $0.map(shown) }
        let heads = columns.map { printable($0.replacing("_", with: " ")) }
        let widths = fitted(natural(heads, cells), floors: floors(heads, cells), into: width)
        var lines = [
            line(heads, widths), widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "),
        ]
        lines += cells.map { line($0, widths) }
        return lines.map { $0 + "\n" }.joined()
    }

    private func shown(_ value: QueryValue) -> String {
        guard case .time(let time) = value else { return printable(value.text ?? "–") }
        // `2026-03-02 08:00:01` is easier to read than the ISO form; all times are UTC.
        return time.description.replacing("T", with: " ").replacing("Z", with: "")
    }

    private func natural(_ heads: [String], _ cells: [[String]]) -> [Int] {
        heads.indices.map { column in
            cells.reduce(Reporting.columns(heads[column])) { max($0, Reporting.columns($1[column])) }
        }
    }

    /// What a column needs at least: numbers, times, GUIDs and names are worth nothing when cut.
    private func floors(_ heads: [String], _ cells: [[String]]) -> [Int] {
        heads.indices.map { column in
            let isText = QueryTable.long.contains(columns[column])
            return isText ? max(Reporting.columns(heads[column]), QueryTable.shortest) : .max
        }
    }

    /// Takes columns away from the widest that may be cut, until the table fits or nothing is left to take.
    private func fitted(_ natural: [Int], floors: [Int], into width: Int?) -> [Int] {
        guard let width else { return natural }
        var widths = natural
        var excess = widths.reduce(0, +) + 2 * max(0, widths.count - 1) - width
        while excess > 0 {
            let candidates = widths.indices.filter { widths[$0] > min(floors[$0], natural[$0]) }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            let next = candidates.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
            let least = max(floors[widest], min(next, widths[widest] - 1))
            let taken = min(excess, max(1, widths[widest] - least))
            widths[widest] -= taken
            excess -= taken
        }
        return widths
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (column, cell) in cells.enumerated() {
            let cut =
                columns[column] == "member"
                ? squeezed(cell, to: widths[column]) : shortened(cell, to: widths[column])
            let space = String(repeating: " ", count: max(0, widths[column] - Reporting.columns(cut)))
            line += isNumber(column) ? space + cut : cut + space
            if column < cells.count - 1 { line += "  " }
        }
        return String(line.reversed().drop { $0 == " " }.reversed())
    }

    private func isNumber(_ column: Int) -> Bool {
        rows.contains { $0[column] != .null }
            && rows.allSatisfy { row in
                switch row[column] {
                case .integer, .real, .null: true
                default: false
                }
            }
    }

    /// Columns of running text, which may be cut. In answers to SQL of the user, nothing else is known of a column.
    private static let long: Set<String> = [
        "text", "member", "template", "message", "title", "captures", "value", "key", "source", "patterns",
        "sql",
        "clock_because", "because", "name", "fields", "raw_time", "codes", "sha256",
    ]
    /// A cut column still shows this much.
    private static let shortest = 12
}
