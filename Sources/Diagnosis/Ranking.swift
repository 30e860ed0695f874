package import CaseModel

/// Weighs every diagnosis against the evidence, puts consequences under their causes, and says what
/// is ruled out and what could not be judged.
///
/// Pure: the same evidence gives the same judgement.
package struct Ranking: Sendable {
    let evidence: CaseEvidence
    private(set) var hypotheses: [Hypothesis]

    package init(_ evidence: CaseEvidence) {
        self.evidence = evidence
        let sightings = Sightings(evidence.observations)
        hypotheses = evidence.rules.map { Hypothesis($0, evidence, sightings) }
        settle()
        explainAway()
        explainResiduals()
    }

    /// Below this a diagnosis is not worth a reader's time.
    static let reportThreshold = 0.15
    /// A cause must be this likely before it takes others under it.
    static let causeThreshold = 0.5
    /// Logs rotate, and levels differ: a witness that says nothing is only this much against a cause.
    private static let silentWitness = 0.4
    /// Probability, before anything was read, that a bundle shows no cause at all, whatever the priors.
    private static let leastHealthy = 0.05

    private mutating func settle() {
        let rivals = hypotheses.map { $0.rule.prior * silence($0) }
        let nothing = max(Ranking.leastHealthy, 1 - evidence.rules.map(\.prior).reduce(0, +))
        let all = nothing + rivals.reduce(0, +)
        for index in hypotheses.indices { hypotheses[index].settle(rivals: all - rivals[index]) }
    }

    /// How much less likely a cause is when those who would tell of it were read and say nothing.
    private func silence(_ hypothesis: Hypothesis) -> Double {
        let isSilent = hypothesis.supporting.isEmpty && evidence.isWitnessed(hypothesis.rule)
        return isSilent ? Ranking.silentWitness : 1
    }

    private mutating func explainAway() {
        let parts = hypotheses.map(explainedAway)
        for index in hypotheses.indices { hypotheses[index].weigh(parts[index]) }
    }

    /// A residual diagnosis is what remains when nothing more precise explains the same: it is as likely as
    /// its signs say, less what the precise ones explain. One that is only guessed from the same signs explains
    /// nothing.
    private mutating func explainResiduals() {
        for index in hypotheses.indices where hypotheses[index].rule.isResidual {
            let residual = hypotheses[index]
            let explaining = hypotheses.filter {
                $0.confidence >= Ranking.reportThreshold && $0.rule.leadsTo.contains(residual.rule.id)
                    && $0.confidence < Ranking.causeThreshold && overlaps($0, residual)
                    && $0.hasOwnSign(beside: residual)
            }
            let unexplained = explaining.map { 1 - $0.confidence }.reduce(1, *)
            hypotheses[index].limit(
                to: residual.confidence * unexplained, .explainedBy(explaining.map(\.rule.id)))
        }
    }

    package func judge() -> Judgement {
        let found = hypotheses.filter { $0.confidence >= Ranking.reportThreshold }
        var judgement = Judgement()
        judgement.findings = arranged(found.map { finding($0, among: found) })
        for hypothesis in hypotheses {
            judgement.scores[hypothesis.rule.id] = hypothesis.score
            guard hypothesis.confidence < Ranking.reportThreshold else { continue }
            if let because = reasonAgainst(hypothesis) {
                judgement.ruledOut.append(because)
            } else {
                judgement.notJudged.append(hypothesis.rule)
            }
        }
        for finding in judgement.findings { judgement.scores[finding.rule.id] = finding.score }
        return judgement
    }

    private func finding(_ hypothesis: Hypothesis, among found: [Hypothesis]) -> Judgement.Finding {
        let cause = cause(of: hypothesis, among: found)
        var hypothesis = hypothesis
        if let cause { hypothesis.limit(to: cause.confidence, .cause(cause.rule.id)) }
        let consequences = found.filter { leads(hypothesis, to: $0) }
        let reach = Reach(evidence, beside: claimants(beside: hypothesis, among: found))
        var packages = reach.packages(of: hypothesis)
        // A consequence whose signs name no package concerns those of its cause.
        if hypothesis.namedPackages.isEmpty, packages.isEmpty, let cause {
            packages = reach.packages(of: cause)
        }
        // Nor does a cause that lies beyond all packages: it concerns those of what it leads to.
        if hypothesis.namedPackages.isEmpty, packages.isEmpty {
            packages = consequences.filter { !$0.rule.isResidual }.reduce(into: []) {
                $0.formUnion(reach.packages(of: $1))
            }
        }
        return Judgement.Finding(
            rule: hypothesis.rule, confidence: hypothesis.confidence, score: hypothesis.score,
            evidence: hypothesis.supporting + hypothesis.opposing, packages: packages.sorted(),
            servers: reach.servers(of: hypothesis, packages: packages).sorted(),
            errors: evidence.errors(of: [hypothesis] + consequences), causedBy: cause?.rule.id,
            leadsTo: consequences.map(\.rule.id))
    }

    /// Likely causes that have nothing to do with a hypothesis: what they name is theirs.
    private func claimants(beside hypothesis: Hypothesis, among found: [Hypothesis]) -> [Hypothesis] {
        found.filter { other in
            other.confidence >= Ranking.causeThreshold && other.rule.id != hypothesis.rule.id
                && !other.rule.isResidual && !leads(hypothesis, to: other) && !leads(other, to: hypothesis)
        }
    }
}

extension CaseEvidence {
    /// Records of severity 1 that any supporting pattern of some diagnoses matched, each counted once.
    fileprivate func errors(of hypotheses: [Hypothesis]) -> Int64 {
        let patterns = Set(hypotheses.flatMap(\.supporting).map(\.pattern))
        return errorSets.filter { !patterns.isDisjoint(with: $0.patterns) }.map(\.errors).reduce(0, +)
    }
}
