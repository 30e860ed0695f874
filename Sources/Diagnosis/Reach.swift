internal import CaseModel

/// Which packages and machines a diagnosis is about: those that its main signs name; where they name none,
/// what is not ready there.
struct Reach {
    let evidence: CaseEvidence
    private let others: [Hypothesis]

    /// - Parameter others: what else was found.
    init(_ evidence: CaseEvidence, beside others: [Hypothesis]) {
        self.evidence = evidence
        self.others = others
    }

    /// Packages that other causes account for.
    private var claimed: Set<GUID> {
        others.reduce(into: []) { $0.formUnion($1.corePackages) }
    }

    /// The packages that a diagnosis affects.
    func packages(of hypothesis: Hypothesis) -> Set<GUID> {
        let named = hypothesis.corePackages
        // A main sign that never names a package is about all that lack where it was seen.
        let nameless = hypothesis.core.map(\.observations).filter { $0.allSatisfy { $0.package == nil } }
        let core = nameless.flatMap { $0 }
        if !named.isEmpty { return core.contains { $0.server != nil } ? named.union(lacking(core)) : named }
        let there = lacking(hypothesis.core.flatMap(\.observations))
        return there.isEmpty ? hypothesis.namedPackages : there
    }

    /// What lacks where some signs were seen, and is no other cause's.
    private func lacking(_ core: some Sequence<Observation>) -> Set<GUID> {
        let servers = Set(core.compactMap(\.server)).filter { evidence.servers[$0] != .notificationServer }
        return notReady(on: servers)
    }

    /// The machines on which the effect shows: those of the right role, if there are any.
    func servers(of hypothesis: Hypothesis, packages: Set<GUID>) -> Set<String> {
        var core = Set(hypothesis.core.lazy.flatMap(\.observations).compactMap(\.server))
        // What lies in the package shows wherever the package lacks, also where no log was sent from.
        if !core.isEmpty, hypothesis.rule.liesInPackage { core.formUnion(notReady(packages)) }
        let places = [core, notReady(packages), hypothesis.namedServers].map {
            effective($0, hypothesis.rule)
        }
        // A client that suffers is not the Package Server that lacks: it stands for one only if none is known.
        let seats = places.map { place in
            place.filter { hypothesis.rule.effectOn != .packageServer || evidence.servers[$0] != .client }
        }
        return named((seats + places).first { !$0.isEmpty } ?? [])
    }

    /// Without those that are known by a GUID only, if others have names: nobody could say that they differ.
    private func named(_ servers: Set<String>) -> Set<String> {
        let named = servers.filter { GUID($0) == nil }
        return named.isEmpty ? servers : named
    }

    /// Packages that are not ready on some servers, on any if none is named, and that no other cause claims.
    private func notReady(on servers: Set<String>) -> Set<GUID> {
        let there = evidence.affected.filter { servers.isEmpty || !$0.value.isDisjoint(with: servers) }
        return Set(there.keys).subtracting(claimed)
    }

    /// Where packages are not ready.
    private func notReady(_ packages: Set<GUID>) -> Set<String> {
        packages.reduce(into: []) { $0.formUnion(evidence.affected[$1] ?? []) }
    }

    private func effective(_ servers: Set<String>, _ rule: DiagnosisRule) -> Set<String> {
        let role = rule.effectOn
        let named =
            role == .notificationServer
            ? servers : servers.filter { evidence.servers[$0] != .notificationServer }
        let fitting = named.filter { evidence.servers[$0] == role }
        return fitting.isEmpty ? named : fitting
    }
}

extension DiagnosisRule {
    /// Whether the cause lies in the package itself: one package on many servers speaks for it, many on one
    /// server do not.
    fileprivate var liesInPackage: Bool {
        (scope[.onePackage] ?? 0) > 0 && (scope[.oneServer] ?? 0) <= 0
    }
}
