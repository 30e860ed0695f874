internal import CaseModel
internal import Foundation
internal import Hummingbird
internal import Synchronization

/// Who uploaded, looked at, took away or deleted what: one JSON object a line, in `audit.log`.
///
/// It names cases by their ids only, so that nothing of a deleted case is left in it.
final class AuditLog: Sendable {
    private let url: URL
    private let limits: ServerLimits
    private let threads: WorkerThreads
    private let surroundings: Surroundings
    /// Who looked at which case when: what one look asks for is one view.
    private let views = Mutex<[Look: Int64]>([:])

    private struct Look: Hashable {
        let id: CaseID?
        let from: String
    }

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

    init(_ folder: DataFolder, limits: ServerLimits, threads: WorkerThreads, surroundings: Surroundings) {
        url = folder.root.appending(path: "audit.log")
        self.limits = limits
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
        if action == .view, !isNewView(Look(id: id, from: from)) { return }
        let line = Line(
            time: surroundings.now().description, action: action, case: id?.text, what: what, from: from)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(line) else { return }
        try? await threads.run { [url, limits] in
            let file = try OpenFile(url, for: .appending)
            try file.write(ByteBuffer(bytes: data + [UInt8(ascii: "\n")]))
            if try file.size() > limits.auditBytes {
                try AtomicFile.rename(url, to: url.deletingLastPathComponent().appending(path: "audit.log.1"))
            }
        }
    }

    /// Whether nobody from there has looked at the case for a while. A page asks for its case in several parts.
    private func isNewView(_ look: Look) -> Bool {
        let now = surroundings.seconds
        return views.withLock { views in
            if let last = views[look], now - last < limits.auditViewSeconds { return false }
            views = views.filter { now - $1 < limits.auditViewSeconds }
            views[look] = now
            return true
        }
    }
}
