internal import CaseModel

/// A path with its accounts, from the lines of one block.
struct AccessBlock {
    private(set) var path = ""
    private(set) var entries: [AccessEntry] = []
    private var isShare = false

    /// Reads a block; `nil` if it names no path or no account.
    init?(_ lines: [String]) {
        if lines.contains(where: { AccessBlock.labelled($0) != nil }) {
            readLabelled(lines)
        } else {
            readIndented(lines)
        }
        guard !path.isEmpty, !entries.isEmpty else { return nil }
    }

    /// Whether a line begins a path's block although no blank line stands before it.
    static func begins(_ line: String, after block: [String]) -> Bool {
        if block.isEmpty { return true }
        guard isPath(line[...]) else { return false }
        // The path alone on its line: its accounts follow.
        return AccessLine.entry(String(line)) != nil || block.count > 1
    }

    /// `C:\…` or `\\server\…` at the start of a line.
    private static func isPath(_ text: Substring) -> Bool {
        let start = Array(text.utf8.prefix(3))
        guard start.count == 3 else { return false }
        if start[0] == 0x5C, start[1] == 0x5C { return true }
        return start[1] == 0x3A && (start[2] == 0x5C || start[2] == 0x2F)
    }
}

extension AccessBlock {
    /// `net share` and `Format-List`: a name, blanks, perhaps a colon, a value.
    private mutating func readLabelled(_ lines: [String]) {
        var isInList = false
        for line in lines {
            if let (label, value) = AccessBlock.labelled(line) {
                isInList = label == .entries
                switch label {
                case .share:
                    isShare = true
                    if path.isEmpty { path = value }
                case .path: path = AccessBlock.plain(value)
                case .entries: entries += [AccessLine.spelledEntry(value)].compactMap { $0 }
                case .other: break
                }
            } else if isInList, let entry = AccessLine.spelledEntry(trimmed(line)) {
                entries.append(entry)
            }
        }
    }

    private enum Label { case share, path, entries, other }

    private static let labels: [(String, Label)] = [
        ("share name", .share), ("freigabename", .share), ("permission", .entries),
        ("berechtigung", .entries),
        ("path", .path), ("pfad", .path), ("access", .entries), ("owner", .other), ("group", .other),
        ("audit", .other), ("sddl", .other), ("remark", .other), ("caching", .other), ("users", .other),
        ("maximum users", .other),
    ]

    private static func labelled(_ line: String) -> (Label, String)? {
        guard let first = line.first, !first.isWhitespace else { return nil }
        let lower = line.lowercased()
        for (name, label) in labels where lower.hasPrefix(name) {
            let rest = line.dropFirst(name.count)
            guard rest.first == " " || rest.first == ":" else { continue }
            let value = rest.drop { $0 == " " || $0 == "\t" }
            // Two blanks or a colon tell a label from a path that begins with the word.
            guard value.first == ":" || rest.hasPrefix("  ") else { continue }
            return (label, trimmed(value.drop { $0 == ":" }))
        }
        return nil
    }

    private static func plain(_ path: String) -> String {
        guard let range = path.firstRange(of: "::") else { return path }
        return String(path[range.upperBound...])
    }
}

extension AccessBlock {
    private mutating func readIndented(_ lines: [String]) {
        guard let first = lines.first else { return }
        let below = lines.dropFirst().filter { AccessLine.entry(trimmed($0)) != nil }
        let indent = below.first.map { $0.prefix { $0 == " " }.count } ?? 0
        if let account = AccessBlock.account(in: first, indent: indent) {
            path = trimmed(first[..<account])
            entries += [AccessLine.entry(String(first[account...]))].compactMap { $0 }
        } else {
            path = trimmed(first)
        }
        entries += below.compactMap { AccessLine.entry(trimmed($0)) }
    }

