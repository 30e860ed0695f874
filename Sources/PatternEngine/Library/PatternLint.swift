internal import CaseModel

extension PatternLibrary {
    /// Everything a careful reader would object to, in order of files and lines.
    ///
    /// - Parameters:
    ///   - known: ids of diagnoses that other packs define.
    ///   - patternIDs: ids of patterns that other packs define.
    ///   - logs: ordinary logs, in which literals are counted; without them none is too common.
    package func lint(
        knownDiagnoses known: [String] = [], knownPatterns patternIDs: [String] = [],
        ordinaryLogs logs: [String] = []
    ) -> [Finding] {
        let diagnoses = Set(rules.map(\.id) + known)
        let census = LiteralCensus(scanLiterals, in: logs)
        let all =
            findings + duplicates() + patterns.flatMap { lint($0, diagnoses, census) } + lintRules(diagnoses)
            + lintJourney(knownPatterns: patternIDs) + lintRequests()
        return all.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
    }

    /// What the scan looks for.
    private var scanLiterals: [[UInt8]] {
        patterns.flatMap { pattern in
            guard case .record(let condition) = pattern.condition else { return [[UInt8]]() }
            return condition.messages.flatMap(\.scanLiterals)
        }
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

    private func lint(
        _ pattern: Pattern, _ diagnoses: Set<String>, _ census: LiteralCensus
    ) -> [Finding] {
        var findings = lintForm(of: pattern)
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
        switch pattern.condition {
        case .record(let condition): findings += lintTemplates(of: pattern, condition, census)
        case .fact(let condition): findings += lintFields(of: pattern, condition)
        }
        return findings
    }

    /// What readers of many packs rely on: the form of ids and addresses, titles that fit on a line.
    private func lintForm(of pattern: Pattern) -> [Finding] {
        var findings: [Finding] = []
        if !pattern.id.isEmpty, !PatternLibrary.isID(pattern.id) {
            findings.append(
                finding(
                    pattern, "`\(pattern.id)` is not of the form of an id.",
                    "Write `area.words-with-hyphens`, in lower case."))
        }
        if pattern.title.count > PatternLibrary.maximumTitle {
            findings.append(
                finding(
                    pattern, "The title of `\(pattern.id)` has \(pattern.title.count) characters.",
                    "Say it in \(PatternLibrary.maximumTitle)."))
        }
        for source in pattern.sources where !source.hasPrefix("http://") && !source.hasPrefix("https://") {
            findings.append(
                finding(
                    pattern, "`\(source)` is no address of a page.", "Write it with https:// or http://."))
        }
        return findings
    }

    /// What fits on one line of a report.
    static let maximumTitle = 140

    /// Whether an id is an area and words with hyphens.
    private static func isID(_ id: String) -> Bool {
        let parts = id.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy(isWords)
    }

    /// Whether a text is words of lower-case letters and digits, with hyphens between them.
    private static func isWords(_ text: Substring) -> Bool {
        text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
            !word.isEmpty && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        }
    }

    /// Comparisons of fields that facts of the kind do not have.
    private func lintFields(of pattern: Pattern, _ condition: FactCondition) -> [Finding] {
        let known = condition.kind.fieldNames + ["package", "server"]
        return condition.clauses.flatMap { clause in
            clause.fieldNames.filter { !known.contains($0) }.map { field in
                finding(
                    pattern,
                    "`\(pattern.id)`: facts of kind `\(condition.kind.rawValue)` have no `\(field)`.",
                    "Use one of \(known.joined(separator: ", ")).", at: clause.mark)
            }
        }
    }
}
