internal import CaseModel
internal import Foundation
internal import Hummingbird
internal import Synchronization

/// Takes uploads in, of one file or of many, and hands them to the library when they are whole.
///
/// Until then they stand in `incoming`, where a restart sweeps them away: half an upload is no case.
final class UploadDesk: Sendable {
    private let folder: DataFolder
    private let limits: ServerLimits
    private let threads: WorkerThreads
    private let surroundings: Surroundings
    private let open = Mutex<[CaseID: OpenUpload]>([:])

    init(_ folder: DataFolder, limits: ServerLimits, threads: WorkerThreads, surroundings: Surroundings) {
        self.folder = folder
        self.limits = limits
        self.threads = threads
        self.surroundings = surroundings
    }

    /// Starts an upload of any number of files.
    func begin(_ labels: CaseLabels, from sender: String) async throws -> CaseID {
        let upload = OpenUpload(
            id: surroundings.newID(), labels: labels, sender: sender, now: surroundings.seconds)
        try open.withLock { open throws(UploadRefusal) in
            guard open.count < limits.openUploads else { throw .tooManyUploads(limits.openUploads) }
            open[upload.id] = upload
        }
        do {
            let uploads = place(of: upload.id).uploads
            try await threads.run {
                try FileManager.default.createDirectory(
                    at: uploads, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            }
        } catch {
            forget(upload.id)
            throw StorageError(error, "The upload cannot be stored")
        }
        return upload.id
    }

    /// Gives an upload up and removes what has arrived of it.
    @discardableResult
    func abandon(_ id: CaseID) async -> Bool {
        guard forget(id) else { return false }
        let folder = place(of: id).folder
        try? await threads.run { try FileManager.default.removeItem(at: folder) }
        return true
    }

    /// Gives up those that nobody has sent a byte to for long.
    func abandonIdle() async {
        let limit = surroundings.seconds - limits.uploadIdleSeconds
        for id in open.withLock({ open in open.values.filter { $0.lastActive < limit }.map(\.id) }) {
            await abandon(id)
        }
    }

    /// A whole upload, ready to become a case, with who sent it; it is the caller's from here on.
    func close(_ id: CaseID) throws -> (record: CaseRecord, received: URL, sender: String) {
        let upload = try open.withLock { open throws(UploadRefusal) in
            guard let upload = open[id] else { throw .unknown }
            guard upload.arriving == 0 else { throw .stillArriving }
            guard !upload.files.isEmpty else { throw .empty }
            open[id] = nil
            return upload
        }
        let record = CaseRecord(
            id: id, labels: upload.labels, created: surroundings.now(), files: upload.files)
        return (record, place(of: id).folder, upload.sender)
    }
}

extension UploadDesk {
    /// Takes one file of an open upload.
    ///
    /// - Parameter stated: bytes that the sender promises; used to refuse early, never believed.
    func receive(_ body: RequestBody, named name: String, stated: Int64?, into id: CaseID) async throws
        -> StoredFile
    {
        try checkRoom(for: stated ?? 0, in: id)
        let number = try change(id) { upload throws(UploadRefusal) in try upload.begin(limits: limits) }
        var received: Int64 = 0
        do {
            let file = try await store(body, named: name, number, of: id, count: &received)
            try change(id) { upload throws(UploadRefusal) in upload.end(file, received: received) }
            return file
        } catch {
            try? change(id) { upload throws(UploadRefusal) in upload.end(nil, received: received) }
            let url = place(of: id).upload(number)
            try? await threads.run { try FileManager.default.removeItem(at: url) }
            throw error
        }
    }

    private func store(
        _ body: RequestBody, named name: String, _ number: Int, of id: CaseID, count received: inout Int64
    ) async throws -> StoredFile {
        let url = place(of: id).upload(number)
        var file = try await threads.run { try ReceivedFile(at: url) }
        let start = surroundings.seconds
        var checked: Int64 = 0
        for try await chunk in body {
            let count = Int64(chunk.readableBytes)
            try change(id) { upload throws(UploadRefusal) in
                try upload.take(count, limits: limits)
                upload.lastActive = surroundings.seconds
            }
            received += count
            if received - checked >= UploadDesk.bytesBetweenChecks {
                checked = received
                try checkRoom(for: 0, in: id)
            }
            try checkPace(received, since: start)
            try await file.add(chunk, on: threads)
        }
        let sha256 = try await file.finish(on: threads)
        return StoredFile(name: name, bytes: received, sha256: sha256)
    }

    private func checkPace(_ received: Int64, since start: Int64) throws(UploadRefusal) {
        let seconds = surroundings.seconds - start
        if seconds > limits.slowGraceSeconds, received < seconds * limits.slowestBytesPerSecond {
            throw .tooSlow
        }
    }

    private func checkRoom(for stated: Int64, in id: CaseID) throws(UploadRefusal) {
        let arrived = open.withLock { $0[id]?.bytes ?? 0 }
        if stated > limits.uploadBytes - arrived { throw .tooLarge(limits.uploadBytes) }
        if let free = surroundings.freeBytes(folder.root), free - stated < limits.reservedBytes {
            throw .noRoom(stated)
        }
    }

    @discardableResult
    private func change<Value>(
        _ id: CaseID, _ body: (inout OpenUpload) throws(UploadRefusal) -> Value
    ) throws(UploadRefusal) -> Value {
        try open.withLock { open throws(UploadRefusal) in
            guard var upload = open[id] else { throw .unknown }
            defer { open[id] = upload }
            return try body(&upload)
        }
    }

    @discardableResult
    private func forget(_ id: CaseID) -> Bool { open.withLock { $0.removeValue(forKey: id) != nil } }

    private func place(of id: CaseID) -> CasePlace {
        CasePlace(folder: folder.incoming.appending(path: id.text, directoryHint: .isDirectory))
    }

    /// How often the free disk is looked at.
    private static let bytesBetweenChecks: Int64 = 64 << 20
}
