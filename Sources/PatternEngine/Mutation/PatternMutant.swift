internal import CaseModel

/// A pattern with one of its conditions taken away or weakened, for proving its samples: some sample
/// must now fail, else nothing shows that the condition is needed.
package struct PatternMutant: Sendable {
    /// What was changed: `without the fixed text “is not ready” in template 1`.
    package var change: String
    /// What sample would protect the condition.
    package var remedy: String
    package var pattern: Pattern
    /// Where the condition stands.
    package var mark: Mark
}

extension Pattern {
    /// All mutants, one for each condition.
    package var mutants: [PatternMutant] {
        switch condition {
        case .record(let condition):
            mutants(ofKinds: condition) + mutants(ofAttributes: condition) + mutants(ofTemplates: condition)
        case .fact(let condition): mutants(of: condition)
        }
    }

    func mutant(
        _ change: String, _ remedy: String, at mark: Mark, _ condition: Condition
    ) -> PatternMutant {
        var pattern = self
        pattern.condition = condition
        return PatternMutant(change: change, remedy: remedy, pattern: pattern, mark: mark)
    }
}

extension Pattern {
    private func mutants(ofKinds condition: RecordCondition) -> [PatternMutant] {
        guard condition.kinds.count == 1, let kind = condition.kinds.first else { return [] }
        var weak = condition
        weak.kinds = [.nsLog, .agentLog]
        let other = kind == .nsLog ? "agent-log" : "ns-log"
        return [
            mutant(
                "without `kinds`", "Add a near miss with `kind: \(other)`.", at: condition.mark, .record(weak)
            )
        ]
    }

    private func mutants(ofAttributes condition: RecordCondition) -> [PatternMutant] {
        var mutants: [PatternMutant] = []
        if !condition.severities.isEmpty {
            var weak = condition
            weak.severities = []
            mutants.append(
                mutant(
                    "without `severity`", "Add a near miss of another severity.", at: condition.mark,
                    .record(weak)))
        }
        if !condition.sources.isEmpty {
            var weak = condition
            weak.sources = []
            mutants.append(
                mutant(
                    "without `source`", "Add a near miss from another source.", at: condition.sources[0].mark,
                    .record(weak)))
        }
        for (number, template) in condition.exceptions.enumerated() {
            var weak = condition
            weak.exceptions.remove(at: number)
            mutants.append(
                mutant(
                    "without the exception `\(template.text)`", "Add a near miss that only it keeps silent.",
                    at: template.mark, .record(weak)))
        }
        return mutants
    }

    private func mutants(ofTemplates condition: RecordCondition) -> [PatternMutant] {
        var mutants: [PatternMutant] = []
        for (number, template) in condition.messages.enumerated() {
            if condition.messages.count > 1 {
                var weak = condition
                weak.messages.remove(at: number)
                mutants.append(
                    mutant(
                        "without the template `\(template.text)`", "Add a sample that only it fires on.",
                        at: template.mark, .record(weak)))
            }
            for weakened in template.mutants {
                var weak = condition
                weak.messages[number] = weakened.template
                mutants.append(
                    mutant(weakened.change, weakened.remedy, at: template.mark, .record(weak)))
            }
        }
        return mutants
    }

    private func mutants(of condition: FactCondition) -> [PatternMutant] {
        var mutants: [PatternMutant] = []
        for (number, clause) in condition.clauses.enumerated() {
            var weak = condition
            weak.clauses.remove(at: number)
            mutants.append(
                mutant(
                    "without `\(clause.text)`", "Add a near miss in which only this does not hold.",
                    at: clause.mark, .fact(weak)))
            if let shifted = clause.shifted {
                weak = condition
                weak.clauses[number] = shifted
                mutants.append(
                    mutant(
                        "with `\(shifted.text)` for `\(clause.text)`",
                        "Add a sample or near miss in which the two sides are equal.", at: clause.mark,
                        .fact(weak)))
            }
        }
        return mutants
    }
}

extension FactCondition.Clause {
    /// The same comparison with its limit counted the other way; `nil` for what has no limit.
    var shifted: FactCondition.Clause? {
        guard case .compare(let comparison, let operand) = test, let other = comparison.shifted else {
            return nil
        }
        var clause = self
        clause.test = .compare(other, operand)
        clause.text = text.replacing(" \(comparison.rawValue) ", with: " \(other.rawValue) ")
        return clause
    }
}

extension FactCondition.Comparison {
    fileprivate var shifted: FactCondition.Comparison? {
        switch self {
        case .less: .lessOrEqual
        case .lessOrEqual: .less
        case .greater: .greaterOrEqual
        case .greaterOrEqual: .greater
        case .equal, .notEqual: nil
        }
    }
}
