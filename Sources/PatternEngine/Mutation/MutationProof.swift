internal import CaseModel

/// Takes away each condition of each pattern and runs the samples again: where none fails, no sample
/// shows that the condition is needed.
package struct MutationProof {
    private var matcher = ConditionMatcher()
    /// Mutants that were tried.
    package private(set) var tried = 0

    package init() {}

    /// A finding for each condition that no sample protects.
    package mutating func run(_ patterns: [Pattern]) -> [Finding] {
        var findings: [Finding] = []
        for pattern in patterns {
            for mutant in pattern.mutants {
                tried += 1
                if survives(mutant.pattern, of: pattern) { findings.append(finding(mutant)) }
            }
        }
        return findings
    }

    /// Whether all samples still do what they must.
    private mutating func survives(_ mutant: Pattern, of pattern: Pattern) -> Bool {
        for sample in pattern.fires where !fires(mutant, sample, of: pattern) { return false }
        for sample in pattern.silent where fires(mutant, sample, of: pattern) { return false }
        return true
    }

    /// - Parameter pattern: before it was changed; decides what the sample leaves open.
    private mutating func fires(_ mutant: Pattern, _ sample: Pattern.Sample, of pattern: Pattern) -> Bool {
        switch (mutant.condition, pattern.condition) {
        case (.fact(let condition), _): return matcher.holds(sample.fact(condition.kind), condition)
        case (.record(let condition), .record(let whole)):
            guard let captures = matcher.captures(sample.record(for: whole), of: condition) else {
                return false
            }
            return sample.captures.allSatisfy { wanted in
                captures.contains { $0.name == wanted.name && isSame($0.value, wanted.value) }
            }
        default: return false
        }
    }

    private func finding(_ mutant: PatternMutant) -> Finding {
        Finding(
            file: mutant.pattern.file, line: mutant.mark.line, column: mutant.mark.column,
            message: "`\(mutant.pattern.id)` passes its samples \(mutant.change).", fix: mutant.remedy)
    }
}

/// Whether two captured texts are one value: GUIDs are in any spelling.
func isSame(_ left: String, _ right: String) -> Bool {
    left == right || GUID(left) != nil && GUID(left) == GUID(right)
}
