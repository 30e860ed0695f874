package import CaseModel
internal import Foundation
internal import Synchronization

/// A finished case, opened for reading only: what is asked of it cannot change it.
///
/// The command line and the web application ask through this type alone, with named views
/// (`rows(_:_:limits:)`) or with SQL of the user's own (`rows(sql:limits:)`).
/// A file whose schema is not exactly the one that this program writes is not opened: views and triggers that
/// somebody slipped in never run.
///
/// ```swift
/// let reader = try CaseReader("case.sqlite")
/// let broken = try reader.rows(.journey, CaseFilters(package: "zip"), limits: QueryLimits())
/// ```
///
/// Safe to use from several tasks; one asks at a time.
package final class CaseReader: Sendable {
    package let path: String
    private let connection: Mutex<ReadConnection>

    /// - Throws: `CaseStoreError.cannotOpen` if the file is missing, or no case that this program reads.
    package init(_ path: String) throws(CaseStoreError) {
        self.path = path
        do {
            connection = Mutex(try CaseReader.open(path))
        } catch {
            throw CaseStoreError(code: .cannotOpen, path: path, underlying: error)
        }
    }

    /// What was stored about the case itself under a key; `nil` if nothing was.
    package func info(_ key: String) throws(QueryError) -> String? {
        let sql = "SELECT value FROM case_info WHERE key = :key"
        return try ask(sql, ["key": .text(key)], QueryLimits(bytes: .max)).rows.first?[0].text
    }

    /// The answer to one read-only statement of the user.
    ///
    /// - Throws: `QueryError` with a sentence that says why it is refused, or what is wrong with it.
    package func rows(sql: String, limits: QueryLimits) throws(QueryError) -> QueryTable {
        try connection.withLock { connection throws(QueryError) in
            try connection.rows(sql, [:], limits, valueBytes: StatementLimits.valueBytes)
        }
    }

    /// Runs a statement of our own.
    func ask(
        _ sql: String, _ values: [String: QueryValue] = [:], _ limits: QueryLimits = QueryLimits()
    ) throws(QueryError) -> QueryTable {
        try connection.withLock { connection throws(QueryError) in try connection.rows(sql, values, limits) }
    }
}

extension CaseReader {
    private static func open(_ path: String) throws -> sending ReadConnection {
        guard
            let kind = try? FileManager.default.attributesOfItem(
                atPath: URL(filePath: path).resolvingSymlinksInPath().path)[.type] as? FileAttributeType
        else { throw Unreadable.missing }
        // Opening a pipe would wait for whoever writes into it.
        guard kind == .typeRegular else { throw Unreadable.noFile }
        let connection = try ReadConnection(uri: uri(of: path))
        try connection.execute(
            "PRAGMA query_only = 1; PRAGMA trusted_schema = 0; PRAGMA cell_size_check = 1; PRAGMA mmap_size = 0"
        )
        try check(connection)
        // It is our own schema, word for word: its views may use JSON functions, which SQLite counts as risky.
        try connection.execute("PRAGMA trusted_schema = 1")
        // SQLite sets these up with a CREATE TABLE of its own when they are first used, which the guard would refuse.
        try connection.execute("SELECT 1 FROM json_each('[]'), json_tree('[]')")
        connection.guardStatements()
        return connection
    }

    /// Characters that mean something in a URI are spelled out.
    private static func uri(of path: String) -> String {
        let plain = CharacterSet(charactersIn: "/-._~").union(.alphanumerics)
        let absolute = URL(filePath: path).path
        return
            "file:\(absolute.addingPercentEncoding(withAllowedCharacters: plain) ?? absolute)?mode=ro&immutable=1"
    }

    private static func check(_ connection: ReadConnection) throws {
        let application = try number(connection, "PRAGMA application_id")
        guard application == Int64(CaseSchema.applicationID) else { throw Unreadable.otherFile }
        let version = try number(connection, "PRAGMA user_version")
        guard version == Int64(CaseSchema.version) else { throw Unreadable.otherVersion(version) }
        let sample = try ReadConnection(uri: ":memory:")
        try sample.execute(CaseSchema.allTables + CaseSchema.allIndexesAndViews)
        let (expected, found) = (try schema(of: sample), try schema(of: connection))
        if let object = found.subtracting(expected).union(expected.subtracting(found)).map({ $0[1] }).min(
            by: {
                ($0.text ?? "") < ($1.text ?? "")
            })
        {
            throw Unreadable.altered(object.text ?? "")
        }
    }

    private static func number(_ connection: ReadConnection, _ sql: String) throws -> Int64 {
        try connection.rows(sql, [:], QueryLimits()).rows.first?.first?.integer ?? 0
    }

    /// Everything that a file says it is made of; statistics of the query planner are no part of it.
    private static func schema(of connection: ReadConnection) throws -> Set<[QueryValue]> {
        let sql =
            "SELECT type, name, sql FROM sqlite_schema WHERE name NOT IN ('sqlite_stat1', 'sqlite_stat4')"
        return Set(try connection.rows(sql, [:], QueryLimits(rows: maximumObjects)).rows)
    }

    /// More objects than our schema has by far.
    private static let maximumObjects = 1_000

    private enum Unreadable: Error, CustomStringConvertible {
        case missing, noFile, otherFile
        case otherVersion(Int64)
        case altered(String)

        var description: String {
            switch self {
            case .missing: "there is no such file, or no right to read it"
            case .noFile: "it is a folder or a device"
            case .otherFile: "it is another kind of SQLite file"
            case .otherVersion(let version): "it was written in format \(version); analyse the bundle again"
            case .altered(let object):
                "its schema was changed (\(object)); analyse the bundle again, or look at it with sqlite3"
            }
        }
    }
}