    /// Where the account begins on the path's line; `nil` if there is none.
    private static func account(in line: String, indent: Int) -> String.Index? {
        guard AccessLine.entry(line) != nil else { return nil }
        if indent > 0, indent < line.count {
            let start = line.index(line.startIndex, offsetBy: indent)
            if line[line.index(before: start)] == " ", line[start] != " " { return start }
        }
        return knownAccount(in: line) ?? lastAccount(in: line)
    }

    /// Beginnings of accounts that hold blanks.
    private static let beginnings = [
        "NT AUTHORITY\\", "NT-AUTORITÄT\\", "AUTORITE NT\\", "BUILTIN\\", "VORDEFINIERT\\", "CREATOR OWNER",
        "ERSTELLER-BESITZER", "NT SERVICE\\", "IIS APPPOOL\\", "Everyone:", "Jeder:", "Tout le monde:",
        "APPLICATION PACKAGE AUTHORITY\\",
    ]

    private static func knownAccount(in line: String) -> String.Index? {
        beginnings.compactMap { line.firstRange(of: " " + $0) }.map(\.lowerBound).min()
            .map { line.index(after: $0) }
    }

    /// Behind the last blank before the account's domain, or before its name.
    private static func lastAccount(in line: String) -> String.Index? {
        let end = line.firstRange(of: ":(")?.lowerBound ?? line.lastIndex(of: ":") ?? line.endIndex
        let before = line[..<end]
        let domain = before.lastIndex(of: "\\").map { before[..<$0] } ?? before
        guard let blank = domain.lastIndex(of: " ") ?? before.lastIndex(of: " ") else { return nil }
        return line.index(after: blank)
    }
}

extension AccessBlock {
    func fact(server: String?, _ place: LinePlace, _ raw: String) -> Fact {
        let area = FolderArea(path)
        let rights = Dictionary(
            uniqueKeysWithValues: AccessRole.allCases.map { role in (role, right(of: role)) })
        let name = { (role: AccessRole) in rights[role]?.name }
        return Fact(
            .accessList, package: firstGUID(in: path),
            // Other folders are the Notification Server's or a file server's: the effect shows elsewhere.
            server: area.access(path) == "delivery" ? server : nil,
            fields: fields([
                "path": path, "area": area.access(path), "form": isShare ? "share" : "folder",
                "system": name(.system), "administrators": name(.administrators),
                "everyone": name(.everyone), "users": name(.users), "web": name(.web),
                "agents": name(.agents), "others": String(others), "denied": denied,
                "lacks": lacks(rights, area),
            ]), line: place.line, offset: place.offset, text: raw)
    }

    /// What a role may do here, all its entries together.
    private func right(of role: AccessRole) -> AccessRight {
        entries.filter { !$0.isDenied && !$0.isForChildren && AccessRole(account: $0.account) == role }
            .map(\.right).max() ?? .none
    }

    /// Particular accounts that may at least read: one of them may be the account for package access.
    private var others: Int {
        Set(
            entries.filter { !$0.isDenied && $0.right >= .read && AccessRole(account: $0.account) == nil }
                .map { $0.account.lowercased() }
        ).subtracting(["creator owner", "ersteller-besitzer"]).count
    }

    private var denied: String {
        entries.filter(\.isDenied).map(\.account).joined(separator: ", ")
    }

    /// Who lacks what the least rights of the queues' folders are: full control for the system and the
    /// administrators, and for the IIS user on the queues themselves (article 181405 section 6).
    private func lacks(_ rights: [AccessRole: AccessRight], _ area: FolderArea) -> String {
        guard !isShare else { return "" }
        let needed: [AccessRole] =
            area == .nscap && EventPlace(path: path + "/x").queue != nil
            ? [.system, .administrators, .web] : [.system, .administrators]
        let open = max(rights[.everyone] ?? .none, rights[.users] ?? .none)
        return needed.filter { max(rights[$0] ?? .none, open) < .full }.map { role in
            role == .system ? "system" : role == .web ? "web" : "administrators"
        }.joined(separator: ", ")
    }
}
