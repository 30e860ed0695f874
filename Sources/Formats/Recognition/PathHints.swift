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
        for folder in folders.reversed() {
            let letters = folder.prefix { $0.isLetter }
            let isShort = folder.dropFirst(letters.count).allSatisfy { $0.isNumber || $0 == "-" || $0 == "_" }
            switch letters {
            case "ns" where isShort, "smp" where isShort: return .notificationServer
            case "ps" where isShort: return .packageServer
            case "client" where isShort, "clients" where isShort, "wks" where isShort: return .client
            default: break
            }
        }
        return .unknown
    }

    /// The machine's name: the first folder inside the input that looks like one, else the input itself if
    /// its name has a number as hosts do and is no word for a case.
    var host: String? {
        for part in parts.dropFirst() {
            if let host = PathHints.collected(part) ?? (PathHints.isHost(part) ? part : nil) { return host }
        }
        guard let input = parts.first else { return nil }
        if let host = PathHints.collected(input) { return host }
        let letters = input.lowercased().filter(\.isLetter)
        let isNumbered = input.contains(where: \.isNumber) && !PathHints.caseWords.contains(letters)
        return isNumbered && PathHints.isHost(input) ? input : nil
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

    /// Folders of the product, and words under which people sort what they send.
    private static let common: Set<String> = [
        "ns", "ps", "smp", "logs", "log", "agent", "agents", "client", "clients", "server", "servers",
        "altiris", "symantec", "programdata", "users", "public", "documents", "windows", "inetpub", "temp",
        "snapshots", "settings", "eventqueue", "nscap", "queue", "policies", "sql", "iis", "files", "data",
        "program files", "packagestatus", "archive", "bundle", "support", "logfiles", "httperr", "process",
        "bad", "evtqueue", "evtqfast", "evtqslow", "evtqlarge", "evtinbox", "evtqpriority", "config", "case",
        "cache", "site", "exports", "export", "acl", "tasks", "registry", "system32", "other", "misc", "c",
        "d",
    ]
    private static let caseWords: Set<String> = [
        "case", "bundle", "ticket", "incident", "sr", "inc", "log", "logs", "support", "upload", "files",
        "archive", "data", "export", "a", "w", "ex", "u", "uex",
    ]

    /// A host name: 1 to 15 characters as NetBIOS allows, or with dots up to 253 (RFC 1123), and a letter.
    private static func isHost(_ part: String) -> Bool {
        let isShortEnough = part.utf8.count <= (part.contains(".") ? 253 : 15)
        return isShortEnough && !common.contains(part.lowercased()) && part.contains(where: \.isLetter)
            && part.utf8.allSatisfy { isHostByte($0) } && part.first?.isPunctuation == false
            && GUID(part) == nil
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    /// `<COMPUTER>_SMP_LOGS`, `<COMPUTER>_LOGS_<date>`: folders of a public collector script.
    private static func collected(_ part: String) -> String? {
        let lower = part.lowercased()
        guard lower.contains("_logs"), let end = part.firstIndex(of: "_") else { return nil }
        let host = String(part[..<end])
        return isHost(host) ? host : nil
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
