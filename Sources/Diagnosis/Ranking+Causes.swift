internal import CaseModel

/// Causes explain causes: which finding is whose consequence, and in which order they are shown.
extension Ranking {
    /// The likeliest cause that leads to a hypothesis; of two that are about as likely, the one that was
    /// seen first.
    func cause(of hypothesis: Hypothesis, among found: [Hypothesis]) -> Hypothesis? {
        found.filter { leads($0, to: hypothesis) }.min { one, other in
            if abs(one.confidence - other.confidence) > Ranking.sameConfidence {
                return one.confidence > other.confidence
            }
            let begins = (one.begin ?? Ranking.never, other.begin ?? Ranking.never)
            return begins.0 == begins.1 ? one.rule.id < other.rule.id : begins.0 < begins.1
        }
    }

    private static let never = Timestamp(milliseconds: .max)
    /// Confidences this close say nothing about which of two causes came first.
    private static let sameConfidence = 0.02

    /// Whether a cause is likely, has a sign of its own, touches what its consequence touches, and did not
    /// begin when that was already over.
    func leads(_ cause: Hypothesis, to consequence: Hypothesis) -> Bool {
        guard cause.confidence >= Ranking.causeThreshold,
            cause.rule.leadsTo.contains(consequence.rule.id),
            overlaps(cause, consequence)
        else { return false }
        if let begin = cause.begin, let end = consequence.end, begin > end { return false }
        return consequence.rule.isResidual || cause.hasOwnSign(beside: consequence)
    }

    /// Whether two hypotheses speak of the same packages and machines, as far as they name any.
    func overlaps(_ cause: Hypothesis, _ consequence: Hypothesis) -> Bool {
        let packages = cause.namedPackages
        let others = consequence.namedPackages
        if !packages.isEmpty, !others.isEmpty, packages.isDisjoint(with: others) { return false }
        // A client suffers from what happens on a Package Server: only equals can differ.
        let role = { (server: String) in evidence.servers[server] ?? .unknown }
        let servers = cause.namedServers
        let roles = Set(servers.map(role))
        let peers = consequence.namedServers.filter { roles.contains(role($0)) }
        return peers.isEmpty || servers.isEmpty || !servers.isDisjoint(with: peers)
    }

    /// Causes by confidence, the article's order among equals; consequences right behind their cause.
    func arranged(_ findings: [Judgement.Finding]) -> [Judgement.Finding] {
        let order = Dictionary(
            evidence.rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let sorted = findings.sorted {
            ($1.confidence, order[$0.rule.id] ?? 0) < ($0.confidence, order[$1.rule.id] ?? 0)
        }
        var placed: Set<String> = []
        var result: [Judgement.Finding] = []
        func place(_ finding: Judgement.Finding) {
            guard placed.insert(finding.rule.id).inserted else { return }
            result.append(finding)
            for consequence in sorted where consequence.causedBy == finding.rule.id { place(consequence) }
        }
        for finding in sorted where finding.causedBy == nil { place(finding) }
        for finding in sorted { place(finding) }
        return result
    }
}
