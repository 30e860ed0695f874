import Analysis
import ArgumentParser
import CaseModel
import CaseStore
import Reporting

struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Answers questions about packages, servers and times from a finished case.",
        usage: """
            pkgtriage query CASE VIEW [--package P] [--server S] … [--format F]
            pkgtriage query CASE --sql 'SELECT …'
            pkgtriage query --schema
            """,
        discussion: """
            Views:
            \(CaseView.allCases.map { "  \($0.rawValue.padded(to: 12))\($0.summary)" }.joined(separator: "\n"))

            A package is given by its GUID or a part of its name, a server by its name or a part of it.
            Times are UTC: 2026-03-02, 2026-03-02T08:00, 2026-03-02T08:00:01+02:00; a day given to --until is included.
            Exit codes: 0 answered; 64 the question is wrong or refused; 66 no such case; 74 the case is damaged, or the
            answer took too long.
            """)

    @Argument(help: "The case file that `analyze --case` kept.", completion: .file())
    var casePath: String?

    @Argument(help: "What to show; see below.", completion: .list(CaseView.allCases.map(\.rawValue)))
    var view: String?

    @OptionGroup var filters: FilterOptions

    @Option(help: "Run this read-only SQL statement instead of a view.")
    var sql: String?

    @Flag(help: "Describe the tables and views that --sql can use.")
    var schema = false

    @Option(help: "table, csv, json or ndjson.")
    var format: QueryFormat = .table

    @Option(help: "Rows at most (\(QueryLimits.standardRows)).")
    var limit: Int = QueryLimits.standardRows

    @Option(help: "Seconds that the answer may take.")
    var timeout: Double = 10

    @Option(help: "Columns of the table; the terminal's width by default, no limit in a file.")
    var width: Int?

    func validate() throws {
        if schema {
            guard view == nil, sql == nil, filters.isEmpty else {
                throw ValidationError("--schema stands alone.")
            }
            return
        }
        guard casePath != nil else {
            throw ValidationError("Which case? Give the file that `analyze --case` kept.")
        }
        switch (view, sql) {
        case (nil, nil): throw ValidationError("Give a view, or --sql. Views: \(QueryCommand.viewNames).")
        case (.some, .some): throw ValidationError("Give a view or --sql, not both.")
        case (.some(let name), nil):
            guard CaseView(rawValue: name) != nil else {
                throw ValidationError("There is no view “\(name)”. Views: \(QueryCommand.viewNames).")
            }
        case (nil, .some):
            guard filters.isEmpty else {
                throw ValidationError("--sql takes no filters; write them into WHERE.")
            }
        }
        guard (1...QueryLimits.maximumRows).contains(limit) else {
            throw ValidationError("--limit takes a number from 1 to \(QueryLimits.maximumRows).")
        }
        guard timeout > 0, timeout <= 3600 else {
            throw ValidationError("--timeout takes seconds, up to 3600.")
        }
        if let width, !(40...2000).contains(width) {
            throw ValidationError("--width takes a number of columns from 40 to 2000.")
        }
        _ = try filters.filters()
    }

    private static let viewNames = CaseView.allCases.map(\.rawValue).joined(separator: ", ")

    func run() throws {
        if schema { return try Output("-").write(Array(try described().utf8)) }
        do {
            let table = try answer()
            try Output("-").write(format.bytes(of: table, width: width ?? Terminal.widthIfShown))
            if table.isCut {
                Terminal.note("the first \(table.rows.count) rows; there are more (--limit)")
            }
        } catch let error as QueryError {
            Terminal.complain(error.description)
            throw ExitCode(error.exitCode)
        } catch let error as CaseStoreError {
            Terminal.complain(error.description)
            throw ExitCode(66)
        }
    }

    private func answer() throws -> QueryTable {
        let reader = try CaseReader(casePath ?? "")
        let end = ContinuousClock.now + .seconds(timeout)
        let limits = QueryLimits(rows: limit, isOver: { ContinuousClock.now > end })
        if let sql { return try reader.rows(sql: sql, limits: limits) }
        guard let view = view.flatMap({ CaseView(rawValue: $0) }) else { return QueryTable(columns: []) }
        return RowDecoder().decoded(try reader.rows(view, try filters.filters(), limits: limits))
    }

    private func described() throws -> String {
        let objects = try SchemaText.objects().map { object in
            let kind = object.isView ? "view" : "table"
            let example =
                object.example.isEmpty ? "" : "    pkgtriage query CASE --sql \"\(object.example)\"\n"
            return "\(kind) \(object.name) (\(object.columns.joined(separator: ", ")))\n"
                + (object.summary.isEmpty ? "" : "    \(object.summary)\n") + example
        }
        return "Times are milliseconds since 1970-01-01T00:00:00Z; GUIDs are lower case without braces.\n\n"
            + objects.joined(separator: "\n")
    }
}

extension QueryError {
    /// As sysexits.h numbers them: a wrong question is a wrong command line.
    fileprivate var exitCode: Int32 {
        switch code {
        case .refused, .sql, .filter, .tooLarge: 64
        case .stopped, .damaged: 74
        }
    }
}

extension String {
    /// With spaces behind it, up to a width.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }
}
