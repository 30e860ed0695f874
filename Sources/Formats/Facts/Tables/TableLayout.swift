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
        // PowerShell sets columns of numbers to the right, so that blanks may come first.
        guard let first = line.first(where: { $0 != 0x20 }), first == dash else { return false }
        return line.count { $0 == dash } > 1
            && line.allSatisfy { $0 == dash || $0 == 0x20 || $0 == 0x0D || separators.contains($0) }
    }

    /// Whether a line is what the tools print below a result, in any language: `(3 rows affected)`,
    /// `Completion time: …`.
    static func isFooter(_ line: [UInt8]) -> Bool {
        if line.starts(with: Array("Completion time: ".utf8)) { return true }
        guard line.count < 80, line.count > 2, line[0] == UInt8(ascii: "("), (0x30...0x39).contains(line[1])
        else { return false }
        return line.last { !isSpace($0) } == UInt8(ascii: ")")
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
        // Whatever stands before the first dashes is the first column's.
        let cuts = [0] + columns.dropFirst().map { wordStart(units, at: min($0.lowerBound, units.count)) }
        return columns.indices.map { index in
            let isLast = index + 1 == columns.count
            let end = isLast ? min(columns[index].upperBound, units.count) : max(cuts[index], cuts[index + 1])
            return trimmed(String(decoding: units[cuts[index]..<max(cuts[index], end)], as: UTF16.self))
        }
    }

    /// Where the word begins that a cut would tear: PowerShell lets numbers grow to the left of their
    /// column's dashes. SQL Server's tools leave a blank before each column.
    private func wordStart(_ units: [UInt16], at cut: Int) -> Int {
        guard cut > 0, cut < units.count, units[cut] != 0x20 else { return cut }
        var start = cut
        while start > 0, units[start - 1] != 0x20 { start -= 1 }
        // A word that reaches back to the row's start belongs to the column before.
        return start == 0 ? cut : start
    }

    private func spacedCells(_ row: String) -> [String] {
        row.split(separator: "  ").map { unquoted(trimmed($0)) }.filter { !$0.isEmpty }
    }
}

/// A text without the quotes around it.
private func unquoted(_ text: String) -> String {
    guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    return String(text.dropFirst().dropLast())
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
