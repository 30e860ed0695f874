internal import CaseModel
internal import CaseStore

/// Puts the rows of `SWDPackageCodebase` beside those of `SWDPackageServer`: a package that is ready on a
/// server needs a codebase there, and a codebase needs a server that is still one.
struct CodebaseStates {
    private var hosts: [GUID: [String: CaseWriter.StoredFact]] = [:]
    private let rows: [CaseWriter.StoredFact]
    private let known: Set<String>
    private let others: Set<String>

    /// - Parameter servers: machines that are known not to be Package Servers, such as the Notification Server.
    init(codebases: [CaseWriter.StoredFact], rows: [CaseWriter.StoredFact], others servers: Set<String>) {
        self.rows = rows
        others = servers
        known = Set(rows.compactMap(\.fact.server))
        for stored in codebases {
            guard let package = stored.fact.package, let host = stored.fact.server else { continue }
            hosts[package, default: [:]][host] = hosts[package]?[host] ?? stored
        }
    }

    /// Derived facts; none if either table is missing, or if servers are known by their GUIDs only.
    func facts() -> [(member: MemberID, fact: Fact)] {
        guard !hosts.isEmpty, !known.isEmpty, !known.contains(where: { GUID($0) != nil }) else { return [] }
        return missing() + (isWhole ? retired() : [])
    }

    /// The article's query lists what is not ready; only a table with ready rows names all servers.
    private var isWhole: Bool { rows.contains { $0.fact["status"]?.lowercased() == "ready" } }

    /// Packages that are ready on a server to which no codebase leads.
    private func missing() -> [(member: MemberID, fact: Fact)] {
        var seen: Set<[String]> = []
        return rows.compactMap { stored in
            guard let package = stored.fact.package, let server = stored.fact.server,
                let status = stored.fact["status"], seen.insert([package.description, server]).inserted
            else { return nil }
            // A package that the table of addresses leaves out altogether may have been left out of the export.
            guard let there = hosts[package] else { return nil }
            let isReady = status.lowercased() == "ready"
            let gap = there[server] == nil && isReady ? "missing" : "none"
            return (
                stored.member,
                fact(
                    package, server, stored.fact,
                    [
                        ("codebases", there[server] == nil ? "0" : "1"),
                        ("elsewhere", String(there.keys.count { $0 != server })), ("status", status),
                        ("gap", gap),
                    ])
            )
        }
    }

    /// Codebases on machines that no row knows as a Package Server.
    private func retired() -> [(member: MemberID, fact: Fact)] {
        hosts.sorted { $0.key < $1.key }.flatMap { package, there in
            there.sorted { $0.key < $1.key }.compactMap { host, stored in
                guard !known.contains(host), !others.contains(host), stored.fact.isOfPackageServer else {
                    return nil
                }
                return (
                    stored.member,
                    fact(package, host, stored.fact, [("gap", "retired-host"), ("host", host)])
                )
            }
        }
    }

    private func fact(
        _ package: GUID, _ server: String, _ source: Fact, _ pairs: [(String, String)]
    ) -> Fact {
        Fact(
            .codebaseState, package: package, server: server, fields: pairs.map { Fact.Field($0.0, $0.1) },
            line: source.line, offset: source.offset, text: source.text)
    }
}

extension Fact {
    /// Whether an address is one that a Package Server publishes: the Notification Server's own folder, and shares
    /// of file servers that packages are built from, are none.
    fileprivate var isOfPackageServer: Bool {
        let url = self["url"]?.lowercased() ?? ""
        if url.contains("packageshare") { return false }
        return self["scheme"] != "unc" || url.contains("pkggroup") || url.contains("pkgsvr")
    }
}
