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
        let context = unsafe Unmanaged.passUnretained(watch).toOpaque()
        unsafe sqlite3_set_authorizer(handle, authorize, context)
        unsafe sqlite3_progress_handler(handle, StatementLimits.stepsBetweenLooks, isOver, context)
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
        let statement = try unsafe prepare(sql)
        defer { unsafe sqlite3_finalize(statement) }
        for (name, value) in values { unsafe bind(value, to: name, of: statement) }
        return try unsafe collect(statement, limits)
    }

    /// Compiles a statement, of which there may be one.
    private func prepare(_ sql: String) throws(QueryError) -> OpaquePointer {
        guard sql.utf8.count <= StatementLimits.statementBytes, !sql.utf8.contains(0) else {
            throw QueryError(
                .tooLarge,
                "The statement is longer than \(StatementLimits.statementBytes) bytes, or holds a NUL; write a shorter one."
            )
        }
        let (first, firstCode, rest) = unsafe compile(sql)
        guard firstCode == SQLITE_OK else { throw failure() }
        guard let first = unsafe first else {
            throw QueryError(.sql, "There is no statement; write a SELECT.")
        }
        let (second, secondCode, _) = unsafe compile(rest)
        unsafe sqlite3_finalize(second)
        if unsafe second != nil || secondCode != SQLITE_OK {
            unsafe sqlite3_finalize(first)
            throw QueryError(.refused, "One statement at a time: leave out what follows the first.")
        }
        if unsafe sqlite3_stmt_readonly(first) == 0 {
            unsafe sqlite3_finalize(first)
            throw QueryError(.refused, "Only SELECT is allowed: this statement would write.")
        }
        return unsafe first
    }

    /// The first statement of a text, `nil` if there is none in it, and what follows.
    private func compile(_ sql: String) -> (statement: OpaquePointer?, code: Int32, rest: String) {
        var statement: OpaquePointer?
        var text = sql
        var rest = ""
        let code = text.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                var tail: UnsafePointer<CChar>?
                let code = unsafe sqlite3_prepare_v2(
                    handle, characters.baseAddress, Int32(characters.count), &statement, &tail)
                if let start = characters.baseAddress, let tail = unsafe tail {
                    let used = unsafe tail - start
                    rest = unsafe String(decoding: bytes[used...], as: UTF8.self)
                }
                return code
            }
        }
        return unsafe (statement, code, rest)
    }

    private func bind(_ value: QueryValue, to name: String, of statement: OpaquePointer) {
        let index = unsafe sqlite3_bind_parameter_index(statement, ":" + name)
        guard index > 0 else { return }
        switch value {
        case .null: unsafe sqlite3_bind_null(statement, index)
        case .integer(let value): unsafe sqlite3_bind_int64(statement, index, value)
        case .real(let value): unsafe sqlite3_bind_double(statement, index, value)
        case .time(let value): unsafe sqlite3_bind_int64(statement, index, value.milliseconds)
        case .text(let value):
            // SQLite copies what is marked transient.
            let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            unsafe sqlite3_bind_text(statement, index, value, Int32(value.utf8.count), transient)
        }
    }

    private func collect(_ statement: OpaquePointer, _ limits: QueryLimits) throws(QueryError) -> QueryTable {
        let count = unsafe sqlite3_column_count(statement)
        let names = (0..<count).map { column in
            unsafe sqlite3_column_name(statement, column).map { unsafe String(cString: $0) } ?? ""
        }
        var table = QueryTable(columns: names)
        var bytes = 0
        while true {
            let code = unsafe sqlite3_step(statement)
            if code == SQLITE_DONE { return table }
            guard code == SQLITE_ROW else { throw failure() }
            guard table.rows.count < limits.rows, bytes < limits.bytes else {
                table.isCut = true
                return table
            }
            let row = (0..<count).map { unsafe value(of: statement, at: $0) }
            bytes += row.reduce(0) { $0 + $1.bytes }
            table.rows.append(row)
        }
    }

    private func value(of statement: OpaquePointer, at column: Int32) -> QueryValue {
        switch unsafe sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: return .integer(unsafe sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: return .real(unsafe sqlite3_column_double(statement, column))
        case SQLITE_NULL: return .null
        default:
            // Bytes that are no UTF-8, and blobs, become text that can be shown.
            guard let start = unsafe sqlite3_column_text(statement, column) else { return .text("") }
            let count = Int(unsafe sqlite3_column_bytes(statement, column))
            return .text(
                unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
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

/// What SQLite's callbacks need to know of the statement at work.
private final class StatementWatch {
    private(set) var refusal: String?
    private(set) var isOver: @Sendable () -> Bool = { false }

    func begin(_ isOver: @escaping @Sendable () -> Bool) {
        refusal = nil
        self.isOver = isOver
    }

    func refuse(_ sentence: String) { refusal = refusal ?? sentence }
}

/// SQLite's question whether an action may be compiled into a statement.
private func authorize(
    _ context: UnsafeMutableRawPointer?, _ action: Int32, _ first: UnsafePointer<CChar>?,
    _ second: UnsafePointer<CChar>?, _ database: UnsafePointer<CChar>?, _ inner: UnsafePointer<CChar>?
) -> Int32 {
    let operands = unsafe [first, second].map { unsafe $0.map { unsafe String(cString: $0) } }
    guard let sentence = StatementGuard.refusal(action, operands[0], operands[1]) else { return SQLITE_OK }
    unsafe watch(context)?.refuse(sentence)
    return SQLITE_DENY
}

/// SQLite's question whether to go on; anything but 0 ends the statement.
private func isOver(_ context: UnsafeMutableRawPointer?) -> Int32 {
    unsafe watch(context)?.isOver() == true ? 1 : 0
}

private func watch(_ context: UnsafeMutableRawPointer?) -> StatementWatch? {
    unsafe context.map { unsafe Unmanaged<StatementWatch>.fromOpaque($0).takeUnretainedValue() }
}

extension QueryValue {
    /// Bytes that the value takes in an answer, roughly.
    fileprivate var bytes: Int {
        if case .text(let text) = self { text.utf8.count } else { 8 }
    }
}
