internal import CaseModel

/// The result of a SQL query as text: CSV, tab-separated, or as SQL Server's tools print it.
///
/// The article's section 1 query has a fixed set of columns; they are found by their header in any order
/// and case, and without a header by place and shape. Other columns are ignored.
struct TableReader: FactReader {
    private let origin: FactOrigin
    /// The first bytes, until the layout is decided.
    private var sample: [UInt8] = []
    private var layout: TableLayout?
    private var splitter = RowSplitter(delimiter: nil)
    private var columns: [TableColumn?]?
    /// The row before, which a line of dashes makes a header.
    private var held: TableRow?
    private var rows = 0
    private var facts = 0

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
        guard !row.bytes.isEmpty else { return }
        guard TableLayout.isRule(row.bytes) else {
            if let held { takeData(held, emit: emit) }
            return held = row
        }
        let decided = TableLayout(rule: row.bytes)
        // Another query's columns may stand elsewhere; what separates them does not change in a file.
        if case .columns = decided { layout = decided }
        if let held { columns = TableColumn.header(cells(of: held)) ?? [] }
        held = nil
    }

    private mutating func takeData(_ row: TableRow, emit: (Fact) -> Void) {
        let cells = cells(of: row)
        if let header = TableColumn.header(cells) { return columns = header }
        rows += 1
        guard let fact = fact(cells, row) else { return }
        facts += 1
        emit(fact)
    }

    private func cells(of row: TableRow) -> [String] { layout?.cells(of: row.bytes) ?? [] }

    private func fact(_ cells: [String], _ row: TableRow) -> Fact? {
        var values: [TableColumn: String] = [:]
        for (column, cell) in zip(columns ?? TableColumn.guess(cells), cells) {
            if let column, values[column] == nil, !cell.isEmpty, cell != "NULL" { values[column] = cell }
        }
        if values[.agentVersion] != nil, let server = values[.server] {
            var fact = Fact.productVersions(
                server: server, agent: values[.agentVersion], plugin: values[.pluginVersion],
                product: values[.productVersion])
            (fact.line, fact.offset) = (row.line, row.offset)
            fact.text = clipped(row.text, to: Fact.textLimit)
            return fact
        }
        guard let package = values[.package].flatMap({ GUID($0) }),
            values[.status] != nil || values[.databaseVersion] != nil || values[.reportedVersion] != nil
        else { return nil }
        return Fact(
            .packageStatusRow, package: package, server: values[.server],
            fields: fields([
                "package_name": values[.packageName], "origin_server": values[.originServer],
                "origin_id": values[.originID], "status": values[.status],
                "database_version": values[.databaseVersion],
                "reported_version": values[.reportedVersion],
            ]), line: row.line, offset: row.offset, text: clipped(row.text, to: Fact.textLimit))
    }

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
        if rows > 0, facts == 0 {
            found.append(
                problem(
                    .notUnderstood,
                    "None of the \(rows) rows tells a package's status or version; save the result of the article's section 1 query with its header."
                ))
        }
        return found
    }

    private func problem(_ code: Problem.Code, _ message: String) -> Problem {
        Problem(member: origin.info.path, code: code, message: message)
    }
}
