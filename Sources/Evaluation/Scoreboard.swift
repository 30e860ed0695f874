internal import CaseModel

/// The figures of many cases together.
package struct Scoreboard: Sendable {
    package let scores: [CaseScore]
    /// The article's section of each diagnosis; `nil` for causes that it does not name.
    private let sections: [String: String]

    /// - Parameter sections: the section of each diagnosis that has one.
    package init(_ scores: [CaseScore], sections: [String: String] = [:]) {
        self.scores = scores
        self.sections = sections
    }

    private var ill: [CaseScore] { scores.filter { !$0.isHealthy } }
    private var healthy: [CaseScore] { scores.filter(\.isHealthy) }

    /// Parts of the cases with a fault, 0 to 1.
    package var firstRight: Double { share(ill) { $0.isFirstRight } }
    package var allInThree: Double { share(ill) { $0.areAllInThree } }
    package var sectionRight: Double {
        share(ill) { score in
            guard let first = score.diagnoses.first else { return false }
            return score.label.causes.contains { sections[$0.id] == sections[first.id] }
        }
    }
    package var falseAlarms: [CaseScore] { healthy.filter(\.isFalseAlarm) }
    package var healthyCount: Int { healthy.count }
    package var packages: Overlap { ill.map(\.packages).reduce(Overlap(), +) }
    package var servers: Overlap { ill.map(\.servers).reduce(Overlap(), +) }

    /// Mean squared distance of the stated probabilities from what was true; 0 is perfect.
    package var brier: Double {
        let all = scores.flatMap(\.forecasts)
        guard !all.isEmpty else { return 0 }
        let squares = all.map { forecast in
            let miss = forecast.confidence - (forecast.isTrue ? 1 : 0)
            return miss * miss
        }
        return squares.reduce(0, +) / Double(all.count)
    }

    /// Stated probabilities in ten steps, with how often each came true.
    package var reliability: [Step] {
        let all = scores.flatMap(\.forecasts)
        return (0..<10).compactMap { tenth in
            let inside = all.filter { min(9, Int($0.confidence * 10)) == tenth }
            guard !inside.isEmpty else { return nil }
            return Step(
                tenth: tenth, count: inside.count,
                stated: inside.map(\.confidence).reduce(0, +) / Double(inside.count),
                observed: Double(inside.count(where: \.isTrue)) / Double(inside.count))
        }
    }

    /// Forecasts between two tenths of certainty.
    package struct Step: Sendable, Equatable {
        package var tenth: Int
        package var count: Int
        /// Their mean.
        package var stated: Double
        /// The part of them that came true.
        package var observed: Double
    }

    /// Cases of which anything is not as it should be.
    package var misses: [CaseScore] {
        scores.filter { score in
            score.isHealthy
                ? score.isFalseAlarm
                : !(score.isFirstRight && score.areAllInThree && score.packages.isExact
                    && score.servers.isExact)
        }
    }

    private func share(_ scores: [CaseScore], _ isGood: (CaseScore) -> Bool) -> Double {
        scores.isEmpty ? 1 : Double(scores.count(where: isGood)) / Double(scores.count)
    }
}
