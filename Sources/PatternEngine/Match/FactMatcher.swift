package import CaseModel

/// Decides for one fact which patterns fire.
package struct FactMatcher {
    private let index: PatternIndex
    private var matcher = TemplateMatcher()

    package init(_ index: PatternIndex) { self.index = index }

    /// Indices of the patterns that fire.
    package mutating func matches(_ fact: Fact) -> [Int] {
        var fired: [Int] = []
        for pattern in index.factPatterns[fact.kind] ?? [] {
            guard case .fact(let condition) = index.patterns[pattern].condition else { continue }
            if condition.holds(for: fact, &matcher) { fired.append(pattern) }
        }
        return fired
    }
}
