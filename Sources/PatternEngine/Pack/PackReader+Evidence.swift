internal import CaseModel
internal import PackText

extension PackReader {
    /// `{ for: DIAGNOSIS, grade: GRADE }` or `{ against: … }`.
    mutating func evidence(_ node: PackNode) -> Pattern.Evidence? {
        let entries = document.mapping(node, keys: ["for", "against", "grade", "ends"])
        let grades = Grade.allCases.map(\.rawValue).joined(separator: ", ")
        let name = document.text(entries["grade"])
        guard let grade = Grade(rawValue: name) else {
            document.report(entries["grade"] ?? node, "`\(name)` is no grade.", "Use one of \(grades).")
            return nil
        }
        switch (entries["for"], entries["against"]) {
        case (let diagnosis?, nil):
            if let ends = entries["ends"] {
                document.report(
                    ends, "Only what speaks against a diagnosis ends its signs.", "Use it with `against`.")
            }
            return Pattern.Evidence(
                diagnosis: document.text(diagnosis), grade: grade, supports: true, mark: diagnosis.place)
        case (nil, let diagnosis?):
            return Pattern.Evidence(
                diagnosis: document.text(diagnosis), grade: grade, supports: false,
                ends: ending(entries["ends"]), mark: diagnosis.place)
        default:
            document.report(
                node, "Evidence is for or against one diagnosis.", "Give exactly one of `for` and `against`.")
            return nil
        }
    }

    private mutating func ending(_ node: PackNode?) -> Ending? {
        guard let node else { return nil }
        let name = document.text(node)
        if let ending = Ending(rawValue: name) { return ending }
        let known = Ending.allCases.map(\.rawValue).joined(separator: " or ")
        document.report(node, "`\(name)` says not what ends.", "Use \(known).")
        return nil
    }

    /// A message, a record with attributes, or the fields of a fact.
    mutating func sample(_ node: PackNode, isFact: Bool) -> Pattern.Sample {
        var sample = Pattern.Sample(mark: node.place)
        if isFact {
            sample.fields = document.pairs(node).map { Fact.Field($0.name, $0.value) }
            return sample
        }
        if let message = node.text {
            if message.isEmpty {
                document.report(node, "The sample is empty.", "Write the message, or take it out.")
            }
            sample.message = message
            return sample
        }
        let entries = document.mapping(node, keys: ["kind", "severity", "source", "message", "captures"])
        sample.kind = entries["kind"].flatMap { logKind($0) }
        sample.severity = entries["severity"].flatMap { severity($0) } ?? 0
        sample.source = document.text(entries["source"])
        sample.message = document.needed("message", in: entries, of: node)
        if let captures = entries["captures"] {
            sample.captures = document.pairs(captures).map { Fact.Field($0.name, $0.value) }
        }
        return sample
    }
}
