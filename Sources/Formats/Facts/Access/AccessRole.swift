/// The part that an account plays, whatever the system's language calls it.
enum AccessRole: CaseIterable {
    case system, administrators, everyone, users, web, agents

    /// The account's part; `nil` for a particular person or service.
    init?(account: String) {
        let lower = account.lowercased()
        let name = lower.split(separator: "\\").last.map(String.init) ?? lower
        if name.hasPrefix("iusr") || name.hasPrefix("iwam") || lower.contains("iis apppool") {
            self = .web
        } else if name.hasSuffix("$") {
            self = .agents
        } else if let role = AccessRole.names[name] {
            self = role
        } else {
            return nil
        }
    }

    /// Accounts that every system has, in English, German, French, Spanish, and as SID
    /// (https://learn.microsoft.com/windows-server/identity/ad-ds/manage/understand-security-identifiers).
    private static let names: [String: AccessRole] = {
        let spellings: [(AccessRole, [String])] = [
            (.system, ["system", "localsystem", "système", "s-1-5-18"]),
            (
                .administrators,
                [
                    "administrators", "administratoren", "administrateurs", "administradores",
                    "domain admins", "s-1-5-32-544",
                ]
            ),
            (
                .everyone,
                [
                    "everyone", "jeder", "tout le monde", "todos", "s-1-1-0", "authenticated users",
                    "authentifizierte benutzer", "utilisateurs authentifiés", "usuarios autentificados",
                    "s-1-5-11",
                ]
            ),
            (.users, ["users", "benutzer", "utilisateurs", "usuarios", "domain users", "s-1-5-32-545"]),
            (
                .web,
                [
                    "iis_iusrs", "iis_wpg", "network service", "netzwerkdienst", "service réseau",
                    "servicio de red", "aspnet", "s-1-5-20", "s-1-5-32-568", "s-1-5-17",
                ]
            ),
            (.agents, ["domain computers", "domänencomputer", "ordinateurs du domaine"]),
        ]
        var names: [String: AccessRole] = [:]
        for (role, words) in spellings { for word in words { names[word] = role } }
        return names
    }()
}
