package import CaseModel

/// Checks one pattern's condition on one record or fact directly, without the scan: for explaining and
/// proving patterns. Reading a bundle goes through `RecordMatcher`, which gives the same answers faster.
package struct ConditionMatcher {
    private var matcher = TemplateMatcher()

    package init() {}

    /// A log record as patterns see it.
    package struct Record: Sendable {
        package var kinds: [MemberKind]
        package var severity: UInt8
        package var source: String
        package var message: String

        package init(kinds: [MemberKind], severity: UInt8, source: String, message: String) {
            self.kinds = kinds
            self.severity = severity
            self.source = source
            self.message = message
        }
    }

    /// What the holes hold if the record meets the condition; `nil` if it does not.
    package mutating func captures(_ record: Record, of condition: RecordCondition) -> [Fact.Field]? {
        guard condition.accepts(kinds: record.kinds), condition.accepts(severity: record.severity),
            condition.sources.isEmpty || condition.sources.contains(where: { isWhole($0, record.source) }),
            !condition.exceptions.contains(where: { captures($0, record.message) != nil })
        else { return nil }
        for template in condition.messages {
            if let captures = captures(template, record.message) { return captures }
        }
        return nil
    }

    /// Whether a fact meets the condition.
    package mutating func holds(_ fact: Fact, _ condition: FactCondition) -> Bool {
        condition.holds(for: fact, &matcher)
    }

    /// Whether one comparison holds for a fact.
    mutating func holds(_ fact: Fact, _ clause: FactCondition.Clause) -> Bool {
        clause.holds(for: fact, &matcher)
    }

    /// Whether a template is the whole of a text.
    mutating func isWhole(_ template: Template, _ text: String) -> Bool {
        matcher.equals(template, Array(text.utf8).span)
    }

    /// What the holes of a template hold where it occurs in a text; `nil` if it does not.
    mutating func captures(_ template: Template, _ text: String) -> [Fact.Field]? {
        let bytes = Array(text.utf8)
        guard matcher.finds(template, in: bytes.span) else { return nil }
        return template.captureNames.indices.compactMap { slot in
            matcher.captures[slot].map { Fact.Field(template.captureNames[slot], bytes.span.text($0)) }
        }
    }
}

extension RecordCondition {
    /// Whether records of one of these kinds come into question.
    func accepts(kinds others: [MemberKind]) -> Bool {
        LogKinds(kinds).rawValue & LogKinds(others).rawValue != 0
    }

    /// Whether records of a severity come into question; 0 is none stated, which any condition accepts.
    func accepts(severity: UInt8) -> Bool {
        severity == 0 || severities.isEmpty || severities.contains(severity)
    }
}
