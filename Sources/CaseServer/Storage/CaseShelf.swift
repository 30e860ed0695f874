internal import Foundation

/// The cases on disk: reads all of them at the start, stores one, takes one away.
struct CaseShelf: Sendable {
    let folder: DataFolder

    /// All cases, and what is wrong with those that cannot be read. Leftovers are swept on the way.
    func load() -> (records: [CaseRecord], complaints: [String]) {
        folder.sweep()
        var records: [CaseRecord] = []
        var complaints: [String] = []
        for name in DataFolder.names(in: folder.cases) {
            guard let id = CaseID(name) else { continue }
            do {
                records.append(try load(id))
            } catch {
                complaints.append("Case \(id) cannot be read and is left alone: \(error)")
            }
        }
        return (records, complaints)
    }

    private func load(_ id: CaseID) throws -> CaseRecord {
        let place = folder.place(of: id)
        place.sweep()
        let record = try JSONDecoder().decode(CaseRecord.self, from: Data(contentsOf: place.record))
        guard record.id == id else {
            throw StorageError(.failed, "its case.json belongs to \(record.id)")
        }
        let recovered = CaseRecovery(place: place).recovered(record)
        if recovered != record { try store(recovered) }
        return recovered
    }

    /// Stores the record of a case that is in its place.
    func store(_ record: CaseRecord) throws(StorageError) {
        try AtomicFile.write(record, asJSON: folder.place(of: record.id).record)
    }

    /// Puts a received upload in its place as a case, in one step.
    func accept(_ record: CaseRecord, from received: URL) throws(StorageError) {
        try AtomicFile.write(record, asJSON: received.appending(path: "case.json"))
        try AtomicFile.rename(received, to: folder.place(of: record.id).folder)
    }

    /// Takes a case away for good: out of sight in one step, then its files.
    func remove(_ id: CaseID) throws(StorageError) {
        let doomed = folder.trash.appending(path: id.text)
        try AtomicFile.rename(folder.place(of: id).folder, to: doomed)
        do {
            try FileManager.default.removeItem(at: doomed)
        } catch {
            throw StorageError(error, "The files of the case cannot be removed")
        }
    }
}
