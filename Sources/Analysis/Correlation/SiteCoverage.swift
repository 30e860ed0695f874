internal import CaseModel
internal import CaseStore

/// Which sites and subnets have a Package Server, from what exports of Site Management say.
///
/// A client whose subnet lies in no site, in several, or in one without Package Server is given codebases
/// that it cannot use (KB 426743); a constrained server serves its own site only (KB 180384).
struct SiteCoverage {
    private struct Place {
        var stored: CaseWriter.StoredFact
        var servers: Set<String> = []
        var constrained: Set<String> = []
        var sites: Set<String> = []
        var clients: Set<String> = []
    }

    private var sites: [String: Place] = [:]
    private var subnets: [String: Place] = [:]
    private var namesServers = false
    private var namesSites = false

    init(_ rows: [CaseWriter.StoredFact]) {
        for stored in rows { add(stored) }
    }

    private mutating func add(_ stored: CaseWriter.StoredFact) {
        let fact = stored.fact
        if let site = fact["site"] {
            namesSites = true
            var place = sites[site] ?? Place(stored: stored)
            if let server = fact.server {
                namesServers = true
                place.servers.insert(server)
                if fact["constrained"] == "yes" { place.constrained.insert(server) }
            }
            if let client = fact.client { place.clients.insert(client) }
            sites[site] = place
        }
        // An address with its mask and one without are the same subnet.
        if let subnet = fact["subnet"]?.split(separator: "/").first.map(String.init) {
            var place = subnets[subnet] ?? Place(stored: stored)
            if let site = fact["site"] { place.sites.insert(site) }
            if let server = fact.server { place.servers.insert(server) }
            if let client = fact.client { place.clients.insert(client) }
            subnets[subnet] = place
        }
    }

    /// One fact for each site and each subnet; sites are judged only if any row names a server. What has a gap
    /// is said of each client there, if any is known.
    func facts() -> [(member: MemberID, fact: Fact)] {
        let ofSites = sites.sorted { $0.key < $1.key }.flatMap { site, place in
            let gap =
                !namesServers
                ? nil
                : place.servers.isEmpty
                    ? "no-server" : place.servers == place.constrained ? "constrained-only" : "none"
            return facts(place, site: site, subnet: nil, gap: gap)
        }
        let ofSubnets = subnets.sorted { $0.key < $1.key }.flatMap { subnet, place in
            let gap =
                !namesSites
                ? nil : place.sites.isEmpty ? "no-site" : place.sites.count > 1 ? "several-sites" : "none"
            return facts(place, site: place.sites.sorted().joined(separator: ", "), subnet: subnet, gap: gap)
        }
        return ofSites + ofSubnets
    }

    private func facts(
        _ place: Place, site: String, subnet: String?, gap: String?
    ) -> [(member: MemberID, fact: Fact)] {
        let hasGap = gap.map { $0 != "none" } ?? false
        let clients: [String?] = hasGap && !place.clients.isEmpty ? place.clients.sorted() : [nil]
        return clients.map { fact(place, site: site, subnet: subnet, gap: gap, client: $0) }
    }

    private func fact(
        _ place: Place, site: String, subnet: String?, gap: String?, client: String?
    ) -> (member: MemberID, fact: Fact) {
        let pairs: [(String, String?)] = [
            ("site", site.isEmpty ? nil : site), ("subnet", subnet),
            ("servers", String(place.servers.count)), ("gap", gap),
        ]
        let source = place.stored.fact
        return (
            place.stored.member,
            Fact(
                .siteCoverage, server: client,
                fields: pairs.compactMap { name, value in value.map { Fact.Field(name, $0) } },
                line: source.line, offset: source.offset, text: source.text)
        )
    }
}

extension Fact {
    /// The computer that a row of a list of sites is about.
    fileprivate var client: String? { self["client"].flatMap { serverName($0) } }
}
