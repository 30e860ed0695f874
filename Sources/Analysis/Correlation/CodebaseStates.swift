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

    /// Derived facts; none if either table is missing.
    func facts() -> [(member: MemberID, fact: Fact)] {
        guard !hosts.isEmpty, !known.isEmpty else { return [] }
        return missing() + retired()
    }

    /// Packages that are ready on a server to which no codebase leads.
    private func missing() -> [(member: MemberID, fact: Fact)] {
        var seen: Set<[String]> = []
        return rows.compactMap { stored in
            guard let package = stored.fact.package, let server = stored.fact.server,
                let status = stored.fact["status"], seen.insert([package.description, server]).inserted
            else { return nil }
            let there = hosts[package] ?? [:]
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
                guard !known.contains(host), !others.contains(host) else { return nil }
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
