/// How a table's rows are divided into cells.
enum TableLayout: Hashable {
    /// Separated by a byte, with quotes: CSV with comma or semicolon, tab-separated.
    case delimited(UInt8)
    /// In columns, as SQL Server's tools print: header, a line of dashes, rows.
    case columns([Range<Int>])
    /// In columns whose places are not known: two spaces or more lie between cells.
    case spaced

    /// How much of a table decides on its layout.
    static let sampleBytes = 16_384

    /// What may lie between cells; `|` is a habit of people who use `sqlcmd`.
    private static let separators = [UInt8]("\t;,|".utf8)

    /// Decides on the layout from the first bytes of a table.
    init(sample: [UInt8]) {
        let lines = sample.split(separator: UInt8(ascii: "\n")).prefix(20).map(Array.init)
        if let rule = lines.first(where: TableLayout.isRule) {
            self = TableLayout(rule: rule)
            return
        }
        let best = TableLayout.separators
            .map { delimiter in (delimiter, lines.map { TableLayout.score($0, delimiter) }.max() ?? 0) }
            .max { $0.1 < $1.1 }
        if let best, best.1 > 0 { self = .delimited(best.0) } else { self = .spaced }
    }

    /// Reads the line under a header: each group of dashes is a column.
    init(rule: [UInt8]) {
        for delimiter in TableLayout.separators
        where rule.contains(delimiter) {
            self = .delimited(delimiter)
            return
        }
        var starts: [Int] = []
        for (index, byte) in rule.enumerated() where byte == UInt8(ascii: "-") {
            if index == 0 || rule[index - 1] != byte { starts.append(index) }
        }
        let ends = starts.dropFirst() + [Int.max]
        self = .columns(zip(starts, ends).map { $0..<$1 })
    }

    /// Whether a line is nothing but dashes and what separates columns.
    static func isRule(_ line: [UInt8]) -> Bool {
        let dash = UInt8(ascii: "-")
        guard line.starts(with: [dash, dash]), line.count > 2 else { return false }
        return line.allSatisfy { $0 == dash || $0 == 0x20 || $0 == 0x0D || separators.contains($0) }
    }

    /// The cells of a row, trimmed.
    func cells(of row: [UInt8]) -> [String] {
        switch self {
        case .delimited(let delimiter): delimitedCells(row, delimiter).map(trimmed)
        case .columns(let columns): columnCells(String(decoding: row, as: UTF8.self), columns)
        case .spaced: spacedCells(String(decoding: row, as: UTF8.self))
        }
    }
}

extension TableLayout {
    /// How much a line looks as if `delimiter` divided it: names of columns and GUIDs count most.
    private static func score(_ line: [UInt8], _ delimiter: UInt8) -> Int {
        let cells = TableLayout.delimited(delimiter).cells(of: line)
        guard cells.count > 1 else { return 0 }
        let known = cells.filter { TableColumn(header: $0) != nil || isGUID($0) }.count
        return known * 100 + cells.count
    }

    private func columnCells(_ row: String, _ columns: [Range<Int>]) -> [String] {
        // The tools count UTF-16 units, as .NET does.
        let units = Array(row.utf16)
        return columns.map { column in
            let start = min(column.lowerBound, units.count)
            return trimmed(
                String(decoding: units[start..<min(column.upperBound, units.count)], as: UTF16.self))
        }
    }

    private func spacedCells(_ row: String) -> [String] {
        row.split(separator: "  ").map(trimmed).filter { !$0.isEmpty }
    }
}

/// Divides a row at `delimiter`; a field in quotes may hold it, and `""` there is a quote (RFC 4180). A
/// quote that is not closed stands for itself.
func delimitedCells(_ row: [UInt8], _ delimiter: UInt8) -> [String] {
    var cells: [String] = []
    var index = 0
    repeat {
        let (cell, next) = quotedCell(row, from: index, delimiter) ?? plainCell(row, from: index, delimiter)
        cells.append(String(decoding: cell, as: UTF8.self))
        index = next + 1
    } while index <= row.count
    return cells
}

private func plainCell(_ row: [UInt8], from start: Int, _ delimiter: UInt8) -> ([UInt8], end: Int) {
    let end = row[start...].firstIndex(of: delimiter) ?? row.count
    return (Array(row[start..<end]), end)
}

private func quotedCell(_ row: [UInt8], from start: Int, _ delimiter: UInt8) -> ([UInt8], end: Int)? {
    let quote = UInt8(ascii: "\"")
    guard var index = row[start...].firstIndex(where: { $0 != 0x20 }), row[index] == quote else { return nil }
    index += 1
    var cell: [UInt8] = []
    while index < row.count {
        if row[index] != quote {
            cell.append(row[index])
            index += 1
        } else if index + 1 < row.count, row[index + 1] == quote {
            cell.append(quote)
            index += 2
        } else {
            let end = row[(index + 1)...].firstIndex { $0 != 0x20 && $0 != 0x0D } ?? row.count
            return end == row.count || row[end] == delimiter ? (cell, end) : nil
        }
    }
    return nil
}
