internal import CaseModel

extension PatternLibrary {
    /// Everything a careful reader would object to, in order of files and lines.
    ///
    /// - Parameters:
    ///   - known: ids of diagnoses that other packs define.
    ///   - patternIDs: ids of patterns that other packs define.
    package func lint(knownDiagnoses known: [String] = [], knownPatterns patternIDs: [String] = [])
        -> [Finding]
    {
        let diagnoses = Set(rules.map(\.id) + known)
        let all =
            findings + duplicates() + patterns.flatMap { lint($0, diagnoses) } + lintRules(diagnoses)
            + lintJourney(knownPatterns: patternIDs) + lintRequests()
        return all.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
    }

    private func duplicates() -> [Finding] {
        var seen: [String: Pattern] = [:]
        var findings: [Finding] = []
        for pattern in patterns {
            if let other = seen[pattern.id] {
                findings.append(
                    finding(
                        pattern, "The id `\(pattern.id)` stands in \(other.file):\(other.mark.line), too.",
                        "Choose another."))
            }
            seen[pattern.id] = pattern
        }
        return findings
    }

    private func lint(_ pattern: Pattern, _ diagnoses: Set<String>) -> [Finding] {
        var findings: [Finding] = []
        if pattern.title.isEmpty {
            findings.append(
                finding(pattern, "`\(pattern.id)` has no title.", "Say in one sentence what it means."))
        }
        if pattern.sources.isEmpty {
            findings.append(
                finding(pattern, "`\(pattern.id)` names no source.", "Add the page that shows the text."))
        }
        if pattern.fires.isEmpty {
            findings.append(
                finding(pattern, "`\(pattern.id)` has no sample that fires.", "Add one under `fires`."))
        }
        if pattern.silent.isEmpty {
            findings.append(finding(pattern, "`\(pattern.id)` has no near miss.", "Add one under `silent`."))
        }
        for evidence in pattern.evidence where !diagnoses.contains(evidence.diagnosis) {
            findings.append(
                finding(
                    pattern, "`\(pattern.id)` names no diagnosis: `\(evidence.diagnosis)`.",
                    "Use an id from articles/."))
        }
        if case .record(let condition) = pattern.condition {
            findings += condition.messages.flatMap { lint($0, of: pattern) }
        }
        return findings
    }

    private func lint(_ template: Template, of pattern: Pattern) -> [Finding] {
        let literals = template.scanLiterals
        if literals.isEmpty {
            return [
                finding(
                    pattern,
                    "`\(pattern.id)`: no word of \(Template.minimumLiteral) letters to scan for in `\(template.text)`.",
                    "Add more of the message's fixed text.")
            ]
        }
        return literals.filter(PatternLibrary.isCommon).map { literal in
            finding(
                pattern,
                "`\(pattern.id)`: `\(String(decoding: literal, as: UTF8.self))` stands in too many records.",
                "Add more of the message's fixed text.")
        }
    }

    /// Words that alone would make nearly every record a candidate.
    private static func isCommon(_ literal: [UInt8]) -> Bool {
        [
            "package", "server", "failed", "altiris", "message", "inventory", "policy", "client",
            "notification",
        ]
        .contains(String(decoding: literal, as: UTF8.self))
    }

    private func lintRules(_ diagnoses: Set<String>) -> [Finding] {
        var findings: [Finding] = []
        for rule in rules {
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

    private func finding(_ pattern: Pattern, _ message: String, _ fix: String) -> Finding {
        Finding(
            file: pattern.file, line: pattern.mark.line, column: pattern.mark.column, message: message,
            fix: fix)
    }
}
