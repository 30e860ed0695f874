internal import Foundation

/// The folder that holds everything the server keeps.
///
///     lock          held by the server that uses the folder
///     audit.log     who did what, one JSON object a line
///     queries.json  saved queries
///     incoming/     uploads under way; swept at the start
///     cases/ID/     case.json, notes.json, case.sqlite, upload/1, upload/2, …
///     trash/        cases being deleted; swept at the start
///
/// A case comes into being by one rename from `incoming`, and goes by one rename to `trash`, so that it is
/// there whole or not at all.
struct DataFolder: Sendable {
    let root: URL
    private let held: OpenFile

    /// Makes the folder if it is missing, and claims it.
    init(_ path: String) throws(StorageError) {
        root = URL(filePath: path, directoryHint: .isDirectory)
        do {
            for folder in [
                root, root.appending(path: "incoming"), root.appending(path: "cases"),
                root.appending(path: "trash"),
            ] {
                try FileManager.default.createDirectory(
                    at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            }
        } catch {
            throw StorageError(
                .notCreated, "\(path) cannot be used as the folder of cases: \(error.localizedDescription)")
        }
        held = try OpenFile(root.appending(path: "lock"), for: .appending)
        guard held.lock() else {
            throw StorageError(
                .inUse, "Another pkgtriage-serve uses \(path); stop it, or choose another folder with --data."
            )
        }
    }

    var incoming: URL { root.appending(path: "incoming", directoryHint: .isDirectory) }
    var cases: URL { root.appending(path: "cases", directoryHint: .isDirectory) }
    var trash: URL { root.appending(path: "trash", directoryHint: .isDirectory) }

    /// Where the files of one case stand.
    func place(of id: CaseID) -> CasePlace {
        CasePlace(folder: cases.appending(path: id.text, directoryHint: .isDirectory))
    }

    /// Removes what unfinished uploads and deletions left.
    func sweep() {
        for folder in [incoming, trash] {
            for leftover in DataFolder.names(in: folder) {
                try? FileManager.default.removeItem(at: folder.appending(path: leftover))
            }
        }
    }

    /// Names in a folder; none if it cannot be read.
    static func names(in folder: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }
}

/// The files of one case.
struct CasePlace: Sendable {
    let folder: URL

    var record: URL { folder.appending(path: "case.json") }
    var notes: URL { folder.appending(path: "notes.json") }
    var analysis: URL { folder.appending(path: "case.sqlite") }
    var uploads: URL { folder.appending(path: "upload", directoryHint: .isDirectory) }

    /// Where the `index`th uploaded file is stored.
    func upload(_ index: Int) -> URL { uploads.appending(path: String(index + 1)) }

    /// Removes what an analysis that died left half-written.
    func sweep() {
        for name in DataFolder.names(in: folder) where name.hasPrefix(".") {
            try? FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }
}
