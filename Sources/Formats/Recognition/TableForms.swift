internal import CaseModel

/// Results of SQL queries, by the columns they name or the values they hold.
enum TableForms {
    /// Whether the head reads as a result of the article's query, or of any query.
    static func isExport(_ head: MemberHead) -> Bool {
        if isOfSuffix(head, ["csv", "tsv", "rpt"]) || isAffectedCount(head) { return true }
        let sample = Array(head.lines.prefix(20).joined(separator: "\n").utf8)
        let layout = TableLayout(sample: sample)
        let rows = head.lines.prefix(20).filter { !$0.isEmpty }.map { layout.cells(of: Array($0.utf8)) }
        if rows.contains(where: { cells in cells.count >= 3 && isHeader(cells) }) { return true }
        // Without a header every line must look alike, lest any text with a GUID be a table.
        let complete = rows.dropLast(head.isWhole ? 0 : 1)
        return !complete.isEmpty
            && complete.allSatisfy {
                $0.count >= 4 && $0.count == rows[0].count && $0.contains(where: isGUID)
            }
    }

    private static func isHeader(_ cells: [String]) -> Bool {
        guard let columns = TableColumn.header(cells)?.compactMap({ $0 }) else { return false }
        return columns.contains(.package) || columns.contains(.databaseVersion)
            || columns.contains(.reportedVersion)
    }

    /// What SQL Server's tools print below a result.
    private static func isAffectedCount(_ head: MemberHead) -> Bool {
        head.lines.contains { line in
            let line = line.lowercased()
            return line.hasPrefix("(")
                && (line.contains("rows affected)") || line.contains("row(s) affected)")
                    || line.contains("row affected)") || line.contains("betroffen)"))
        }
    }

    private static func isOfSuffix(_ head: MemberHead, _ suffixes: [String]) -> Bool {
        suffixes.contains { head.name.hasSuffix("." + $0) }
    }
}
