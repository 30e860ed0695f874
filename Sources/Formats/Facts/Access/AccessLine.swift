/// A line of an access list, in the ways in which Windows' programs print one.
enum AccessLine {
    /// Reads `account:rights` as `icacls` (`(OI)(CI)(F)`) and `cacls` (`(OI)(CI)F`, `R`) print it.
    static func entry(_ text: String) -> AccessEntry? {
        guard let colon = separator(of: text) else { return nil }
        let account = trimmed(text[..<colon])
        let rights = trimmed(text[text.index(after: colon)...])
        guard !account.isEmpty, account.utf8.count <= accountLimit, rights.utf8.count <= rightsLimit else {
            return nil
        }
        return entry(account, rights: rights)
    }

    /// Reads `Everyone, READ` of `net share`, and PowerShell's `account Allow  FullControl`.
    static func spelledEntry(_ text: String) -> AccessEntry? {
        let words = text.split(separator: " ")
        guard let verb = words.lastIndex(where: { $0 == "Allow" || $0 == "Deny" }), verb > 0 else {
            return shareEntry(text)
        }
        let rights = words[(verb + 1)...].map { $0.filter { $0 != "," } }.compactMap { AccessRight($0) }
        return AccessEntry(
            account: words[..<verb].joined(separator: " "), right: rights.max() ?? .special,
            isDenied: words[verb] == "Deny")
    }

    private static func shareEntry(_ text: String) -> AccessEntry? {
        guard let comma = text.lastIndex(of: ","),
            let right = AccessRight(trimmed(text[text.index(after: comma)...]))
        else { return nil }
        return AccessEntry(account: trimmed(text[..<comma]), right: right)
    }

    /// Windows allows 256 characters for an account with its domain.
    private static let accountLimit = 600
    /// All rights and flags of one entry, spelled out.
    private static let rightsLimit = 300

    /// The colon between account and rights: before the first bracket, or else the last one.
    private static func separator(of text: String) -> String.Index? {
        if let range = text.firstRange(of: ":(") { return range.lowerBound }
        return text.lastIndex(of: ":")
    }

    private static func entry(_ account: String, rights: String) -> AccessEntry? {
        var entry = AccessEntry(account: account, right: .none)
        var found: [AccessRight] = []
        let isKnown = parts(of: rights).allSatisfy { part in
            switch part.lowercased() {
            case "i", "oi", "ci", "np", "id": break
            case "io": entry.isForChildren = true
            case "deny": entry.isDenied = true
            // `(special access:)`, whose rights stand in lines of their own.
            case "special", "access:": found.append(.special)
            case let word:
                guard let right = AccessRight(word) else { return false }
                found.append(right)
                if right == .none { entry.isDenied = true }
            }
            return true
        }
        guard isKnown, let right = found.max() else { return nil }
        entry.right = right
        return entry
    }

    /// What the brackets hold, and what stands behind them.
    private static func parts(of rights: String) -> [String] {
        rights.split { $0 == "(" || $0 == ")" || $0 == "," || $0 == " " }.map(String.init)
    }
}
