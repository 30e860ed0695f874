internal import CaseModel
internal import Foundation
internal import Synchronization

/// The cases of a server: their records in memory, every change on disk before anybody sees it.
///
/// Changes are made one after the other on one thread, so that two of them cannot undo each other; reading
/// never waits for the disk.
final class CaseLibrary: Sendable {
    let shelf: CaseShelf
    private let index: Mutex<CaseIndex>
    private let writing: WorkerThreads
    /// What could not be read at the start.
    let complaints: [String]

    init(_ shelf: CaseShelf, writing: WorkerThreads) {
        let (records, complaints) = shelf.load()
        self.shelf = shelf
        self.writing = writing
        self.complaints = complaints
        index = Mutex(CaseIndex(records))
    }

    /// All cases, newest first.
    var newestFirst: [CaseRecord] { index.withLock { $0.newestFirst } }

    subscript(id: CaseID) -> CaseRecord? { index.withLock { $0[id] } }

    func place(of id: CaseID) -> CasePlace { shelf.folder.place(of: id) }

    /// The finished case of the same upload, whatever it was called.
    func twin(of fingerprint: String) -> CaseRecord? { index.withLock { $0.twin(of: fingerprint) } }
}

extension CaseLibrary {
    /// What became of an upload.
    enum Acceptance: Sendable {
        case new(CaseRecord)
        /// The same bytes are a case already; the upload was thrown away.
        case known(CaseRecord)
    }

    /// Makes a received upload a case, unless it is one already.
    func accept(_ record: CaseRecord, from received: URL) async throws -> Acceptance {
        try await writing.run { [self] in
            if let twin = twin(of: record.fingerprint) {
                try? FileManager.default.removeItem(at: received)
                return .known(twin)
            }
            try shelf.accept(record, from: received)
            index.withLock { $0.put(record) }
            return .new(record)
        }
    }

    /// Changes the record of a case; `nil` if there is none, or `change` declines.
    @discardableResult
    func change(_ id: CaseID, _ change: @escaping @Sendable (inout CaseRecord) -> Bool) async throws
        -> CaseRecord?
    {
        try await writing.run { [self] in
            guard var record = self[id], change(&record) else { return nil }
            try shelf.store(record)
            index.withLock { $0.put(record) }
            return record
        }
    }

    /// Shows a change that the disk did not take: an analysis that failed because the disk is full must not
    /// seem to go on. After a restart the case is shown as interrupted.
    func show(_ id: CaseID, _ event: CaseRecord.Event) {
        index.withLock { index in
            guard var record = index[id], record.apply(event) else { return }
            index.put(record)
        }
    }

    /// Removes a case and everything of it; `false` if there is none.
    func remove(_ id: CaseID) async throws -> Bool {
        try await writing.run { [self] in
            guard self[id] != nil else { return false }
            try shelf.remove(id)
            index.withLock { $0.remove(id) }
            return true
        }
    }

    /// Runs `body` on the thread of all changes.
    func writing<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await writing.run(body)
    }
}
