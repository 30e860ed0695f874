internal import CaseModel
internal import CaseStore

/// Joins the versions that registries state: of a machine's agent and its Package Server plug-in, and of the
/// Notification Server.
///
/// KB 155980 names the agent's value; the plug-in's stands in a key of its own below the agent's, the platform's
/// below `eXpress\\Notification Server`.
struct RegistryVersions {
    private struct Parts {
        var member: MemberID
        var line: Int
        var offset: Int
        var agent: String?
        var plugin: String?
        var texts: [String] = []
    }

    private enum Part { case agent, plugin, platform }

    private var machines: [String: Parts] = [:]
    private var platform: (version: String, stored: CaseWriter.StoredFact)?

    init(_ settings: [CaseWriter.StoredFact]) {
        for stored in settings { note(stored) }
    }

    private mutating func note(_ stored: CaseWriter.StoredFact) {
        guard let part = RegistryVersions.part(stored.fact), let value = stored.fact["value"] else { return }
        if part == .platform {
            platform = platform ?? (value, stored)
            return
        }
        guard let server = stored.fact.server.flatMap({ serverName($0) }) else { return }
        var parts =
            machines[server]
            ?? Parts(member: stored.member, line: stored.fact.line, offset: stored.fact.offset)
        if part == .plugin { parts.plugin = value } else { parts.agent = parts.agent ?? value }
        parts.texts.append(stored.fact.text)
        machines[server] = parts
    }

    /// One fact for the Notification Server, and one for each machine of which two versions can be compared.
    func facts() -> [(member: MemberID, fact: Fact)] {
        let ofMachines = machines.sorted { $0.key < $1.key }.compactMap { server, parts in
            guard parts.agent != nil, parts.plugin != nil || platform != nil else {
                return nil as (MemberID, Fact)?
            }
            var fact = Fact.productVersions(
                server: server, agent: parts.agent, plugin: parts.plugin, product: platform?.version)
            (fact.line, fact.offset) = (parts.line, parts.offset)
            fact.text = parts.texts.joined(separator: "\n")
            return (parts.member, fact)
        }
        return ofServer + ofMachines
    }

    private var ofServer: [(MemberID, Fact)] {
        guard let platform, ProductVersion(platform.version) != nil else { return [] }
        var fact = Fact.productVersions(server: nil, agent: nil, plugin: nil, product: platform.version)
        (fact.line, fact.offset) = (platform.stored.fact.line, platform.stored.fact.offset)
        fact.text = platform.stored.fact.text
        return [(platform.stored.member, fact)]
    }

    private static func part(_ setting: Fact) -> Part? {
        guard let name = setting["name"]?.lowercased(), ["version", "productversion"].contains(name),
            let key = setting["key"]?.lowercased()
        else { return nil }
        if ["\\package server agent", "\\package server"].contains(where: key.hasSuffix) { return .plugin }
        if key.hasSuffix("\\express\\notification server") { return .platform }
        return ["\\altiris agent", "\\ns client package"].contains(where: key.hasSuffix) ? .agent : nil
    }
}
