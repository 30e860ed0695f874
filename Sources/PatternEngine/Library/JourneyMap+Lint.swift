extension PatternLibrary {
    /// What a careful reader would object to in the journey.
    func lintJourney(knownPatterns: [String]) -> [Finding] {
        let known = Set(patterns.map(\.id) + knownPatterns)
        let order = Dictionary(
            journey.stages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var findings: [Finding] = []
        for (position, stage) in journey.stages.enumerated() {
            for pattern in stage.signs.keys.sorted() + stage.stops.sorted() where !known.contains(pattern) {
                findings.append(
                    finding(stage, "names no pattern: `\(pattern)`.", "Use an id of a pattern in packs/."))
            }
            for earlier in stage.implies where order[earlier].map({ $0 >= position }) ?? true {
                findings.append(
                    finding(
                        stage, "implies `\(earlier)`, which is no earlier stage.", "Name a stage above it."))
            }
            if stage.title.isEmpty || stage.id.isEmpty {
                findings.append(finding(stage, "has no id or no title.", "Add them."))
            }
        }
        for rule in journey.clocks {
            for pattern in [rule.pattern, rule.other] where !pattern.isEmpty && !known.contains(pattern) {
                findings.append(
                    Finding(
                        file: "journey.yaml", line: rule.line, column: 1,
                        message: "A clock names no pattern: `\(pattern)`.",
                        fix: "Use an id of a pattern in packs/."))
            }
        }
        for pattern in journey.restarts where !known.contains(pattern) {
            findings.append(
                Finding(
                    file: "journey.yaml", line: 1, column: 1,
                    message: "`restarts` names no pattern: `\(pattern)`.",
                    fix: "Use an id of a pattern in packs/."))
        }
        return findings
    }

    private func finding(_ stage: JourneyMap.Stage, _ message: String, _ fix: String) -> Finding {
        Finding(
            file: "journey.yaml", line: stage.line, column: 1, message: "The stage `\(stage.id)` \(message)",
            fix: fix)
    }
}
