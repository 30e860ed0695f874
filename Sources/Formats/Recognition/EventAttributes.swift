internal import CaseModel

/// The attributes of the event records in a member's head, which tell whose log it is.
struct EventAttributes {
    /// Values in lower case, each once, in the order in which they appear.
    private(set) var processes: [String] = []
    private(set) var modules: [String] = []
    private(set) var sources: [String] = []

    /// Looks at no more values than this: the first records are as good as all.
    private static let limit = 400
    /// Bytes of a value that are looked at: names of programs and sources are shorter.
    private static let valueLimit = 200

    init(_ head: MemberHead) {
        processes = Self.values(of: "process", in: head)
        modules = Self.values(of: "module", in: head)
        sources = Self.values(of: "source", in: head)
    }

    /// Finds ` name='…'` and ` name="…"`, and `Name: …` of the log viewer's text up to a comma or line's end.
    private static func values(of name: String, in head: MemberHead) -> [String] {
        let held = head.bytes
        let bytes = held.span
        let name = Array(name.utf8)
        // Most records repeat what an earlier one says: only what is new becomes text.
        var seen: [Range<Int>] = []
        var values: [String] = []
        var start = 0
        for _ in 0..<limit {
            guard let at = ByteSearch.first(name, in: bytes, from: start) else { break }
            start = at + name.count
            guard at == 0 || isSpace(bytes[at - 1]), let written = written(at: start, in: bytes),
                !isOne(of: seen, written, in: bytes)
            else { continue }
            seen.append(written)
            let value = value(held[written])
            if !values.contains(value) { values.append(value) }
        }
        return values
    }

    /// A value with the sign and the quote before it; `nil` where none begins.
    private static func written(at start: Int, in bytes: Span<UInt8>) -> Range<Int>? {
        guard start + 1 < bytes.count else { return nil }
        let (sign, next) = (bytes[start], bytes[start + 1])
        let isQuoted = next == UInt8(ascii: "'") || next == UInt8(ascii: "\"")
        guard sign == UInt8(ascii: ":") || sign == UInt8(ascii: "=") && isQuoted else { return nil }
        let first = sign == UInt8(ascii: ":") ? start + 1 : start + 2
        var end = first
        while end < min(start + 1 + valueLimit, bytes.count), !isEnd(bytes[end], sign, next) { end += 1 }
        return start..<end
    }

    /// Whether a byte ends a value: the quote behind `=`; a comma or a line's end behind `:`.
    private static func isEnd(_ byte: UInt8, _ sign: UInt8, _ quote: UInt8) -> Bool {
        sign == UInt8(ascii: "=")
            ? byte == quote : byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
    }

    private static func isOne(of seen: [Range<Int>], _ written: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        let value = bytes.extracting(written)
        for other in seen where bytes.extracting(other).isEqual(to: value) { return true }
        return false
    }

    private static func value(_ written: ArraySlice<UInt8>) -> String {
        if written.first == UInt8(ascii: "=") { return String(decoding: written.dropFirst(2), as: UTF8.self) }
        return trimmed(String(decoding: written.dropFirst(), as: UTF8.self).prefix { $0 != "(" })
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
