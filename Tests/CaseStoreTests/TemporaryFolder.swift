import Foundation
import GRDB

/// A folder that vanishes with the test.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "pkgtriage-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path }

    /// Everything in it, hidden files too.
    var names: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: url.path).sorted()) ?? []
    }

    /// Rows of a query on a finished case, as an engineer with `sqlite3` would see them.
    func rows(_ name: String, _ sql: String) throws -> [String] {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path(name), configuration: configuration)
        return try queue.read { db in
            try Row.fetchAll(db, sql: sql).map { row in
                row.map { "\($0.1.storage.value.map { "\($0)" } ?? "NULL")" }.joined(separator: "|")
            }
        }
    }
}

extension TemporaryFolder {
    /// Writes to a database beside our code.
    func change(_ name: String, _ sql: String) throws {
        try DatabaseQueue(path: path(name)).writeWithoutTransaction { try $0.execute(sql: sql) }
    }
}
