internal import CaseModel
internal import Foundation
internal import GRDB

/// A finished case, opened for reading only.
package struct CaseFile: Sendable {
    private let path: String
    private let queue: DatabaseQueue

    /// - Throws: `CaseStoreError.cannotOpen` if the file is missing, or no case that this program reads.
    package init(_ path: String) throws(CaseStoreError) {
        self.path = path
        do {
            var configuration = Configuration()
            configuration.readonly = true
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.read { db in
                let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
                let version = try Int32.fetchOne(db, sql: "PRAGMA user_version")
                guard application == CaseSchema.applicationID else { throw Unreadable.otherFile }
                guard version == CaseSchema.version else { throw Unreadable.otherVersion(version ?? 0) }
            }
        } catch {
            throw CaseStoreError(code: .cannotOpen, path: path, underlying: error)
        }
    }

    /// What was stored about the case itself under a key; `nil` if nothing was.
    package func info(_ key: String) throws(CaseStoreError) -> String? {
        do {
            return try queue.read { db in
                try String.fetchOne(db, sql: "SELECT value FROM case_info WHERE key = ?", arguments: [key])
            }
        } catch {
            throw CaseStoreError(code: .cannotOpen, path: path, underlying: error)
        }
    }

    private enum Unreadable: Error, CustomStringConvertible {
        case otherFile
        case otherVersion(Int32)

        var description: String {
            switch self {
            case .otherFile: "it is another kind of SQLite file"
            case .otherVersion(let version): "it was written in format \(version); analyse the bundle again"
            }
        }
    }
}
