internal import CaseModel
internal import Diagnosis
internal import PatternEngine

/// Says how every diagnosis was weighed: its score, and beside it what could have spoken and did not.
///
/// What is counted is taken from the score, never computed again, so that what is said cannot differ from
/// what happened.
struct Weighings {
    let library: PatternLibrary
    let evidence: CaseEvidence
    let judgement: Judgement
    /// How many facts of each kind the case holds.
    let factCounts: [Fact.Kind: Int64]

    /// All diagnoses: those that were found in the order of the report, then the others in that of the packs.
    func all() -> [Weighing] {
        let found = judgement.findings.map(\.rule)
        let isFound = Set(found.map(\.id))
        return (found + evidence.rules.filter { !isFound.contains($0.id) }).map(weighing)
    }

    private func weighing(_ rule: DiagnosisRule) -> Weighing {
        let score = judgement.scores[rule.id] ?? Score()
        let (outcome, because) = outcome(of: rule)
        return Weighing(
            diagnosis: rule.id, title: rule.title, outcome: outcome, because: because,
            contributions: [prior(rule, score)] + score.parts.map { part($0, rule) }
                + limits(rule, score) + score.gates.map { gate($0, rule) } + unseen(rule),
            logOdds: score.logOdds, probability: score.probability, confidence: score.confidence)
    }

    private func outcome(of rule: DiagnosisRule) -> (Weighing.Outcome, because: String) {
        if judgement.findings.contains(where: { $0.rule.id == rule.id }) { return (.found, "") }
        if let ruled = judgement.ruledOut.first(where: { $0.rule.id == rule.id }) {
            return (.ruledOut, ruled.because)
        }
        return (.notJudged, "Who could tell of it was not sent, or could not have seen it.")
    }

    private func prior(_ rule: DiagnosisRule, _ score: Score) -> Weighing.Contribution {
        Weighing.Contribution(
            kind: .prior, name: rule.id, title: "how likely it is before anything was read",
            stated: score.priorLogOdds, counted: score.priorLogOdds,
            because: "\(rule.prior) beside all that it could be else")
    }

    private func limits(_ rule: DiagnosisRule, _ score: Score) -> [Weighing.Contribution] {
        if !score.parts.contains(where: \.isSign) {
            return [
                .init(kind: .limit, name: "no-sign", title: "nothing that was seen speaks for it and counts")
            ]
        }
        return score.limits.flatMap(limit)
    }

    private func limit(_ limit: Score.Limit) -> [Weighing.Contribution] {
        switch limit {
        case .oneWitness:
            [
                .init(
                    kind: .limit, name: "one-witness",
                    title: "one kind of witness alone, and no sign that proves it alone")
            ]
        case .cause(let id):
            [.init(kind: .limit, name: id, title: "a consequence of this, and no surer than it")]
        case .explainedBy(let ids):
            ids.map { .init(kind: .limit, name: $0, title: "this explains a part of its signs") }
        }
    }

    /// Patterns that speak of the diagnosis and were not seen at all, with the reason.
    private func unseen(_ rule: DiagnosisRule) -> [Weighing.Contribution] {
        library.patterns.compactMap { pattern in
            guard evidence.meanings[pattern.id] == nil,
                let stated = pattern.evidence.first(where: { $0.diagnosis == rule.id })
            else { return nil }
            let absence = absence(of: pattern.condition)
            return .init(
                kind: absence.isWitnessed ? .silent : .unwitnessed, name: pattern.id, title: pattern.title,
                witness: absence.witness, stated: stated.weight, because: absence.because)
        }
    }

    private func absence(
        of condition: Pattern.Condition
    ) -> (witness: String, isWitnessed: Bool, because: String) {
        switch condition {
        case .record(let condition):
            let kinds = condition.kinds.map(\.rawValue).joined(separator: " or ")
            let isRead = !evidence.witnesses.isDisjoint(with: Set(condition.kinds + [.logViewerText]))
            return (kinds, isRead, isRead ? "in no record that was read" : "no \(kinds) was read")
        case .fact(let condition):
            let kind = condition.kind.rawValue
            let count = factCounts[condition.kind] ?? 0
            return (kind, count > 0, count > 0 ? "none of \(count) fits" : "nothing says anything of \(kind)")
        }
    }
}

extension Score.Part {
    /// Whether it is a pattern that speaks for the diagnosis.
    fileprivate var isSign: Bool {
        if case .sign = kind { true } else { false }
    }
}
