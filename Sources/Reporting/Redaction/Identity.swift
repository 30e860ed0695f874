/// What a name names, and so what its stand-in is called.
package enum IdentityKind: String, Sendable, CaseIterable {
    case host, domain, user, address, mail, path, bundle, package, customer

    /// The word before the number: `host-3`.
    var prefix: String { self == .address ? "ip" : self == .path ? "part" : rawValue }

    /// What one is called in a sentence.
    var singular: String {
        switch self {
        case .address: "IP address"
        case .mail: "mail address"
        case .path: "part of a path"
        case .package: "name or GUID of a package"
        case .customer: "customer label"
        case .host, .domain, .user, .bundle: rawValue
        }
    }

    /// What several are called in a sentence.
    var plural: String {
        switch self {
        case .address, .mail: singular + "es"
        case .customer: singular + "s"
        case .path: "parts of paths"
        case .package: "names and GUIDs of packages"
        case .host, .domain, .user, .bundle: rawValue + "s"
        }
    }
}

/// Names that say nothing about a customer: accounts, folders and sites that every installation has.
enum CommonNames {
    /// Accounts and groups of Windows and SQL Server, and words that stand where a name could.
    static let accounts: Set<String> = [
        "system", "administrator", "administrators", "everyone", "users", "guest", "guests", "network",
        "local",
        "service", "authenticated", "domain", "nt", "builtin", "creator", "owner", "iis_iusrs", "iusr",
        "public",
        "default", "defaultuser0", "all", "trustedinstaller", "anonymous", "sa", "dbo", "defaultapppool",
        "user",
        "name", "null", "none", "unknown", "true", "false", "and", "or", "not",
    ]
    /// What stands before a backslash and is no domain.
    static let authorities: Set<String> = [
        "nt authority", "authority", "builtin", "apppool", "hklm", "hkcu", "hkcr", "hku", "software",
        "system",
        "wow6432node", "symantec", "altiris", "microsoft", "windows", "program", "files", "programdata",
        "users",
        "system32", "nscap", "pkgsvr", "root", "cimv2",
    ]
    /// Folders and files that the product itself puts into shares.
    static let parts: Set<String> = [
        "nscap", "pkgsvr", "bin", "win32", "win64", "x64", "x86", "altiris", "notification server", "logs",
        "nse",
        "eventqueue", "evtinbox", "evtqueue", "cache", "snapshot.xml", "package.xml", "package delivery",
        "packages", "admin$", "c$", "d$", "e$", "ipc$", "program files", "program files (x86)", "programdata",
        "symantec", "smp", "agent.log", "a.log", "netlogon", "sysvol",
    ]
    /// Makers of what is analysed; their addresses are in every log.
    static let domains: Set<String> = [
        "symantec.com", "broadcom.com", "altiris.com", "microsoft.com", "windowsupdate.com", "w3.org",
        "xmlsoap.org", "verisign.com", "digicert.com",
    ]
    /// Names of no particular machine.
    static let hosts: Set<String> = ["localhost", "unknown", "server", "host", "n/a", "none", "null", "wpad"]
    /// Addresses of no particular machine.
    static let addresses: Set<String> = ["127.0.0.1", "0.0.0.0", "255.255.255.255", "::1", "::"]
}
