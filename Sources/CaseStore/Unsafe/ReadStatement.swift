internal import CaseModel
internal import GRDBSQLite

/// One compiled statement of a `ReadConnection`.
///
/// Invariant: `handle` is valid from `init` to `deinit`; a statement does not outlive the call of the connection
/// that made it. Values of a row are copied before the next step.
@safe
final class ReadStatement {
    private let handle: OpaquePointer

    private init(_ handle: OpaquePointer) { unsafe self.handle = unsafe handle }

    deinit { unsafe sqlite3_finalize(handle) }

    /// The first statement of a text, `nil` if there is none in it, SQLite's code, and what follows.
    static func compile(
        _ sql: String, on connection: OpaquePointer
    ) -> (statement: ReadStatement?, code: Int32, rest: String) {
        var statement: OpaquePointer?
        var text = sql
        var rest = ""
        let code = text.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                var tail: UnsafePointer<CChar>?
                let code = unsafe sqlite3_prepare_v2(
                    connection, characters.baseAddress, Int32(characters.count), &statement, &tail)
                if let start = characters.baseAddress, let tail = unsafe tail {
                    let used = unsafe tail - start
                    rest = unsafe String(decoding: bytes[used...], as: UTF8.self)
                }
                return code
            }
        }
        return (unsafe statement.map { unsafe ReadStatement($0) }, code, rest)
    }

    /// Whether it changes nothing in the file.
    var isReadOnly: Bool { unsafe sqlite3_stmt_readonly(handle) != 0 }

    /// Gives `:name` a value; a name that the statement lacks is left alone.
    func bind(_ value: QueryValue, to name: String) {
        let index = unsafe sqlite3_bind_parameter_index(handle, ":" + name)
        guard index > 0 else { return }
        switch value {
        case .null: unsafe sqlite3_bind_null(handle, index)
        case .integer(let value): unsafe sqlite3_bind_int64(handle, index, value)
        case .real(let value): unsafe sqlite3_bind_double(handle, index, value)
        case .time(let value): unsafe sqlite3_bind_int64(handle, index, value.milliseconds)
        case .text(let value):
            // SQLite copies what is marked transient.
            let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            unsafe sqlite3_bind_text(handle, index, value, Int32(value.utf8.count), transient)
        }
    }

    /// Goes on to the next row; SQLite's code.
    func step() -> Int32 { unsafe sqlite3_step(handle) }

    /// The names of the columns.
    var columns: [String] {
        places.map { column in
            unsafe sqlite3_column_name(handle, column).map { unsafe String(cString: $0) } ?? ""
        }
    }

    /// The values of the row at which it stands.
    var row: [QueryValue] { places.map(value) }

    private var places: Range<Int32> {
        let count = unsafe sqlite3_column_count(handle)
        return 0..<count
    }

    private func value(at column: Int32) -> QueryValue {
        switch unsafe sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER: return .integer(unsafe sqlite3_column_int64(handle, column))
        case SQLITE_FLOAT: return .real(unsafe sqlite3_column_double(handle, column))
        case SQLITE_NULL: return .null
        default:
            // Bytes that are no UTF-8, and blobs, become text that can be shown.
            guard let start = unsafe sqlite3_column_text(handle, column) else { return .text("") }
            let count = Int(unsafe sqlite3_column_bytes(handle, column))
            return .text(
                unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        }
    }
}
