internal import CaseModel
internal import GRDBSQLite

/// One connection to a case file that can only read, whatever stands in the file or the statement.
///
/// The file is opened as immutable: nothing is written beside it, no journal is looked for, no lock taken.
/// A case is never changed in place, only replaced as a whole, so that what was opened stays what it is.
///
/// Invariant: `handle` is open from `init` to `deinit`; statements do not outlive the call that made them;
/// `watch` outlives every statement because it is released after the connection is closed.
@safe
final class ReadConnection {
    private let handle: OpaquePointer
    private let watch = StatementWatch()

    /// - Parameter uri: a `file:` URI with its options, or `:memory:`.
    init(uri: String) throws(QueryError) {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_NOMUTEX
        let memory = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX
        let code = unsafe sqlite3_open_v2(uri, &opened, uri == ":memory:" ? memory : flags, nil)
        guard code == SQLITE_OK, let opened = unsafe opened else {
            let message = unsafe opened.map { unsafe String(cString: sqlite3_errmsg($0)) }
            unsafe sqlite3_close_v2(opened)
            throw QueryError(.damaged, message ?? "it cannot be opened")
        }
        unsafe handle = unsafe opened
    }

    deinit { unsafe sqlite3_close_v2(handle) }

    /// Runs statements of our own that return nothing, before `guardStatements`.
    func execute(_ sql: String) throws(QueryError) {
        guard unsafe sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure() }
    }

    /// From here on every statement is checked, counted and stopped in time.
    func guardStatements() {
        unsafe watch.install(on: handle)
        for (limit, value) in ReadConnection.limits { unsafe sqlite3_limit(handle, limit, Int32(value)) }
    }

    private static let limits = [
        (SQLITE_LIMIT_SQL_LENGTH, StatementLimits.statementBytes),
        (SQLITE_LIMIT_COLUMN, StatementLimits.columns),
        (SQLITE_LIMIT_EXPR_DEPTH, StatementLimits.depth),
        (SQLITE_LIMIT_COMPOUND_SELECT, StatementLimits.compounds),
        (SQLITE_LIMIT_VDBE_OP, StatementLimits.programSteps),
        (SQLITE_LIMIT_FUNCTION_ARG, StatementLimits.arguments), (SQLITE_LIMIT_ATTACHED, 0),
        (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, StatementLimits.patternBytes), (SQLITE_LIMIT_TRIGGER_DEPTH, 0),
        (SQLITE_LIMIT_WORKER_THREADS, 0), (SQLITE_LIMIT_LENGTH, StatementLimits.valueBytes),
    ]

    /// Runs one statement and returns its rows.
    ///
    /// - Parameters:
    ///   - values: what stands for `:name` in the statement.
    ///   - valueBytes: the longest single value that may be met.
    func rows(
        _ sql: String, _ values: [String: QueryValue] = [:], _ limits: QueryLimits,
        valueBytes: Int = StatementLimits.ownValueBytes
    ) throws(QueryError) -> QueryTable {
        unsafe sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, Int32(valueBytes))
        watch.begin(limits.isOver)
        let statement = try prepare(sql)
        for (name, value) in values { statement.bind(value, to: name) }
        return try collect(statement, limits)
    }

    /// Compiles a statement, of which there may be one.
    private func prepare(_ sql: String) throws(QueryError) -> ReadStatement {
        guard sql.utf8.count <= StatementLimits.statementBytes, !sql.utf8.contains(0) else {
            throw QueryError(
                .tooLarge,
                "The statement is longer than \(StatementLimits.statementBytes) bytes, or holds a NUL; write a shorter one."
            )
        }
        let (first, firstCode, rest) = unsafe ReadStatement.compile(sql, on: handle)
        guard firstCode == SQLITE_OK else { throw failure() }
        guard let first else { throw QueryError(.sql, "There is no statement; write a SELECT.") }
        let (second, secondCode, _) = unsafe ReadStatement.compile(rest, on: handle)
        if second != nil || secondCode != SQLITE_OK {
            throw QueryError(.refused, "One statement at a time: leave out what follows the first.")
        }
        guard first.isReadOnly else {
            throw QueryError(.refused, "Only SELECT is allowed: this statement would write.")
        }
        return first
    }

    private func collect(_ statement: ReadStatement, _ limits: QueryLimits) throws(QueryError) -> QueryTable {
        var table = QueryTable(columns: statement.columns)
        var bytes = 0
        while true {
            let code = statement.step()
            if code == SQLITE_DONE { return table }
            guard code == SQLITE_ROW else { throw failure() }
            guard table.rows.count < limits.rows, bytes < limits.bytes else {
                table.isCut = true
                return table
            }
            let row = statement.row
            bytes += row.reduce(0) { $0 + $1.bytes }
            table.rows.append(row)
        }
    }

    /// What went wrong last, in our words where we know better than SQLite.
    private func failure() -> QueryError {
        if let refusal = watch.refusal { return QueryError(.refused, refusal) }
        let message = unsafe String(cString: sqlite3_errmsg(handle))
        switch unsafe sqlite3_errcode(handle) {
        case SQLITE_INTERRUPT:
            return QueryError(
                .stopped, "The answer took too long and was stopped; filter more, or add a LIMIT.")
        case SQLITE_TOOBIG:
            return QueryError(
                .tooLarge, "A value or the statement is larger than a query may handle (\(message)).")
        case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_IOERR, SQLITE_CANTOPEN:
            return QueryError(
                .damaged, "The case file is damaged or unreadable (\(message)); analyse the bundle again.")
        case SQLITE_AUTH: return QueryError(.refused, "The statement is refused (\(message)).")
        default: return QueryError(.sql, "SQLite says: \(message).")
        }
    }
}

extension QueryValue {
    /// Bytes that the value takes in an answer, roughly.
    fileprivate var bytes: Int {
        if case .text(let text) = self { text.utf8.count } else { 8 }
    }
}
