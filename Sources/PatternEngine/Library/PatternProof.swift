internal import CaseModel

/// Runs every sample of every pattern through the same scan and match that a bundle meets.
package struct PatternProof {
    let index: PatternIndex
    var records: RecordMatcher
    private var facts: FactMatcher

    package init(_ patterns: [Pattern]) {
        index = PatternIndex(patterns)
        records = RecordMatcher(index)
        facts = FactMatcher(index)
    }

    /// A finding for each sample that does not do what it must.
    package mutating func run() -> [Finding] {
        index.patterns.indices.flatMap { pattern in
            index.patterns[pattern].fires.compactMap { check($0, of: pattern, mustFire: true) }
                + index.patterns[pattern].silent.compactMap { check($0, of: pattern, mustFire: false) }
        }
    }

    private mutating func check(_ sample: Pattern.Sample, of number: Int, mustFire: Bool) -> Finding? {
        let pattern = index.patterns[number]
        switch pattern.condition {
        case .fact(let condition):
            let fired = facts.matches(sample.fact(condition.kind)).contains(number)
            if fired == mustFire { return nil }
            return finding(pattern, sample, mustFire ? "does not fire on" : "fires on", sample.fieldText)
        case .record(let condition):
            let match = match(sample, condition, number)
            if (match != nil) != mustFire {
                return finding(pattern, sample, mustFire ? "does not fire on" : "fires on", sample.message)
            }
            guard let match else { return nil }
            return wrongCapture(match, sample, pattern)
        }
    }

    private mutating func match(
        _ sample: Pattern.Sample, _ condition: RecordCondition, _ number: Int
    ) -> PatternMatch? {
        let message = Array(sample.message.utf8)
        let source = Array(sample.source.utf8)
        var hits: [LiteralScanner.Hit] = []
        index.scanner.scan(message.span, 0..<message.count, into: &hits)
        let record = sample.record(for: condition)
        return records.matches(
            message.span, source: source.span, severity: record.severity, kinds: LogKinds(record.kinds),
            hits: hits[...]
        ).first { $0.pattern == number }
    }

    private func wrongCapture(_ match: PatternMatch, _ sample: Pattern.Sample, _ pattern: Pattern) -> Finding?
    {
        let message = Array(sample.message.utf8)
        for expected in sample.captures {
            let capture = match.captures.first { $0.name == expected.name }
            let value = capture.map { message.span.text($0.range) } ?? "nothing"
            if !isSame(value, expected.value) {
                return finding(
                    pattern, sample, "captures `\(value)` as `\(expected.name)` of", sample.message)
            }
        }
        return nil
    }

    private func finding(_ pattern: Pattern, _ sample: Pattern.Sample, _ does: String, _ text: String)
        -> Finding
    {
        Finding(
            file: pattern.file, line: sample.mark.line, column: sample.mark.column,
            message: "`\(pattern.id)` \(does) its sample: \(text.prefix(160))",
            fix: "Mend the template or the sample.")
    }
}

extension Pattern.Sample {
    /// The fact that a sample of a fact pattern describes.
    func fact(_ kind: Fact.Kind) -> Fact {
        let package = fields.first { $0.name == "package" }.flatMap { GUID($0.value) }
        let server = fields.first { $0.name == "server" }?.value
        return Fact(kind, package: package, server: server, fields: fields)
    }

    /// The record that a sample describes; what it leaves open is as the condition wants it.
    func record(for condition: RecordCondition) -> ConditionMatcher.Record {
        ConditionMatcher.Record(
            kinds: [kind ?? condition.kinds[0]],
            severity: severity == 0 ? condition.severities.first ?? 0 : severity, source: source,
            message: message)
    }

    var fieldText: String {
        fields.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
    }
}
