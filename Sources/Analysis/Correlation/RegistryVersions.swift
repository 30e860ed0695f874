internal import CaseModel
internal import CaseStore

/// Joins the versions that a machine's registry states for the agent and its Package Server plug-in.
///
/// KB 155980 names the agent's value; the plug-in's stands in a key of its own below the agent's.
enum RegistryVersions {
    private struct Parts {
        var member: MemberID
        var line: Int
        var offset: Int
        var agent: String?
        var plugin: String?
        var texts: [String] = []
    }

    /// One fact for each machine whose registry states both versions.
    static func facts(_ settings: [CaseWriter.StoredFact]) -> [(member: MemberID, fact: Fact)] {
        var machines: [String: Parts] = [:]
        for stored in settings {
            guard let server = stored.fact.server.flatMap({ serverName($0) }), let part = part(stored.fact),
                let value = stored.fact["value"]
            else { continue }
            var parts =
                machines[server]
                ?? Parts(member: stored.member, line: stored.fact.line, offset: stored.fact.offset)
            if part == .plugin { parts.plugin = value } else { parts.agent = parts.agent ?? value }
            parts.texts.append(stored.fact.text)
            machines[server] = parts
        }
        return machines.sorted { $0.key < $1.key }.compactMap { server, parts in
            guard parts.agent != nil, parts.plugin != nil else { return nil }
            var fact = Fact.productVersions(
                server: server, agent: parts.agent, plugin: parts.plugin, product: nil)
            (fact.line, fact.offset) = (parts.line, parts.offset)
            fact.text = parts.texts.joined(separator: "\n")
            return (parts.member, fact)
        }
    }

    private enum Part { case agent, plugin }

    private static func part(_ setting: Fact) -> Part? {
        guard setting["name"]?.lowercased() == "version", let key = setting["key"]?.lowercased() else {
            return nil
        }
        if key.hasSuffix("\\package server agent") { return .plugin }
        return key.hasSuffix("\\altiris agent") || key.hasSuffix("\\ns client package") ? .agent : nil
    }
}
