internal import CaseModel

/// What an event's path says: the queue it waits in, and why it lies where it lies.
///
/// Server: `NSCap\EvtQueue\Process\nseC4.tmp`, `EventQueue\EvtQFast\bad\AeXException\…`, `EventQueue\Temp\…`
/// (KB 181361, KB 180308, KB 205352); agent: `Altiris Agent\Queue\<server>\…` (KB 181709).
struct EventPlace: Hashable {
    /// `EvtQFast`, …, or `agent`.
    var queue: String?
    /// `queue`, `process`, `bad`, `temp` or `capture`.
    var folder: String?
    /// The exception that put it into the bad folder.
    var exception: String?
    /// The server that an agent's event is meant for, as its queue folder is called.
    var destination: String?

    /// The server's queues, as their folders are spelled.
    static let queues = [
        "EvtInbox", "EvtQFast", "EvtQLarge", "EvtQPriority", "EvtQSlow", "EvtQueue",
    ]

    /// A queue's name as its folder is spelled, from whatever a table calls it; unknown names stay.
    static func queueName(_ name: String) -> String {
        queues.first { name.lowercased().contains($0.lowercased()) } ?? name
    }

    init(path: String) {
        let parts = path.split { $0 == "/" || $0 == "\\" || $0 == "!" }.map(String.init)
        let folders = parts.dropLast().map { $0.lowercased() }
        let queueAt = folders.lastIndex { name in Self.queues.contains { $0.lowercased() == name } }
        if let queueAt {
            queue = Self.queues.first { $0.lowercased() == folders[queueAt] }
            folder = "queue"
        } else if let agentAt = folders.lastIndex(of: "queue"), Self.isOfAgent(folders, name: parts.last) {
            (queue, folder) = ("agent", "queue")
            if agentAt + 1 < folders.count { destination = parts[agentAt + 1] }
        }
        readFolder(folders, parts, after: queueAt)
        if folder == nil || queue == "agent", let name = EventName(parts.last ?? ""), name.state != nil {
            (queue, folder) = ("agent", "capture")
        }
    }

    /// Whether the path is one where nothing but events is kept. A folder called `capture` may be anybody's.
    var isForEvents: Bool { folder != nil && (queue != nil || folder != "capture") }

    private mutating func readFolder(_ folders: [String], _ parts: [String], after queueAt: Int?) {
        let below = folders[(queueAt.map { $0 + 1 } ?? 0)...]
        let isOfServer = queueAt != nil || folders.contains("nscap") || folders.contains("eventqueue")
        if let badAt = below.lastIndex(of: "bad"), isOfServer {
            folder = "bad"
            if badAt + 1 < folders.count { exception = parts[badAt + 1] }
        } else if isOfServer, below.contains("process") {
            folder = "process"
        } else if isOfServer, queueAt == nil, below.contains("temp") {
            folder = "temp"
        } else if below.contains(where: { $0 == "capture" || $0 == "eventcapture" || $0 == "eventcopy" }) {
            folder = "capture"
        } else if isOfServer, folder == nil {
            folder = "queue"
        }
    }

    private static func isOfAgent(_ folders: [String], name: String?) -> Bool {
        folders.contains { $0.contains("agent") } || EventName(name ?? "") != nil
    }
}
