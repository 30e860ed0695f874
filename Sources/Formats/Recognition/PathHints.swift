internal import CaseModel

/// What a member's path says about the machine it comes from. Only a hint: people name folders as they like.
struct PathHints {
    /// Components as written, the input's own name first; archives without their suffix.
    private let parts: [String]
    private let folders: [String]
    private let path: String

    init(_ info: MemberInfo) {
        path = "/" + info.normalizedPath
        let components = info.path.split { $0 == "/" || $0 == "\\" || $0 == "!" }.map(String.init)
        parts = components.dropLast().map(PathHints.stem)
        folders = parts.map { $0.lowercased() }
    }

    /// The part that the machine plays.
    var role: Role {
        if path.contains("package server agent") || path.contains("packagestatus/") { return .packageServer }
        if Self.serverFolders.contains(where: { path.contains($0) }) { return .notificationServer }
        // Below a folder of the product names are its own.
        let named = folders.prefix { !Self.product.contains($0) }
        for folder in named.reversed() {
            if let role = NamedRole.role(in: folder) { return role }
        }
        return .unknown
    }

    /// The machine's name: the first folder inside the input that looks like one, with a number or a dot if
    /// any has; else the input itself if its name has a number. Folders inside the product's do not count.
    var host: String? {
        let outside = parts.dropFirst().prefix { !PathHints.product.contains($0.lowercased()) }
        let hosts = outside.compactMap { PathHints.collected($0) ?? (PathHints.isHost($0) ? $0 : nil) }
        if let host = hosts.first(where: PathHints.isNumbered) ?? hosts.first { return host }
        guard let input = parts.first else { return nil }
        if let host = PathHints.collected(input) { return host }
        return PathHints.isHost(input) && PathHints.isNumbered(input) && !PathHints.isReference(input)
            ? input : nil
    }

    /// Whether the path is the Notification Server's log folder, the agent's, or neither.
    var isServerLog: Bool? {
        if path.contains("agent") || path.hasSuffix("aex-client.log") { return false }
        if path.contains("smp/logs/") || path.contains("smp_logs/")
            || path.contains("notification server/logs/")
        {
            return true
        }
        let name = path.split(separator: "/").last ?? ""
        if name.first == "a", name.hasSuffix(".log"), name.dropFirst().dropLast(4).allSatisfy(\.isNumber) {
            return true
        }
        return role == .unknown ? nil : role == .notificationServer
    }
}

extension PathHints {
    private static let serverFolders = [
        "/smp/", "_smp_logs/", "/notification server/", "/nscap/", "/eventqueue/",
    ]

    /// Folders of the product: what lies in them is named by the product, not by people.
    private static let product: Set<String> = [
        "altiris", "altiris agent", "symantec", "symantec agent", "program files", "programdata", "smp",
        "queue", "package delivery", "software delivery", "client policies", "package server agent",
        "packagestatus", "eventqueue", "nscap", "snapshots", "notification server",
    ]

    /// Folders of Windows, and words under which people sort what they send.
    private static let common: Set<String> = [
        "ns", "ps", "smp", "agent", "agents", "client", "clients", "server", "servers", "users", "public",
        "documents", "windows", "inetpub", "temp", "settings", "policies", "sql", "iis", "process", "bad",
        "evtqueue", "evtqfast", "evtqslow", "evtqlarge", "evtinbox", "evtqpriority", "config", "cache",
        "acl", "acls", "tasks", "registry", "system32", "httperr", "other", "misc", "c", "d", "events",
        "capture",
    ]
    /// Words that are no host even with a number in them: `case4711`, `logs-2026`, `W3SVC1`.
    private static let caseWords: Set<String> = [
        "case", "bundle", "ticket", "incident", "sr", "inc", "log", "logs", "logfiles", "support", "upload",
        "uploads", "files", "archive", "data", "export", "exports", "site", "part", "day", "a", "w", "ex",
        "u", "uex", "wsvc",
    ]

    /// A host name: 1 to 15 characters as NetBIOS allows, or labels with dots between them up to 253
    /// characters, the last of them letters (RFC 1123).
    private static func isHost(_ part: String) -> Bool {
        let lower = part.lowercased()
        let labels = lower.split(separator: ".", omittingEmptySubsequences: false)
        let isPlain = labels.count == 1 && part.utf8.count <= 15
        let isFull = labels.count > 1 && part.utf8.count <= 253 && isDomain(labels[labels.count - 1])
        return (isPlain || isFull) && !common.contains(lower) && !product.contains(lower)
            && !caseWords.contains(lower.filter(\.isLetter)) && part.contains(where: \.isLetter)
            && part.utf8.allSatisfy(isHostByte) && part.first?.isPunctuation == false
    }

    /// Whether a last label is of a domain: `a.log.gz` is an archive with a file in it, no host.
    private static func isDomain(_ label: Substring) -> Bool {
        label.count >= 2 && label.allSatisfy(\.isLetter) && !fileSuffixes.contains(String(label))
    }

    private static let fileSuffixes: Set<String> = [
        "log", "txt", "xml", "csv", "tsv", "rpt", "nse", "tmp", "config", "reg", "evtx", "ok", "sig", "bak",
        "old", "json", "html", "sql", "xlsx",
    ]

    /// Whether a bundle's own name is that of a case, `CS0123456` or `ACME-2025`, rather than a machine's: six
    /// digits in a row, or a year behind a dash. Folders inside it are named by machines, whatever their digits.
    private static func isReference(_ name: String) -> Bool {
        let runs = name.split { !$0.isNumber }
        if runs.contains(where: { $0.count >= 6 }) { return true }
        guard let last = name.split(separator: "-").dropFirst().last, let year = Int(last) else {
            return false
        }
        return last.count == 4 && (1990...2099).contains(year)
    }

    private static func isNumbered(_ part: String) -> Bool {
        part.contains { $0.isNumber || $0 == "." }
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    /// `<COMPUTER>_SMP_LOGS`, `<COMPUTER>_LOGS_<date>`, as a public collector script names its folders, and as people
    /// do by hand: `PS01 agent logs`. The name ends at the first blank or underline, and logs must be said to follow.
    private static func collected(_ part: String) -> String? {
        guard let end = part.firstIndex(where: { $0 == "_" || $0 == " " }) else { return nil }
        let words = part[end...].lowercased().split { !$0.isLetter }
        let host = String(part[..<end])
        return words.contains("logs") || words.contains("log") ? (isHost(host) ? host : nil) : nil
    }

    /// A name without the suffixes of archives.
    private static func stem(_ name: String) -> String {
        var stem = name
        let suffixes = [".zip", ".7z", ".cab", ".gz", ".tgz", ".tar", ".bz2", ".xz", ".zst", ".rar"]
        while let suffix = suffixes.first(where: { stem.lowercased().hasSuffix($0) }) {
            stem = String(stem.dropLast(suffix.count))
        }
        return stem
    }
}
