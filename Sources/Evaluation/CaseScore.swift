package import CaseModel

/// How well one report answers one labelled case.
package struct CaseScore: Sendable {
    package let label: LabelledCase
    /// What the report says, in order of rank.
    package let diagnoses: [CaseReport.Diagnosis]

    package init(_ label: LabelledCase, _ diagnoses: [CaseReport.Diagnosis]) {
        self.label = label
        self.diagnoses = diagnoses
    }

    /// From here on a diagnosis counts as claimed.
    package static let claimed = 0.5

    /// Diagnoses that are not shown as a consequence of another.
    package var roots: [CaseReport.Diagnosis] { diagnoses.filter { $0.causedBy == nil } }

    package var isHealthy: Bool { label.causes.isEmpty }

    /// Whether the first line names one of the causes.
    package var isFirstRight: Bool {
        guard let first = diagnoses.first else { return false }
        return label.causes.contains { $0.id == first.id }
    }

    /// Whether every cause stands among the first three that are nobody's consequence.
    package var areAllInThree: Bool {
        let first = Set(roots.prefix(3).map(\.id))
        return label.causes.allSatisfy { first.contains($0.id) }
    }

    /// A healthy system of which something is claimed.
    package var isFalseAlarm: Bool {
        isHealthy && diagnoses.contains { $0.confidence >= CaseScore.claimed }
    }

    /// Every probability that was stated of a cause, with whether it came true.
    ///
    /// A cause that is not reported, or only as a consequence, was given no chance.
    package var forecasts: [(confidence: Double, isTrue: Bool)] {
        let causes = Set(label.causes.map(\.id))
        let stated = roots.map { ($0.confidence, causes.contains($0.id)) }
        return stated + causes.subtracting(roots.map(\.id)).map { _ in (0, true) }
    }

    /// Packages claimed and affected, over all causes.
    package var packages: Overlap {
        overlap(expected: { Set($0.packages) }, claimed: { Set($0.packages.map(\.guid)) })
    }

    /// Machines claimed and affected, over all causes.
    package var servers: Overlap {
        overlap(
            expected: { Set($0.servers.map { $0.uppercased() }) },
            claimed: { Set($0.servers.map { $0.uppercased() }) })
    }

    private func overlap(
        expected: (LabelledCase.Cause) -> Set<String>, claimed: (CaseReport.Diagnosis) -> Set<String>
    ) -> Overlap {
        label.causes.reduce(into: Overlap()) { sum, cause in
            let wanted = expected(cause)
            let found = diagnoses.first { $0.id == cause.id }.map(claimed) ?? []
            sum.hits += wanted.intersection(found).count
            sum.surplus += found.subtracting(wanted).count
            sum.missed += wanted.subtracting(found).count
        }
    }
}

/// How two sets lie over each other, summed over many pairs.
package struct Overlap: Sendable, Equatable {
    package var hits = 0
    package var surplus = 0
    package var missed = 0

    package init(hits: Int = 0, surplus: Int = 0, missed: Int = 0) {
        self.hits = hits
        self.surplus = surplus
        self.missed = missed
    }

    package var isExact: Bool { surplus == 0 && missed == 0 }
    /// The part of what was claimed that is right; 1 when nothing was claimed.
    package var precision: Double { ratio(hits, hits + surplus) }
    /// The part of what is right that was claimed; 1 when there was nothing to find.
    package var recall: Double { ratio(hits, hits + missed) }
    /// Their harmonic mean.
    package var f1: Double { ratio(2 * hits, 2 * hits + surplus + missed) }

    private func ratio(_ part: Int, _ whole: Int) -> Double {
        whole == 0 ? 1 : Double(part) / Double(whole)
    }

    package static func + (left: Overlap, right: Overlap) -> Overlap {
        Overlap(
            hits: left.hits + right.hits, surplus: left.surplus + right.surplus,
            missed: left.missed + right.missed)
    }
}
