/// The attributes of the event records in a member's head, which tell whose log it is.
struct EventAttributes {
    /// Values in lower case, each once, in the order in which they appear.
    private(set) var processes: [String] = []
    private(set) var modules: [String] = []
    private(set) var sources: [String] = []

    /// Looks at no more values than this: the first records are as good as all.
    private static let limit = 400

    init(_ head: MemberHead) {
        processes = Self.values(of: "process", in: head)
        modules = Self.values(of: "module", in: head)
        sources = Self.values(of: "source", in: head)
    }

    /// Finds ` name='…'` and ` name="…"`, and `Name: …` of the log viewer's text up to a comma or line's end.
    private static func values(of name: String, in head: MemberHead) -> [String] {
        var found: [String] = []
        var last: ArraySlice<UInt8> = []
        var start = 0
        let name = Array(name.utf8)
        for _ in 0..<limit {
            guard let at = head.firstIndex(of: name, from: start) else { break }
            start = at + name.count
            guard at == 0 || isSpace(head.bytes[at - 1]) else { continue }
            // Most records repeat what the one before says.
            let next = head.bytes[start..<min(start + last.count, head.bytes.count)]
            guard last.isEmpty || !next.elementsEqual(last), let value = value(at: start, in: head.bytes)
            else { continue }
            last = head.bytes[start..<min(start + 3 + value.utf8.count, head.bytes.count)]
            if !found.contains(value) { found.append(value) }
        }
        return found
    }

    private static func value(at start: Int, in bytes: [UInt8]) -> String? {
        guard start + 1 < bytes.count else { return nil }
        let (sign, next) = (bytes[start], bytes[start + 1])
        let rest = bytes[(start + 1)...].prefix(200)
        if sign == UInt8(ascii: "="), next == UInt8(ascii: "'") || next == UInt8(ascii: "\"") {
            return String(decoding: rest.dropFirst().prefix { $0 != next }, as: UTF8.self)
        }
        guard sign == UInt8(ascii: ":") else { return nil }
        let text = String(decoding: rest.prefix { $0 != 0x2C && $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
        return trimmed(text.prefix { $0 != "(" })
    }
}

extension EventAttributes {
    /// Records of the Notification Server, of an agent, or `nil` if the attributes do not tell.
    var isOfServer: Bool? {
        if processes.contains("aexnsagent.exe") || modules.contains("aexnsagent.exe") { return false }
        let isServer =
            processes.contains { Self.serverProcesses.contains($0) }
            || modules.contains { Self.serverModules.contains($0) }
            || sources.contains { $0.hasPrefix("altiris.") }
        if isServer { return true }
        let isAgent =
            modules.contains { $0.hasPrefix("aexnsc") || ($0.contains("agent") && $0.hasSuffix(".dll")) }
            || sources.contains { Self.agentSources.contains($0) }
        return isAgent ? false : nil
    }

    /// Whether a Package Server speaks: its source, its module, its object (KB 158750).
    var isOfPackageServer: Bool {
        sources.contains { $0 == "package server agent" || $0.hasPrefix("aexnscpkgsvr") }
            || modules.contains { $0.hasPrefix("aexnscpackageserver") || $0.hasPrefix("aexnscpkgsvr") }
    }

    /// Programs that write the server's log (KB 176692, KB 171870).
    private static let serverProcesses: Set<String> = [
        "w3wp.exe", "aexsvc.exe", "aexconfig.exe", "atrshost.exe", "altirissupportservice.exe",
        "scheduleprocessor.exe", "aspnet_wp.exe", "eventengine.exe", "inetinfo.exe", "dllhost.exe",
    ]
    private static let serverModules: Set<String> = [
        "w3wp.exe", "aexsvc.exe", "altirisnativehelper.dll", "altirisnativehelper64.dll", "atrshost.exe",
    ]
    private static let agentSources: Set<String> = [
        "agent", "eventtransport", "package server agent", "createdirectorypath", "aexnetworktransport",
        "downloadmanager", "networkoperation", "configserver",
    ]
}
