internal import CaseModel

/// One diagnosis while it is being weighed: what speaks for it, what against, how likely it is.
struct Hypothesis {
    let rule: DiagnosisRule
    private(set) var supporting: [Judgement.WeighedPattern] = []
    private(set) var opposing: [Judgement.WeighedPattern] = []
    /// Signs that something mended, or that stopped.
    private(set) var over: [Judgement.WeighedPattern] = []
    /// The packages that the supporting evidence names.
    private(set) var namedPackages: Set<GUID> = []
    /// The servers that the supporting evidence names.
    private(set) var namedServers: Set<String> = []
    /// The packages that its main signs name.
    private(set) var corePackages: Set<GUID> = []
    /// When its signs were logged first.
    private(set) var begin: Timestamp?
    /// When its signs were logged last; `nil` if a file shows that it lasts.
    private(set) var end: Timestamp?
    /// How it came to its confidence.
    private(set) var score = Score()
    /// Whether it may be surer than one witness allows.
    private var isWitnessedTwice = false

    /// Without a second, independent witness nothing is surer than this, unless it proves itself.
    static let singleWitnessLimit = 0.8
    /// Each further sign of the same witness adds half as much as the one before: a log that says the
    /// same thing in three ways is not three witnesses.
    static let repetitionFactor = 0.5
    /// The shape of what is affected adds at most this part of the strongest sign.
    static let scopeShare = 0.5

    /// - Parameters:
    ///   - evidence: what the case says.
    ///   - sightings: its observations by pattern.
    init(_ rule: DiagnosisRule, _ evidence: CaseEvidence, _ sightings: Sightings) {
        self.rule = rule
        let recovery = Recovery(rule, evidence, sightings)
        let concerned = evidence.observations(concerning: rule, sightings)
        score.gates = evidence.gates(of: rule, beside: concerned, sightings)
        for (pattern, seen) in concerned {
            // What ends signs has done its part by that.
            if evidence.meanings[pattern]?.ends[rule.id] != nil {
                score.gates.append(.init(pattern: pattern, reason: .ending))
                continue
            }
            let speaksFor = evidence.meanings[pattern]?.weights[rule.id] ?? 0 > 0
            let observations = speaksFor ? seen.without { recovery.isOver($0) } : seen
            if observations.isEmpty {
                over.append(.init(pattern: pattern, weight: 0, observations: seen))
                score.gates.append(
                    .init(pattern: pattern, reason: .over(last: seen.compactMap(\.last).max())))
                continue
            }
            let weight = evidence.weight(of: pattern, observations, for: rule)
            let weighed = Judgement.WeighedPattern(
                pattern: pattern, weight: weight, observations: observations)
            if weight > 0 { supporting.append(weighed) } else if weight < 0 { opposing.append(weighed) }
        }
        supporting.sort { ($1.weight, $0.pattern) < ($0.weight, $1.pattern) }
        noteReach()
        weighOpposition(evidence)
        weighSigns(evidence)
    }

    /// Probability, 0 to 1.
    var confidence: Double { score.confidence }

    private mutating func noteReach() {
        let seen = supporting.lazy.flatMap(\.observations)
        namedPackages = Set(seen.compactMap(\.package))
        namedServers = Set(seen.compactMap(\.server))
        corePackages = Set(core.lazy.flatMap(\.observations).compactMap(\.package))
        let logged = seen.filter(\.witness.isLog)
        begin = logged.compactMap(\.first).min()
        end = seen.allSatisfy(\.witness.isLog) ? logged.compactMap(\.last).max() : nil
    }

    /// Evidence against counts for the part of the supporting cells that it speaks of, and a record only
    /// when it is not older than what it contradicts: a success before the failure proves nothing.
    private mutating func weighOpposition(_ evidence: CaseEvidence) {
        let count = supporting.map(\.observations.count).reduce(0, +)
        opposing = opposing.compactMap { pattern in
            var pattern = pattern
            guard count > 0 else { return pattern }
            let latest = LatestSeen(pattern.observations)
            let contradicted = supporting.reduce(0) { sum, sign in
                sum + sign.observations.count { latest.contradicts($0) }
            }
            pattern.weight *= Double(contradicted) / Double(count)
            if pattern.weight == 0 { score.gates.append(.init(pattern: pattern.pattern, reason: .beside)) }
            return pattern.weight == 0 ? nil : pattern
        }
        opposing.sort { ($0.weight, $0.pattern) < ($1.weight, $1.pattern) }
    }

