package import CaseModel

extension Pattern {
    /// Tries the pattern on a record; `nil` for a pattern over facts.
    package func trial(on record: ConditionMatcher.Record) -> PatternTrial? {
        guard case .record(let condition) = condition else { return nil }
        var matcher = ConditionMatcher()
        var checks = attributeChecks(condition, record, &matcher)
        let messages = condition.messages.map { messageCheck($0, record.message, &matcher) }
        let isMatch = messages.contains(where: \.holds)
        // One template is enough: those that did not match are of interest only when none did.
        checks += isMatch ? messages.filter(\.holds).prefix(1) : messages[...]
        checks += condition.exceptions.map { template in
            let captures = matcher.captures(template, record.message)
            return PatternTrial.Check(
                condition: "unless", wanted: template.text,
                actual: captures == nil ? "not in the message" : "in the message", holds: captures == nil)
        }
        let others = checks.filter { $0.condition != "message" }
        return PatternTrial(
            pattern: id, title: title, fires: isMatch && others.allSatisfy(\.holds), checks: checks)
    }

    /// Tries the pattern on a fact; `nil` for a pattern over records.
    package func trial(on fact: Fact) -> PatternTrial? {
        guard case .fact(let condition) = condition else { return nil }
        var matcher = ConditionMatcher()
        var checks = [
            PatternTrial.Check(
                condition: "kind", wanted: condition.kind.rawValue, actual: fact.kind.rawValue,
                holds: fact.kind == condition.kind)
        ]
        checks += condition.clauses.map { clause in
            let values = clause.fieldNames.map { "\($0) = \(fact.value(of: $0) ?? "absent")" }
            return PatternTrial.Check(
                condition: "where", wanted: clause.text, actual: values.joined(separator: ", "),
                holds: matcher.holds(fact, clause))
        }
        return PatternTrial(
            pattern: id, title: title, fires: checks.allSatisfy(\.holds), checks: checks)
    }

    private func attributeChecks(
        _ condition: RecordCondition, _ record: ConditionMatcher.Record, _ matcher: inout ConditionMatcher
    ) -> [PatternTrial.Check] {
        var checks = [
            PatternTrial.Check(
                condition: "kinds", wanted: condition.kinds.map(\.rawValue).joined(separator: " or "),
                actual: record.kinds.map(\.rawValue).joined(separator: " or "),
                holds: condition.accepts(kinds: record.kinds))
        ]
        if !condition.severities.isEmpty {
            checks.append(
                PatternTrial.Check(
                    condition: "severity",
                    wanted: condition.severities.map { "\($0)" }.joined(separator: " or "),
                    actual: record.severity == 0 ? "none stated" : "\(record.severity)",
                    holds: condition.accepts(severity: record.severity)))
        }
        if !condition.sources.isEmpty {
            checks.append(
                PatternTrial.Check(
                    condition: "source", wanted: condition.sources.map(\.text).joined(separator: " or "),
                    actual: record.source.isEmpty ? "none stated" : record.source,
                    holds: condition.sources.contains { matcher.isWhole($0, record.source) }))
        }
        return checks
    }

    private func messageCheck(
        _ template: Template, _ message: String, _ matcher: inout ConditionMatcher
    ) -> PatternTrial.Check {
        let captures = matcher.captures(template, message)
        return PatternTrial.Check(
            condition: "message", wanted: template.text,
            actual: captures == nil ? "not in the message" : "in the message", holds: captures != nil,
            reach: captures == nil ? TemplateReach(template, in: message) : nil,
            captures: (captures ?? []).map { .init(name: $0.name, value: $0.value) })
    }
}
