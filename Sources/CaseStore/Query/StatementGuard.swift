internal import GRDBSQLite

/// Decides what a statement may do: read tables and views of the case, with functions that only compute.
///
/// SQLite asks for every action while it compiles a statement, before anything runs.
enum StatementGuard {
    /// Why an action is refused; `nil` if it is allowed.
    ///
    /// - Parameters:
    ///   - action: SQLite's code of the action.
    ///   - first: its first operand: the table, the pragma.
    ///   - second: its second operand: the column, the function.
    static func refusal(_ action: Int32, _ first: String?, _ second: String?) -> String? {
        switch action {
        case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: nil
        case SQLITE_FUNCTION: refusal(ofFunction: second ?? "")
        case SQLITE_ATTACH, SQLITE_DETACH:
            "ATTACH and DETACH are refused: a query sees one case and no other file."
        case SQLITE_PRAGMA:
            "PRAGMA \(first ?? "") is refused: settings of the connection are not for queries. The tables are described by --schema."
        case SQLITE_TRANSACTION, SQLITE_SAVEPOINT:
            "Transactions are refused: a query is one statement that reads."
        // What creates or drops something is first seen as a change of the table of all tables.
        case SQLITE_INSERT where isSchema(first), SQLITE_UPDATE where isSchema(first),
            SQLITE_DELETE where isSchema(first):
            changesSchema
        case SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE:
            "A case is only read: INSERT, UPDATE and DELETE are refused. Copy the file to change it."
        default: changesSchema
        }
    }

    private static let changesSchema =
        "Only SELECT is allowed: this statement needs to change the schema, or uses a table that is computed."

    private static func isSchema(_ table: String?) -> Bool {
        ["sqlite_master", "sqlite_temp_master", "sqlite_schema", "sqlite_temp_schema"].contains(table)
    }

    private static func refusal(ofFunction name: String) -> String? {
        if functions.contains(name.lowercased()) { return nil }
        return
            "The function \(name) is refused: only SQLite's functions that compute from their arguments may be used."
    }

    /// Functions that read nothing but their arguments and reach nothing outside.
    private static let functions = Set(
        """
        abs char coalesce format glob hex ifnull iif instr length like likelihood likely lower ltrim max min nullif
        octet_length printf quote replace round rtrim sign soundex substr substring trim typeof unicode unlikely upper
        avg count group_concat string_agg sum total
        date time datetime julianday strftime unixepoch timediff
        json json_array json_array_length json_extract json_insert json_object json_patch json_quote json_remove
        json_replace json_set json_type json_valid json_each json_tree json_group_array json_group_object -> ->>
        row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value
        acos asin atan atan2 ceil ceiling cos degrees exp floor ln log log10 log2 mod pi pow power radians sin sqrt tan
        trunc
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
