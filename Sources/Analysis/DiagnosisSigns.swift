package import CaseModel
internal import CaseStore
package import PatternEngine

/// Every pattern that speaks for or against one diagnosis: how often it fired in a case, or whether it could have.
///
/// It does not weigh; a report does that for what fired.
package struct DiagnosisSigns: Sendable {
    /// Those that fired come first, then the strongest.
    package let signs: [Sign]

    /// A pattern, seen from the diagnosis.
    package struct Sign: Sendable, Equatable {
        package var pattern: String
        package var title: String
        package var supports: Bool
        package var grade: Grade
        /// How often it fired.
        package var count: Int64
        /// The kinds of members or facts that it looks at.
        package var looksAt: [String]
        /// How many of them the case has: with none, silence says nothing.
        package var witnesses: Int64
    }

    /// - Throws: `AnalysisError.noInput` if there is no such case.
    package init(
        of diagnosis: String, in path: String, _ library: PatternLibrary
    ) throws(AnalysisError) {
        do {
            let reader = try CaseReader(path)
            let (firings, witnesses) = (try reader.firings(), try reader.witnesses())
            signs = library.patterns.flatMap { pattern in
                pattern.evidence.filter { $0.diagnosis == diagnosis }.map { evidence in
                    Sign(pattern, evidence, count: firings[pattern.id] ?? 0, witnesses)
                }
            }.sorted()
        } catch {
            throw .noInput("\(error)")
        }
    }
}

extension DiagnosisSigns.Sign {
    fileprivate init(
        _ pattern: Pattern, _ evidence: Pattern.Evidence, count: Int64, _ witnesses: [String: Int64]
    ) {
        // What the log viewer shows may be either log.
        let looksAt: [String] =
            switch pattern.condition {
            case .record(let condition): condition.kinds.map(\.rawValue)
            case .fact(let condition): [condition.kind.rawValue]
            }
        let isOfLogs = if case .record = pattern.condition { true } else { false }
        let others = isOfLogs ? witnesses[MemberKind.logViewerText.rawValue] ?? 0 : 0
        self.init(
            pattern: pattern.id, title: pattern.title, supports: evidence.supports, grade: evidence.grade,
            count: count, looksAt: looksAt,
            witnesses: looksAt.reduce(others) { $0 + (witnesses[$1] ?? 0) })
    }
}

extension DiagnosisSigns.Sign: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.order < right.order }

    /// Fired, then could have fired, then could not; the strongest first.
    private var order: (Int, Double, String) {
        (count > 0 ? 0 : witnesses > 0 ? 1 : 2, -grade.logLikelihoodRatio, pattern)
    }
}
