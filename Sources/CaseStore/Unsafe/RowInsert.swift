internal import CaseModel
internal import GRDB
internal import GRDBSQLite

/// One value of a row.
enum Cell {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)

    init(_ value: Int64?) { self = value.map { .integer($0) } ?? .null }
    init(_ value: String?) { self = value.map { .text($0) } ?? .null }
    init(_ value: GUID?) { self = value.map { .text($0.description) } ?? .null }
    init(_ value: Bool) { self = .integer(value ? 1 : 0) }
}

/// Inserts many rows into one table: a prepared statement of GRDB's whose values are bound directly.
///
/// GRDB boxes each argument, which costs more than SQLite does for a short row; a row itself is no allocation.
///
/// Invariant: the statement belongs to a connection that is used by this transaction only; texts are
/// copied by SQLite before `add` returns.
@safe
struct RowInsert {
    private let statement: Statement
    private let connection: SQLiteConnection

    /// - Parameter conflict: what to do when the row is there already.
    init(_ db: Database, into table: String, columns: Int, conflict: String = "") throws {
        let marks = String(repeating: ",?", count: columns).dropFirst()
        statement = try db.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks)) \(conflict)")
        guard let connection = unsafe db.sqliteConnection else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE)
        }
        unsafe self.connection = unsafe connection
    }

    /// Inserts a row and returns its number.
    @discardableResult
    func add<let columns: Int>(_ cells: InlineArray<columns, Cell>) throws -> Int64 {
        let handle = unsafe statement.sqliteStatement
        for index in cells.indices { unsafe RowInsert.bind(cells[index], to: handle, at: Int32(index + 1)) }
        let code = unsafe sqlite3_step(handle)
        unsafe sqlite3_reset(handle)
        guard code == SQLITE_DONE else {
            let message = unsafe String(cString: sqlite3_errmsg(connection))
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
        }
        return unsafe sqlite3_last_insert_rowid(connection)
    }

    private static func bind(_ cell: Cell, to handle: OpaquePointer, at index: Int32) {
        switch cell {
        case .null:
            unsafe sqlite3_bind_null(handle, index)
        case .integer(let value):
            unsafe sqlite3_bind_int64(handle, index, value)
        case .real(let value):
            unsafe sqlite3_bind_double(handle, index, value)
        case .text(var value):
            // SQLite copies what is marked transient.
            let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            value.withUTF8 { bytes in
                let count = Int32(clamping: bytes.count)
                unsafe bytes.withMemoryRebound(to: CChar.self) { text in
                    _ = unsafe sqlite3_bind_text(handle, index, text.baseAddress, count, transient)
                }
            }
        }
    }
}
