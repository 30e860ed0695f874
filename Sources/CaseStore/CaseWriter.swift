package import CaseModel
internal import Foundation
internal import GRDB

/// Fills a new case file that nobody else sees, and puts it in its place when it is complete.
///
/// An existing file of the same name stays whole until `finish`. Because the file is new and private,
/// it is written without a journal, and in one transaction: the last page of each table, which every member
/// changes, is written once and not for each. A run that dies leaves nothing that looks like a case.
/// Safe to call from several workers: one writes at a time.
package final class CaseWriter: Sendable {
    private let destination: String?
    private let temporary: String
    let queue: DatabaseQueue
    /// What is counted until all members are read.
    let counts: CaseCounts
    /// Numbers of texts.
    let words = Words()
    private let stopSwitch = StopSwitch()

    /// - Parameter destination: where the case shall stand; `nil` for a case that vanishes with the run.
    package init(destination: String?) throws(CaseStoreError) {
        self.destination = destination
        temporary = CaseWriter.temporaryPath(for: destination)
        counts = CaseCounts(folder: URL(filePath: temporary).deletingLastPathComponent().path)
        do {
            queue = try DatabaseQueue(path: temporary, configuration: CaseWriter.configuration)
            try queue.inDatabase { db in
                try db.execute(sql: CaseSchema.allTables)
                try db.execute(sql: "PRAGMA application_id = \(CaseSchema.applicationID)")
                try db.execute(sql: "PRAGMA user_version = \(CaseSchema.version)")
                stopSwitch.watch(db)
                try db.beginTransaction(.exclusive)
            }
            // A case without a name lives on as an open file only, so that nothing is left after a kill.
            if destination == nil { try FileManager.default.removeItem(atPath: temporary) }
        } catch {
            try? FileManager.default.removeItem(atPath: temporary)
            throw CaseStoreError(code: .cannotCreate, path: destination ?? temporary, underlying: error)
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false  // parents arrive after children; checked by tests
        configuration.allowsUnsafeTransactions = true  // one for the whole run
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA journal_mode = OFF")
            try db.execute(sql: "PRAGMA synchronous = OFF")
            try db.execute(sql: "PRAGMA temp_store = FILE")
            try db.execute(sql: "PRAGMA cache_size = -\(cacheKibibytes)")
        }
        return configuration
    }

    /// Room for pages, and again for rows that are sorted for an index: what more would save, the system's cache
    /// of files does nearly as well.
    private static let cacheKibibytes = 2048

    private static func temporaryPath(for destination: String?) -> String {
        let folder =
            destination.map { URL(filePath: $0).deletingLastPathComponent() }
            ?? FileManager.default.temporaryDirectory
        let name = destination.map { URL(filePath: $0).lastPathComponent } ?? "pkgtriage"
        return folder.appending(path: ".\(name).\(UUID().uuidString.prefix(8)).partial").path
    }

    /// Builds the views, and the last indexes if nobody did, and puts the file in its place.
    package func finish() throws(CaseStoreError) {
        try write { db in
            try db.execute(sql: CaseSchema.lastIndexes + CaseSchema.wordedViews + CaseSchema.views)
            try db.commit()
            try db.execute(sql: "PRAGMA optimize")
        }
        guard let destination else { return }
        do {
            try queue.close()
            guard unsafe rename(temporary, destination) == 0 else {
                throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
            }
        } catch {
            throw CaseStoreError(code: .cannotCreate, path: destination, underlying: error)
        }
    }

    /// Ends what the case is asked, and refuses what comes after it: for a run that shall end at once.
    ///
    /// Whatever is read or written is a place where a run can end, so that nobody else needs to look.
    package func stop() {
        stopSwitch.set()
    }

    /// Removes what was written so far.
    package func abandon() {
        try? queue.close()
        if destination != nil { try? FileManager.default.removeItem(atPath: temporary) }
    }

    /// Runs `body` while nobody else writes or reads.
    func write<Value: Sendable>(
        _ body: @Sendable (Database) throws -> Value
    ) throws(CaseStoreError) -> Value {
        do {
            return try queue.inDatabase { db in
                if stopSwitch.isSet { throw DatabaseError(resultCode: .SQLITE_INTERRUPT) }
                return try body(db)
            }
        } catch {
            throw CaseStoreError(code: .cannotWrite, path: destination ?? "(temporary)", underlying: error)
        }
    }
}

extension CaseWriter {
    /// Stores one fact about the case itself: version, options, the finished report.
    package func setInfo(_ key: String, _ value: String) throws(CaseStoreError) {
        try write { db in
            try db.execute(sql: "INSERT OR REPLACE INTO case_info VALUES (?, ?)", arguments: [key, value])
        }
    }

    /// Stores what the patterns are called, so that views can say it.
    package func add(patterns: [(id: String, title: String)]) throws(CaseStoreError) {
        try write { db in
            let insert = try db.makeStatement(sql: "INSERT OR IGNORE INTO pattern VALUES (?, ?)")
            for pattern in patterns { try insert.execute(arguments: [pattern.id, pattern.title]) }
        }
    }

    /// Stores problems of the input as a whole.
    package func add(problems: [Problem]) throws(CaseStoreError) {
        try write { db in try db.insert(problems) }
    }

    /// Builds the indexes that the analysis needs; after this, its questions are quick and inserts are not.
    package func index() throws(CaseStoreError) {
        try write { db in
            try db.execute(sql: CaseSchema.earlyIndexes)
        }
    }

    /// Builds the indexes that only queries of the finished case need.
    package func indexForQueries() throws(CaseStoreError) {
        try write { db in
            try db.execute(sql: CaseSchema.lastIndexes)
        }
    }
}
