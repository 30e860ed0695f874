internal import CaseModel

/// One diagnosis while it is being weighed: what speaks for it, what against, how likely it is.
struct Hypothesis {
    let rule: DiagnosisRule
    private(set) var supporting: [Judgement.WeighedPattern] = []
    private(set) var opposing: [Judgement.WeighedPattern] = []
    private(set) var confidence: Double = 0

    /// Without a second, independent witness nothing is surer than this, unless it proves itself.
    static let singleWitnessLimit = 0.8
    /// Each further sign of the same witness adds half as much as the one before: a log that says the
    /// same thing in three ways is not three witnesses.
    static let repetitionFactor = 0.5

    /// The shape of what is affected adds at most this part of the strongest sign.
    static let scopeShare = 0.5

    /// Natural logarithm of the likelihood ratio of all evidence together.
    private(set) var logLikelihoodRatio: Double = 0
    /// Whether it may be surer than one witness allows.
    private var isWitnessedTwice = false

    /// - Parameter evidence: what the case says.
    init(_ rule: DiagnosisRule, _ evidence: CaseEvidence) {
        self.rule = rule
        let concerned = evidence.observations.filter {
            evidence.meanings[$0.pattern]?.weights[rule.id] != nil
        }
        let byPattern = Dictionary(grouping: concerned, by: \.pattern).sorted { $0.key < $1.key }
        for (pattern, observations) in byPattern {
            let weight = evidence.weight(of: pattern, observations, for: rule.id)
            let weighed = Judgement.WeighedPattern(
                pattern: pattern, weight: weight, observations: observations)
            if weight > 0 { supporting.append(weighed) } else { opposing.append(weighed) }
        }
        supporting.sort { ($1.weight, $0.pattern) < ($0.weight, $1.pattern) }
        weighOpposition()
        weigh(evidence)
    }

    /// Evidence against counts for the part of the supporting cells that it speaks of, and a record only
    /// when it is not older than what it contradicts: a success before the failure proves nothing.
    private mutating func weighOpposition() {
        let cells = supporting.flatMap(\.observations)
        opposing = opposing.compactMap { pattern in
            var pattern = pattern
            guard !cells.isEmpty else { return pattern }
            let contradicted = cells.filter { cell in
                pattern.observations.contains { $0.contradicts(cell) }
            }
            pattern.weight *= Double(contradicted.count) / Double(cells.count)
            return pattern.weight == 0 ? nil : pattern
        }
        opposing.sort { ($0.weight, $0.pattern) < ($1.weight, $1.pattern) }
    }

    private mutating func weigh(_ evidence: CaseEvidence) {
        guard !supporting.isEmpty else { return }
        var byWitness: [MemberKind: [Double]] = [:]
        for pattern in supporting {
            for witness in Set(pattern.observations.map(\.witness)) {
                byWitness[witness, default: []].append(pattern.weight)
            }
        }
        // The shape decides between causes that leave the same sign; it is none itself.
        let strongest = supporting.map(\.weight).max() ?? 0
        logLikelihoodRatio = min(rule.scope[scope] ?? 0, strongest * Hypothesis.scopeShare)
        for weights in byWitness.values.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            logLikelihoodRatio += Hypothesis.combined(weights)
        }
        logLikelihoodRatio -= Hypothesis.combined(opposing.map { -$0.weight })
        isWitnessedTwice =
            byWitness.count > 1 || supporting.contains { evidence.meanings[$0.pattern]?.provesAlone == true }
    }

    /// Turns what speaks for it into a probability, beside what else may be the cause.
    ///
    /// - Parameter rivals: probability, before this evidence, that it is something else or nothing.
    mutating func settle(rivals: Double) {
        guard !supporting.isEmpty else { return }
        let logOdds = logarithm(rule.prior / rivals) + logLikelihoodRatio
        let probability = 1 / (1 + exponential(-logOdds))
        confidence = isWitnessedTwice ? probability : min(probability, Hypothesis.singleWitnessLimit)
    }

    /// The strongest in full, each weaker one by half as much as the one before.
    private static func combined(_ weights: [Double]) -> Double {
        var factor = 1.0
        var sum = 0.0
        for weight in weights.sorted(by: >) {
            sum += weight * factor
            factor *= repetitionFactor
        }
        return sum
    }
}

extension Hypothesis {
    /// The packages that the supporting evidence names.
    var namedPackages: Set<GUID> {
        Set(supporting.flatMap(\.observations).compactMap(\.package))
    }

    /// The servers that the supporting evidence names.
    var namedServers: Set<String> {
        Set(supporting.flatMap(\.observations).compactMap(\.server))
    }

    /// The shape of what the supporting evidence touches.
    var scope: DiagnosisRule.Scope {
        switch (namedPackages.count, namedServers.count) {
        case (0, 0): .system
        case (1, 0), (1, 2...): .onePackage
        case (1, 1): .single
        case (_, 1): .oneServer
        default: .widespread
        }
    }

    /// Whether a sign worth the name speaks for it that is not a sign of `other`, too: else the cause is
    /// only guessed from its consequence.
    func hasOwnSign(beside other: Hypothesis) -> Bool {
        let shared = Set(other.supporting.map(\.pattern))
        return supporting.contains {
            $0.weight >= Grade.moderate.logLikelihoodRatio && !shared.contains($0.pattern)
        }
    }

    /// Records of severity 1 that the supporting patterns matched.
    var errors: Int64 {
        supporting.flatMap(\.observations).map(\.errors).reduce(0, +)
    }
}

extension Observation {
    /// Whether this observation speaks of what `other` speaks of, and not before it.
    fileprivate func contradicts(_ other: Observation) -> Bool {
        if let package, let theirs = other.package, package != theirs { return false }
        if let server, let theirs = other.server, server != theirs { return false }
        guard let last, let theirs = other.last else { return true }
        return last >= theirs
    }
}

extension CaseEvidence {
    /// What a pattern adds to a diagnosis's log-odds: half of it while it was seen too seldom.
    fileprivate func weight(
        of pattern: String, _ observations: [Observation], for diagnosis: String
    ) -> Double {
        guard let meaning = meanings[pattern], let weight = meaning.weights[diagnosis] else { return 0 }
        let count = observations.map(\.count).reduce(0, +)
        return count < meaning.repeats ? weight / 2 : weight
    }
}
