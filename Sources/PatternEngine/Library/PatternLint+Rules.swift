internal import CaseModel

/// What a careful reader would object to in the diagnoses.
extension PatternLibrary {
    func lintRules(_ diagnoses: Set<String>) -> [Finding] {
        var findings: [Finding] = []
        var seen: Set<String> = []
        for rule in rules {
            if !seen.insert(rule.id).inserted {
                findings.append(finding(rule, "stands twice.", "Remove one, or choose another id."))
            }
            for id in rule.leadsTo where !diagnoses.contains(id) {
                findings.append(
                    finding(rule, "leads to `\(id)`, which is no diagnosis.", "Use an id from articles/."))
            }
            if leads(from: rule.id, to: rule.id, seen: []) {
                findings.append(finding(rule, "leads to itself.", "Remove one step of the circle."))
            }
            if rule.title.isEmpty || rule.remedy.isEmpty {
                findings.append(finding(rule, "has no title or no remedy.", "Add them."))
            }
        }
        let total = rules.map(\.prior).reduce(0, +)
        if total >= 1, let rule = rules.first {
            findings.append(
                finding(rule, "and the others have priors that add up to \(total).", "Keep them below 1."))
        }
        return findings
    }

    private func leads(from id: String, to goal: String, seen: Set<String>) -> Bool {
        guard let rule = rule(id), !seen.contains(id) else { return false }
        return rule.leadsTo.contains { $0 == goal || leads(from: $0, to: goal, seen: seen.union([id])) }
    }

    private func finding(_ rule: DiagnosisRule, _ message: String, _ fix: String) -> Finding {
        let file =
            rule.article == nil ? "articles/other-causes.yaml" : "articles/\(rule.article?.id ?? "").yaml"
        return Finding(
            file: file, line: 1, column: 1, message: "The diagnosis `\(rule.id)` \(message)", fix: fix)
    }
}
