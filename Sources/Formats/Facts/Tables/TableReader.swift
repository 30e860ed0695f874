internal import CaseModel

/// The result of a SQL query as text: CSV, tab-separated, or as SQL Server's tools print it.
///
/// Columns are found by their header in any order and case, and without a header by place and shape; what a
/// row states is decided by the columns it has (`TableShape`). Other columns are ignored.
struct TableReader: FactReader {
    private let origin: FactOrigin
    /// The first bytes, until the layout is decided.
    private var sample: [UInt8] = []
    private var layout: TableLayout?
    private var splitter = RowSplitter(delimiter: nil)
    private var columns: [TableColumn?]?
    /// The row before, which a line of dashes makes a header.
    private var held: TableRow?
    private var tally = RowTally()
    /// Servers whose names were said.
    private var named: Set<GUID> = []
    private var rows = 0
    private var understood = 0
    /// Rows below the last header.
    private var rowsOfResult = 0

    init(_ origin: FactOrigin) { self.origin = origin }

    mutating func read(_ chunk: Span<UInt8>, emit: (Fact) -> Void) {
        var rows: [TableRow] = []
        for index in chunk.indices {
            take(chunk[index], into: &rows)
            for row in rows { take(row, emit: emit) }
            rows.removeAll(keepingCapacity: true)
        }
    }

    mutating func finish(emit: (Fact) -> Void) -> [Problem] {
        var last: [TableRow] = []
        if layout == nil { begin(into: &last) }
        splitter.finish(into: &last)
        for row in last { take(row, emit: emit) }
        if let held { takeData(held, emit: emit) }
        endResult(emit: emit)
        return problems
    }
}

extension TableReader {
    private mutating func take(_ byte: UInt8, into rows: inout [TableRow]) {
        guard layout == nil else { return splitter.take(byte, into: &rows) }
        sample.append(byte)
        if sample.count == TableLayout.sampleBytes { begin(into: &rows) }
    }

    private mutating func begin(into rows: inout [TableRow]) {
        let decided = TableLayout(sample: sample)
        layout = decided
        if case .delimited(let delimiter) = decided { splitter = RowSplitter(delimiter: delimiter) }
        for byte in sample { splitter.take(byte, into: &rows) }
        sample = []
    }

    private mutating func take(_ row: TableRow, emit: (Fact) -> Void) {
        guard !row.bytes.isEmpty, !TableLayout.isFooter(row.bytes) else { return }
        guard TableLayout.isRule(row.bytes) else {
            if let held { takeData(held, emit: emit) }
            return held = row
        }
        let decided = TableLayout(rule: row.bytes)
        // Another query's columns may stand elsewhere; what separates them does not change in a file.
        if case .columns = decided { layout = decided }
        if let held { begin(TableColumn.header(cells(of: held)) ?? [], emit: emit) }
        held = nil
    }

    /// Another result begins: what was counted in the one before is complete.
    private mutating func begin(_ header: [TableColumn?], emit: (Fact) -> Void) {
        endResult(emit: emit)
        columns = header
        rowsOfResult = 0
    }

    private mutating func endResult(emit: (Fact) -> Void) {
        tally.flush(emit: emit)
        guard rowsOfResult == 0, let columns, columns.contains(.package), columns.contains(.url) else {
            return
        }
        // A table of download addresses without a row says something; an empty result of others is good news.
        let text = "A result with the columns of SWDPackageCodebase has no rows."
        emit(Fact(.codebase, fields: [Fact.Field("rows", "0")], text: text))
    }

    private mutating func takeData(_ row: TableRow, emit: (Fact) -> Void) {
        let cells = cells(of: row)
        if let header = TableColumn.header(cells) { return begin(header, emit: emit) }
        rows += 1
        rowsOfResult += 1
        let values = TableValues(columns ?? TableColumn.guess(cells), cells, row)
        if tally.noteQueue(values) {
            understood += 1
        } else if let fact = TableShape.fact(values) {
            understood += 1
            tally.note(fact, values)
            emit(fact)
            name(values, emit: emit)
        }
    }

    /// Says once which server a GUID stands for.
    private mutating func name(_ values: TableValues, emit: (Fact) -> Void) {
        guard let guid = values.serverGUID, named.count < Self.nameLimit, !named.contains(guid),
            let fact = TableShape.serverName(values)
        else { return }
        named.insert(guid)
        emit(fact)
    }

    /// More servers than any site has: a table with more is one of something else.
    private static let nameLimit = 10_000

    private func cells(of row: TableRow) -> [String] { layout?.cells(of: row.bytes) ?? [] }

    private var problems: [Problem] {
        var found: [Problem] = []
        if let place = splitter.openQuote {
            found.append(
                problem(
                    .sqlQuote,
                    "A quote opened at line \(place.line) is not closed; from there on each line was read as a row."
                ))
        }
        if let place = splitter.cutRow {
            found.append(
                problem(
                    .limitReached,
                    "The row at line \(place.line) is longer than \(RowSplitter.rowLimit) bytes and was cut.")
            )
        }
        if tally.isFull {
            found.append(
                problem(
                    .limitReached,
                    "It lists more than \(RowTally.pairLimit) packages on servers; rows beyond were not compared."
                ))
        }
        if rows > 0, understood == 0 {
            found.append(
                problem(
                    .notUnderstood,
                    "None of the \(rows) rows is of a query that is known; save the results of the article's queries with their headers."
                ))
        }
        return found
    }

    private func problem(_ code: Problem.Code, _ message: String) -> Problem {
        Problem(member: origin.info.path, code: code, message: message)
    }
}
