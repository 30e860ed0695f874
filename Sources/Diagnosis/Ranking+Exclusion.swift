internal import CaseModel

/// What was not found: ruled out, or not to be judged.
extension Ranking {
    /// Why a diagnosis is out; `nil` when its witnesses are missing and it cannot be judged.
    func reasonAgainst(_ hypothesis: Hypothesis) -> Judgement.RuledOut? {
        let rule = hypothesis.rule
        if let strongest = hypothesis.opposing.first, strongest.weight <= -Grade.moderate.logLikelihoodRatio {
            let title = evidence.meanings[strongest.pattern]?.title ?? strongest.pattern
            return Judgement.RuledOut(rule: rule, because: title + ".", patterns: [strongest.pattern])
        }
        if hypothesis.supporting.isEmpty, let sign = hypothesis.over.first {
            let title = evidence.meanings[sign.pattern]?.title ?? sign.pattern
            let last = sign.observations.compactMap(\.last).max().map { ", last seen \($0)" } ?? ""
            return Judgement.RuledOut(
                rule: rule, because: "What speaks for it is over\(last): \(title).",
                patterns: hypothesis.over.map(\.pattern))
        }
        // A weak sign is one for it: no reason to stop looking.
        guard hypothesis.supporting.isEmpty, evidence.isWitnessed(rule), evidence.isTold(rule) else {
            return nil
        }
        let read = Set(rule.witnesses.joined()).intersection(evidence.witnesses).map(\.rawValue).sorted()
        return Judgement.RuledOut(
            rule: rule,
            because: "None of its signs stands in what was read: \(read.joined(separator: ", ")).",
            patterns: [])
    }
}

extension CaseEvidence {
    /// Whether the bundle holds at least one of each group of members that would tell of a diagnosis, one
    /// that was there to see it: its log covers the time of the failure, and its level is high enough.
    func isWitnessed(_ rule: DiagnosisRule) -> Bool {
        // What comes again while it lasts also shows in logs that begin later.
        var able = rule.recurs ? witnesses : witnesses.subtracting(blind)
        if rule.needsTrace { able.formIntersection(tracing) }
        return !rule.witnesses.isEmpty && rule.witnesses.allSatisfy { !able.isDisjoint(with: $0) }
    }

    /// Whether those spoke who tell of a diagnosis whenever it is there, if it has such: a quiet log rules out no
    /// rights of folders that nobody listed.
    func isTold(_ rule: DiagnosisRule) -> Bool {
        rule.toldBy.isEmpty || !stated.isDisjoint(with: rule.toldBy)
    }
}
