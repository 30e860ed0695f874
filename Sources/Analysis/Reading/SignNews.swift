internal import CaseModel
internal import PatternEngine

/// Patterns that fired for the first time in a member: what whoever watches wants to know of at once.
struct SignNews {
    private let index: PatternIndex
    private var seen: [Bool]
    private var fresh: [Int] = []

    init(_ index: PatternIndex) {
        self.index = index
        seen = [Bool](repeating: false, count: index.ids.count)
    }

    @inline(__always)
    mutating func note(_ pattern: Int) {
        guard !seen[pattern] else { return }
        seen[pattern] = true
        fresh.append(pattern)
    }

    /// Diagnoses for which patterns noted since the last call are strong signs.
    mutating func take() -> Set<String> {
        guard !fresh.isEmpty else { return [] }
        defer { fresh.removeAll() }
        return Set(
            fresh.flatMap { index.patterns[$0].evidence }
                .filter { $0.weight >= Grade.moderate.logLikelihoodRatio }.map(\.diagnosis))
    }
}
