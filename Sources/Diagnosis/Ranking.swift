package import CaseModel

/// Weighs every diagnosis against the evidence, puts consequences under their causes, and says what
/// is ruled out and what could not be judged.
///
/// Pure: the same evidence gives the same judgement.
package struct Ranking: Sendable {
    private let evidence: CaseEvidence
    private let hypotheses: [Hypothesis]

    package init(_ evidence: CaseEvidence) {
        self.evidence = evidence
        var hypotheses = evidence.rules.map { Hypothesis($0, evidence) }
        let rivals = hypotheses.map { $0.rule.prior * Ranking.silence($0, evidence) }
        let nothing = max(Ranking.leastHealthy, 1 - evidence.rules.map(\.prior).reduce(0, +))
        let all = nothing + rivals.reduce(0, +)
        for index in hypotheses.indices { hypotheses[index].settle(rivals: all - rivals[index]) }
        self.hypotheses = hypotheses
    }

    /// How much less likely a cause is when those who would tell of it were read and say nothing.
    private static func silence(_ hypothesis: Hypothesis, _ evidence: CaseEvidence) -> Double {
        let isSilent = hypothesis.supporting.isEmpty && hypothesis.rule.isWitnessed(in: evidence)
        return isSilent ? silentWitness : 1
    }

    /// Logs rotate, and levels differ: a witness that says nothing is only this much against a cause.
    private static let silentWitness = 0.4
    /// Probability, before anything was read, that a bundle shows no cause at all, whatever the priors.
    private static let leastHealthy = 0.05

    /// Below this a diagnosis is not worth a reader's time.
    static let reportThreshold = 0.15
    /// A cause must be this likely before it takes others under it.
    static let causeThreshold = 0.5

    package func judge() -> Judgement {
        let found = hypotheses.filter { $0.confidence >= Ranking.reportThreshold }
        var judgement = Judgement()
        judgement.findings = arranged(found.map { finding($0, among: found) })
        for hypothesis in hypotheses where hypothesis.confidence < Ranking.reportThreshold {
            if let because = reasonAgainst(hypothesis) {
                judgement.ruledOut.append(because)
            } else {
                judgement.notJudged.append(hypothesis.rule)
            }
        }
        return judgement
    }

    private func finding(_ hypothesis: Hypothesis, among found: [Hypothesis]) -> Judgement.Finding {
        let cause = cause(of: hypothesis, among: found)
        var packages = packages(of: hypothesis)
        // A consequence whose signs name no package concerns those of its cause.
        if packages.isEmpty, let cause { packages = self.packages(of: cause) }
        return Judgement.Finding(
            rule: hypothesis.rule,
            confidence: min(hypothesis.confidence, cause?.confidence ?? 1),
            evidence: hypothesis.supporting + hypothesis.opposing,
            packages: packages.sorted(), servers: servers(of: hypothesis, packages: packages).sorted(),
            errors: hypothesis.errors, causedBy: cause?.rule.id,
            leadsTo: found.filter { leads(hypothesis, to: $0) }.map(\.rule.id))
    }

    /// The likeliest cause that leads to a hypothesis.
    private func cause(of hypothesis: Hypothesis, among found: [Hypothesis]) -> Hypothesis? {
        found.filter { leads($0, to: hypothesis) }
            .max { ($0.confidence, $1.rule.id) < ($1.confidence, $0.rule.id) }
    }

    /// Whether a cause is likely, has a sign of its own, and touches what its consequence touches.
    private func leads(_ cause: Hypothesis, to consequence: Hypothesis) -> Bool {
        cause.confidence >= Ranking.causeThreshold && cause.rule.leadsTo.contains(consequence.rule.id)
            && cause.hasOwnSign(beside: consequence) && overlaps(cause, consequence)
    }

    private func overlaps(_ cause: Hypothesis, _ consequence: Hypothesis) -> Bool {
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

    /// The packages that the evidence names; where it names only a server, what is not ready there.
    private func packages(of hypothesis: Hypothesis) -> Set<GUID> {
        let servers = Set(
            hypothesis.supporting.flatMap(\.observations).filter { $0.package == nil }.compactMap(\.server))
        let there = evidence.affected.filter { !$0.value.isDisjoint(with: servers) }.keys
        return hypothesis.namedPackages.union(there)
    }

    /// The machines on which the effect shows: those of the right role, if there are any.
    private func servers(of hypothesis: Hypothesis, packages: Set<GUID>) -> Set<String> {
        var named = hypothesis.namedServers
        let role = hypothesis.rule.effectOn
        if role != .notificationServer {
            named = named.filter { evidence.servers[$0] != .notificationServer }
        }
        if named.isEmpty { named = packages.reduce(into: []) { $0.formUnion(evidence.affected[$1] ?? []) } }
        let fitting = named.filter { evidence.servers[$0] == role }
        return fitting.isEmpty ? named : fitting
    }
}

extension Ranking {
    /// Causes by confidence, the article's order among equals; consequences right behind their cause.
    private func arranged(_ findings: [Judgement.Finding]) -> [Judgement.Finding] {
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

    /// Why a diagnosis is out; `nil` when its witnesses are missing and it cannot be judged.
    private func reasonAgainst(_ hypothesis: Hypothesis) -> Judgement.RuledOut? {
        let rule = hypothesis.rule
        if let strongest = hypothesis.opposing.first, strongest.weight <= -Grade.moderate.logLikelihoodRatio {
            let title = evidence.meanings[strongest.pattern]?.title ?? strongest.pattern
            return Judgement.RuledOut(rule: rule, because: title + ".", patterns: [strongest.pattern])
        }
        guard rule.isWitnessed(in: evidence) else { return nil }
        if let sign = hypothesis.supporting.first {
            let title = evidence.meanings[sign.pattern]?.title ?? sign.pattern
            return Judgement.RuledOut(
                rule: rule, because: "Only weak signs: \(title).",
                patterns: hypothesis.supporting.map(\.pattern))
        }
        let read = Set(rule.witnesses.joined()).intersection(evidence.witnesses).map(\.rawValue).sorted()
        return Judgement.RuledOut(
            rule: rule,
            because: "None of its signs stands in what was read: \(read.joined(separator: ", ")).",
            patterns: [])
    }
}

extension DiagnosisRule {
    /// Whether the bundle holds at least one of each group of members that would tell of it.
    fileprivate func isWitnessed(in evidence: CaseEvidence) -> Bool {
        !witnesses.isEmpty && witnesses.allSatisfy { !evidence.witnesses.isDisjoint(with: $0) }
    }
}
