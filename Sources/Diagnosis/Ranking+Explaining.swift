internal import CaseModel

/// Explaining away: what a likely cause accounts for says little about a second one.
extension Ranking {
    /// Takes from each hypothesis what a likelier one, which has nothing to do with it, explains already.
    ///
    /// Two causes of one message are alternatives, not companions: once something else proves the first, the
    /// message needs no second. All are compared as they stood before, so the order does not matter.
    func explainedAway(_ hypothesis: Hypothesis) -> [Score.Part] {
        let explaining = hypotheses.filter { explains($0, signsOf: hypothesis) }
        return hypothesis.score.parts.compactMap { part in
            explaining.compactMap { $0.explaining(part, of: hypothesis) }.min { $0.counted < $1.counted }
        }
    }

    /// Whether a cause is the likelier one for a reason of its own, and neither leads to the other.
    private func explains(_ cause: Hypothesis, signsOf other: Hypothesis) -> Bool {
        cause.confidence >= Ranking.causeThreshold && cause.confidence > other.confidence
            && !cause.rule.isResidual && cause.hasOwnSign(beside: other)
            && !cause.rule.leadsTo.contains(other.rule.id) && !other.rule.leadsTo.contains(cause.rule.id)
    }
}

extension Hypothesis {
    /// What another hypothesis's sign is worth less because this one accounts for it, or `nil` if it does not.
    fileprivate func explaining(_ part: Score.Part, of other: Hypothesis) -> Score.Part? {
        guard case .sign(let pattern, _) = part.kind, part.stated > 0,
            let mine = supporting.first(where: { $0.pattern == pattern }),
            let theirs = other.supporting.first(where: { $0.pattern == pattern }),
            mine.covers(theirs)
        else { return nil }
        let left = Hypothesis.worth(part.stated, besides: mine.weight)
        let lost = (left - part.stated) * (part.counted / part.stated) * confidence
        return Score.Part(
            kind: .explained(pattern: pattern, by: rule.id), stated: left - part.stated, counted: lost)
    }

    /// The log-odds that a sign adds to one cause where another one is known to be there, as if each
    /// produced it on its own (a noisy or).
    private static func worth(_ weight: Double, besides known: Double) -> Double {
        logarithm((exponential(known) + exponential(weight) - 1) / exponential(known))
    }
}

extension Judgement.WeighedPattern {
    /// Whether it was seen for every package and machine for which `other` was.
    fileprivate func covers(_ other: Judgement.WeighedPattern) -> Bool {
        let mine = Set(observations.map(Cell.init))
        return other.observations.allSatisfy { mine.contains(Cell($0)) }
    }

    private struct Cell: Hashable {
        var package: GUID?
        var server: String?

        init(_ observation: Observation) {
            package = observation.package
            server = observation.server
        }
    }
}