    private mutating func weighSigns(_ evidence: CaseEvidence) {
        defer { score.parts += Hypothesis.combined(opposing) { .opposition(pattern: $0) } }
        guard !supporting.isEmpty else { return }
        // The shape decides between causes that leave the same sign; it is none itself.
        let strongest = supporting.map(\.weight).max() ?? 0
        if let stated = rule.scope[scope], stated != 0 {
            let counted = min(stated, strongest * Hypothesis.scopeShare)
            score.parts.append(.init(kind: .scope(scope), stated: stated, counted: counted))
        }
        let witnesses = Set(supporting.lazy.flatMap(\.observations).map(\.witness))
        for witness in witnesses.sorted(by: { $0.rawValue < $1.rawValue }) {
            let signs = supporting.filter { $0.observations.contains { $0.witness == witness } }
            score.parts += Hypothesis.combined(signs) { .sign(pattern: $0, witness: witness) }
        }
        isWitnessedTwice =
            witnesses.count > 1 || supporting.contains { evidence.meanings[$0.pattern]?.provesAlone == true }
    }

    /// The strongest in full, each weaker one by half as much as the one before.
    private static func combined(
        _ patterns: [Judgement.WeighedPattern], _ kind: (String) -> Score.Kind
    ) -> [Score.Part] {
        var factor = 1.0
        return patterns.map { pattern in
            defer { factor *= repetitionFactor }
            return Score.Part(
                kind: kind(pattern.pattern), stated: pattern.weight, counted: pattern.weight * factor)
        }
    }

    /// Turns what speaks for it into a probability, beside what else may be the cause.
    ///
    /// - Parameter rivals: probability, before this evidence, that it is something else or nothing.
    mutating func settle(rivals: Double) {
        score.priorLogOdds = logarithm(rule.prior / rivals)
        conclude()
    }

    /// Adds contributions that only show beside other hypotheses.
    mutating func weigh(_ parts: [Score.Part]) {
        guard !parts.isEmpty else { return }
        score.parts += parts
        score.limits = []
        conclude()
    }

    private mutating func conclude() {
        guard !supporting.isEmpty else { return }
        score.confidence = score.probability
        if !isWitnessedTwice, score.confidence > Hypothesis.singleWitnessLimit {
            score.confidence = Hypothesis.singleWitnessLimit
            score.limits.append(.oneWitness)
        }
    }

    /// Lowers the confidence because of other diagnoses.
    mutating func limit(to confidence: Double, _ reason: Score.Limit) {
        guard confidence < score.confidence else { return }
        score.confidence = confidence
        score.limits.append(reason)
    }
}

extension Hypothesis {
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

    /// The signs that are moderate at least, or half as strong as the strongest: what they name is affected,
    /// what only weaker ones name may have other reasons.
    var core: [Judgement.WeighedPattern] {
        let least = min((supporting.first?.weight ?? 0) / 2, Grade.moderate.logLikelihoodRatio)
        return supporting.filter { $0.weight >= least }
    }

    /// Whether a sign worth the name speaks for it more than for `other`: else the cause is only guessed
    /// from its consequence.
    func hasOwnSign(beside other: Hypothesis) -> Bool {
        let shared = Dictionary(
            other.supporting.map { ($0.pattern, $0.weight) }, uniquingKeysWith: { first, _ in first })
        return supporting.contains {
            $0.weight >= Grade.moderate.logLikelihoodRatio && $0.weight > shared[$0.pattern] ?? 0
        }
    }
}

extension LatestSeen {
    /// Whether any of this speaks of what a sign speaks of, and not before it.
    fileprivate func contradicts(_ sign: Observation) -> Bool {
        guard let time = time(concerning: sign.package, sign.server) else { return false }
        return sign.last.map { time >= $0.milliseconds } ?? true
    }
}
