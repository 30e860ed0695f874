internal import GRDB
internal import GRDBSQLite

/// Inserts many rows of whole numbers into one table, some at a time.
///
/// What a statement costs beside its rows is more than what a short row does: 32 rows in one take less than half
/// the time. Rows arrive in the table in the order in which they were added, the last of them with `finish()`.
///
/// Invariant: the statements belong to a connection that is used by this transaction only.
@safe
struct NumberInsert<let columns: Int> {
    typealias Row = InlineArray<columns, Int64>

    private let single, many: Statement
    private let connection: SQLiteConnection
    private var rows: [Row] = []

    /// Rows of one statement; twice as many would save another twentieth.
    private static var batch: Int { 32 }

    /// - Parameter conflict: what to do when the row is there already.
    init(_ db: Database, into table: String, conflict: String = "") throws {
        func statement(of rows: Int) throws -> Statement {
            let row = ",(" + String(repeating: ",?", count: columns).dropFirst() + ")"
            let values = String(repeating: row, count: rows).dropFirst()
            return try db.cachedStatement(sql: "INSERT INTO \(table) VALUES \(values) \(conflict)")
        }
        single = try statement(of: 1)
        many = try statement(of: Self.batch)
        guard let connection = unsafe db.sqliteConnection else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE)
        }
        unsafe self.connection = unsafe connection
    }

    /// Adds a row; `NumberCell.null` stands for `NULL`.
    mutating func add(_ row: Row) throws {
        rows.append(row)
        guard rows.count == Self.batch else { return }
        try insert(rows[...], with: many)
        rows.removeAll(keepingCapacity: true)
    }

    /// Inserts the rows that wait for others.
    mutating func finish() throws {
        for index in rows.indices { try insert(rows[index...index], with: single) }
        rows.removeAll(keepingCapacity: true)
    }

    private func insert(_ rows: ArraySlice<Row>, with statement: Statement) throws {
        let handle = unsafe statement.sqliteStatement
        var place: Int32 = 0
        for row in rows {
            for column in row.indices {
                place += 1
                if row[column] == NumberCell.null {
                    unsafe sqlite3_bind_null(handle, place)
                } else {
                    unsafe sqlite3_bind_int64(handle, place, row[column])
                }
            }
        }
        let code = unsafe sqlite3_step(handle)
        unsafe sqlite3_reset(handle)
        guard code == SQLITE_DONE else {
            let message = unsafe String(cString: sqlite3_errmsg(connection))
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
        }
    }
}

/// The values of a `NumberInsert` that are no numbers.
enum NumberCell {
    /// `NULL`; no count, number or time is as small.
    static let null = Int64.min
}
