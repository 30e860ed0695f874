internal import CaseModel
internal import CaseStore

/// Puts the rows of `SWDPackageCodebase` beside those of `SWDPackageServer`: a package that is ready on a
/// server needs a codebase there, and a codebase needs a server that is still one.
struct CodebaseStates {
    private var hosts: [GUID: [String: CaseWriter.StoredFact]] = [:]
    private let rows: [CaseWriter.StoredFact]
    private let known: Set<String>
    private let others: Set<String>
    private let machines: Set<String>
    /// Whether the table was exported at all, be it without a row.
    private let isTableRead: Bool

    /// - Parameters:
    ///   - servers: machines that are known not to be Package Servers, such as the Notification Server.
    ///   - machines: all that anything else in the bundle names.
    init(
        codebases: [CaseWriter.StoredFact], rows: [CaseWriter.StoredFact], others servers: Set<String>,
        machines: Set<String> = []
    ) {
        self.rows = rows
        self.machines = machines
        isTableRead = !codebases.isEmpty
        others = servers
        known = Set(rows.compactMap(\.fact.server))
        for stored in codebases {
            guard let package = stored.fact.package, let host = stored.fact.server else { continue }
            hosts[package, default: [:]][host] = hosts[package]?[host] ?? stored
        }
    }

    /// Derived facts; none if either table is missing, or if servers are known by their GUIDs only.
    func facts() -> [(member: MemberID, fact: Fact)] {
        guard isTableRead else { return [] }
        if known.isEmpty { return unknown() }
        if known.contains(where: { GUID($0) != nil }) { return [] }
        return missing() + (isWhole ? retired() : [])
    }

    /// Packages that all lead to a machine of which nothing else is known, where no table lists the servers.
    private func unknown() -> [(member: MemberID, fact: Fact)] {
        hosts.sorted { $0.key < $1.key }.compactMap { package, there in
            guard there.count == 1, let (host, stored) = there.first, !machines.contains(host),
                !others.contains(host), stored.fact.isOfPackageServer
            else { return nil }
            let pairs = [("gap", "unknown-host"), ("host", host)]
            return (stored.member, fact(package, nil, stored.fact, pairs))
        }
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
            // A package that the table of addresses leaves out altogether may have been left out of the export,
            // unless the table leaves out all Package Servers.
            guard let there = hosts[package] ?? (namesNoServer ? [:] : nil) else { return nil }
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

    /// Whether no address leads to any server of which rows tell: the table was emptied, and nobody reported since.
    private var namesNoServer: Bool {
        !hosts.values.contains { $0.keys.contains(where: known.contains) }
    }

    /// Codebases on machines that no row knows as a Package Server: these suffer nothing themselves.
    private func retired() -> [(member: MemberID, fact: Fact)] {
        hosts.sorted { $0.key < $1.key }.flatMap { package, there in
            there.sorted { $0.key < $1.key }.compactMap { host, stored in
                guard !known.contains(host), !others.contains(host), stored.fact.isOfPackageServer else {
                    return nil
                }
                return (
                    stored.member,
                    fact(package, nil, stored.fact, [("gap", "retired-host"), ("host", host)])
                )
            }
        }
    }

    private func fact(
        _ package: GUID, _ server: String?, _ source: Fact, _ pairs: [(String, String)]
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
