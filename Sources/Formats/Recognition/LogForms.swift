internal import CaseModel

/// Logs of event records, and text copied out of the log viewer.
enum LogForms {
    /// Recognises a log; `nil` if the head holds no record.
    static func recognise(_ head: MemberHead, _ hints: PathHints) -> Recognition? {
        if hasRecords(head) { return records(head, hints) }
        guard isViewerText(head) else { return nil }
        let attributes = EventAttributes(head)
        let host = viewerHost(head) ?? hints.host
        return Recognition(
            kind: .logViewerText, role: role(attributes, hints, host, isServer: attributes.isOfServer),
            host: host)
    }

    /// Records, or what a web page or a torn file left of them.
    private static func hasRecords(_ head: MemberHead) -> Bool {
        if let root = head.root, root != "event", !head.contains("<event date=") { return false }
        return (head.contains("<event ") && head.contains("date=")) || head.contains("]]></event>")
    }

    private static func records(_ head: MemberHead, _ hints: PathHints) -> Recognition {
        let attributes = EventAttributes(head)
        let isServer = attributes.isOfServer ?? hints.isServerLog ?? false
        let host = host(head) ?? hints.host
        return Recognition(
            kind: isServer ? .nsLog : .agentLog, role: role(attributes, hints, host, isServer: isServer),
            host: host)
    }

    /// Records tell most surely, then the folder, then the machine's own name: an agent's log is no server's.
    private static func role(
        _ attributes: EventAttributes, _ hints: PathHints, _ host: String?, isServer: Bool?
    ) -> Role {
        if isServer == true { return .notificationServer }
        if attributes.isOfPackageServer { return .packageServer }
        if hints.role != .unknown { return hints.role }
        let named = host.flatMap { $0.split(separator: ".").first }.flatMap { NamedRole.role(in: String($0)) }
        return named == .packageServer || named == .client ? named ?? .unknown : .unknown
    }

    /// The value of the first `hostName`, as it is written.
    private static func host(_ head: MemberHead) -> String? {
        head.firstInLines { line in
            guard let name = line.end(ofLowercased: "hostname=") else { return nil }
            let rest = line[name...]
            guard let quote = rest.first, quote == "'" || quote == "\"" else { return nil }
            let host = rest.dropFirst().prefix { $0 != quote }
            return host.isEmpty ? nil : String(host)
        }
    }

    private static func viewerHost(_ head: MemberHead) -> String? {
        for line in head.lines {
            guard let name = line.end(ofLowercased: "host name:") else { continue }
            let host = trimmed(line[name...].prefix { $0 != "," })
            if !host.isEmpty { return host }
        }
        return nil
    }

    /// Names of fields at the beginning of lines: two of them, or the newer form's single line.
    private static func isViewerText(_ head: MemberHead) -> Bool {
        let fields = [
            "date:", "source:", "description:", "desciption:", "tick count:", "thread id:", "module:",
            "priority:", "process:", "host name:",
        ]
        let found = fields.filter { head.hasLine(startingWith: $0) }
        let isOneLine = head.hasLine(startingWith: "date:") && head.contains(", tick count:")
        let hasDescription = found.contains("description:") || found.contains("desciption:")
        return isOneLine || (found.count >= 2 && (found.contains("date:") || hasDescription))
            || (hasDescription && head.contains("----------"))
    }
}

extension String {
    /// The index after the first occurrence of `text`, given in lower case, whatever case it is in here.
    func end(ofLowercased text: String) -> String.Index? {
        let (whole, part) = (Array(utf8), Array(text.utf8))
        guard whole.count >= part.count else { return nil }
        for start in 0...(whole.count - part.count)
        where whole[start..<(start + part.count)].elementsEqual(part, by: { $0 | 0x20 == $1 | 0x20 }) {
            return utf8.index(startIndex, offsetBy: start + part.count)
        }
        return nil
    }
}
