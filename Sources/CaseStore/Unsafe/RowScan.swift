internal import CaseModel
internal import GRDB
internal import GRDBSQLite

/// Reads many rows of a statement without parameters, whose values are taken from SQLite directly.
///
/// GRDB copies each row, or each value through a box, which costs more than SQLite does for a short one.
///
/// Invariant: the statement belongs to a connection that is used by this transaction only, and a row is looked
/// at before the next is fetched: `forEach` hands it out and does not keep it.
@safe
struct RowScan {
    private let statement: Statement

    init(_ db: Database, _ sql: String) throws {
        statement = try db.cachedStatement(sql: sql)
    }

    func forEach(_ body: (ScannedRow) throws -> Void) throws {
        let handle = unsafe statement.sqliteStatement
        defer { unsafe sqlite3_reset(handle) }
        while true {
            let code = unsafe sqlite3_step(handle)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
            try unsafe body(ScannedRow(handle))
        }
    }
}

/// The row at which a statement stands.
@safe
struct ScannedRow {
    private let statement: OpaquePointer

    fileprivate init(_ statement: OpaquePointer) { unsafe self.statement = unsafe statement }

    /// A number; `nil` for `NULL`.
    func integer(at column: Int32) -> Int64? {
        guard unsafe sqlite3_column_type(statement, column) != SQLITE_NULL else { return nil }
        return unsafe sqlite3_column_int64(statement, column)
    }

    /// A text; `nil` for `NULL`.
    func text(at column: Int32) -> String? {
        unsafe bytes(at: column).map { unsafe String(decoding: $0, as: UTF8.self) }
    }

    /// A GUID as text in lower case.
    func guid(at column: Int32) -> GUID? {
        guard let bytes = unsafe bytes(at: column) else { return nil }
        return GUID(unsafe Span(_unsafeElements: bytes), at: 0)
    }

    /// Whether a text is this one, byte for byte; it is not copied for that.
    func holds(_ text: String, at column: Int32) -> Bool {
        guard let bytes = unsafe bytes(at: column), bytes.count == text.utf8.count else { return false }
        return unsafe text.utf8.elementsEqual(bytes)
    }

    private func bytes(at column: Int32) -> UnsafeBufferPointer<UInt8>? {
        guard let start = unsafe sqlite3_column_text(statement, column) else { return nil }
        let count = Int(unsafe sqlite3_column_bytes(statement, column))
        return unsafe UnsafeBufferPointer(start: start, count: count)
    }
}
