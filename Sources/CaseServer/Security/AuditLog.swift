internal import CaseModel
internal import Foundation
internal import Hummingbird

/// Who uploaded, looked at, took away or deleted what: one JSON object a line, in `audit.log`.
///
/// It names cases by their ids only, so that nothing of a deleted case is left in it.
struct AuditLog: Sendable {
    private let url: URL
    private let limit: Int64
    private let threads: WorkerThreads
    private let surroundings: Surroundings

    enum Action: String, Encodable {
        case login, upload, view, query, export, change, retry, cancel, delete, expire
    }

    private struct Line: Encodable {
        let time: String
        let action: Action
        let `case`: String?
        let what: String?
        let from: String
    }

    init(_ folder: DataFolder, limit: Int64, threads: WorkerThreads, surroundings: Surroundings) {
        url = folder.root.appending(path: "audit.log")
        self.limit = limit
        self.threads = threads
        self.surroundings = surroundings
    }

    /// Adds a line. A full disk must not keep people from reading cases, so a line that cannot be written is
    /// lost.
    ///
    /// - Parameters:
    ///   - what: which part, such as `report.html`.
    ///   - from: the address of who asked.
    func note(_ action: Action, _ id: CaseID? = nil, what: String? = nil, from: String) async {
        let line = Line(
            time: surroundings.now().description, action: action, case: id?.text, what: what, from: from)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(line) else { return }
        try? await threads.run {
            let file = try OpenFile(url, for: .appending)
            try file.write(ByteBuffer(bytes: data + [UInt8(ascii: "\n")]))
            if try file.size() > limit {
                try AtomicFile.rename(url, to: url.deletingLastPathComponent().appending(path: "audit.log.1"))
            }
        }
    }
}
