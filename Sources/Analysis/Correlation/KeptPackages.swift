internal import CaseModel
internal import CaseStore

/// Packages that a Package Server keeps although nobody names them any more: in its urgent list, in the
/// agent's secure storage; and those that it deleted, which may be right.
struct KeptPackages {
    /// Packages that policies name, by the machine whose policy it is; "" where nobody knows.
    private let policies: [String: Set<GUID>]
    private let database: Set<GUID>
    private let kept: [(by: String, stored: CaseWriter.StoredFact)]

    init(
        urgent: [CaseWriter.StoredFact], stored: [CaseWriter.StoredFact],
        statusFiles: [CaseWriter.StoredFact] = [], policies: [CaseWriter.StoredFact],
        rows: [CaseWriter.StoredFact]
    ) {
        self.policies = policies.reduce(into: [:]) { named, stored in
            guard let package = stored.fact.package else { return }
            named[stored.fact.server ?? "", default: []].insert(package)
        }
        database = Set(rows.compactMap(\.fact.package))
        let deleted = statusFiles.filter { $0.fact["status"]?.lowercased() == "deleted" }
        kept =
            urgent.map { ("urgent-list", $0) } + stored.map { ("secure-storage", $0) }
            + deleted.map { ("nobody", $0) }
    }

    /// One fact for each kept package and server. Who was not read cannot have named it.
    func facts() -> [(member: MemberID, fact: Fact)] {
        kept.compactMap { by, stored in
            guard let package = stored.fact.package else { return nil }
            let pairs: [(String, String?)] = [
                ("kept_by", by), ("in_policy", answer(named(for: stored.fact.server), package)),
                ("in_database", answer(database, package)),
            ]
            let fact = Fact(
                .keptPackage, package: package, server: stored.fact.server,
                fields: pairs.compactMap { name, value in value.map { Fact.Field(name, $0) } },
                line: stored.fact.line, offset: stored.fact.offset, text: stored.fact.text)
            return (stored.member, fact)
        }
    }

    /// What the policy of a machine names. Another machine's policy says nothing about it.
    private func named(for server: String?) -> Set<GUID> {
        guard let server else { return policies.values.reduce(into: []) { $0.formUnion($1) } }
        return policies[server] ?? policies[""] ?? []
    }

    private func answer(_ named: Set<GUID>, _ package: GUID) -> String? {
        named.isEmpty ? nil : named.contains(package) ? "yes" : "no"
    }
}
