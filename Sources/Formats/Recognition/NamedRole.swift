internal import CaseModel

/// The part that a machine plays, as people put it into names: `PS01`, `EU-PS-07`, `ns_logs`, `Site Server 2`.
///
/// Only a word of its own counts: `OPS01`, `https` and `NSE` name nothing. What a name says is a hint; what records
/// and documents say comes first.
enum NamedRole {
    /// The part that a name tells; `nil` if it tells none, or two.
    static func role(in name: String) -> Role? {
        let words = words(of: name)
        guard !words.contains(where: { toolWords.contains($0) }) else { return nil }
        let pairs = zip(words, words.dropFirst()).map { $0 + $1 }
        let roles = Set((words + pairs).compactMap { roleWords[$0] })
        return roles.count == 1 ? roles.first : nil
    }

    /// Runs of letters, in lower case: digits and all signs divide them.
    private static func words(of name: String) -> [String] {
        name.lowercased().split { !$0.isLetter }.map(String.init)
    }

    private static let roleWords: [String: Role] = [
        "ns": .notificationServer, "smp": .notificationServer, "notificationserver": .notificationServer,
        "ps": .packageServer, "pkgsvr": .packageServer, "pkgserver": .packageServer,
        "packageserver": .packageServer, "packageservers": .packageServer, "siteserver": .packageServer,
        "siteservers": .packageServer,
        "client": .client, "clients": .client, "wks": .client, "workstation": .client,
        "workstations": .client,
        "endpoint": .client, "endpoints": .client,
    ]

    /// Words beside which `ps` is a shell, and a client a program.
    private static let toolWords: Set<String> = [
        "script", "scripts", "powershell", "output", "policies", "policy", "task", "tasks",
    ]
}
