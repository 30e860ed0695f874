/// What requests are for: the agents' pages by name, everything else by what it serves.
struct WebPages {
    /// Addresses that are remembered; beyond, each is looked at anew.
    private static let memory = 65_536
    /// Pages that are told apart: the product has some forty for agents.
    private static let limit = 250

    private(set) var names: [String] = ["other"]
    private var ids: [String: Int] = ["other": 0]
    private var known: [UInt64: Int] = [:]

    /// The number of the page that an address asks for.
    mutating func page(_ line: Span<UInt8>, _ address: Range<Int>) -> Int {
        var end = address.lowerBound
        while end < address.upperBound, line[end] != UInt8(ascii: "?") { end += 1 }
        let mark = line.fingerprint(address.lowerBound..<end)
        if let id = known[mark] { return id }
        let id = id(of: WebPages.name(line.extracting(address.lowerBound..<end).text))
        if known.count < Self.memory { known[mark] = id }
        return id
    }

    private mutating func id(of name: String) -> Int {
        if let id = ids[name] { return id }
        guard names.count < Self.limit else { return 0 }
        names.append(name)
        ids[name] = names.count - 1
        return names.count - 1
    }

    /// `getpackageinfo` for `/Altiris/NS/Agent/GetPackageInfo.aspx`; `package-files` for what packages are
    /// made of (`/Altiris/PackageShare/pkggroup_…`, `/Altiris/PS/…`: TECH174201, KB 422201).
    static func name(_ stem: String) -> String {
        let parts = stem.lowercased().split(separator: "/").map(String.init)
        if parts.contains(where: { $0.hasPrefix("pkggroup_") || $0 == "packageshare" }) {
            return "package-files"
        }
        guard parts.first == "altiris", parts.count > 1 else { return "other" }
        if parts[1] == "ps" { return "package-files" }
        if parts.count >= 4, parts[1] == "ns", parts[2] == "agent" {
            return String(parts[3].prefix { $0 != "." && $0 != "?" })
        }
        return parts[1] == "ns" ? "console" : parts[1]
    }
}
