import CaseModel
import Diagnosis

/// Builds small cases for the ranking: three causes, patterns `a`, `b`, … with a weight for each.
struct Case {
    var rules: [DiagnosisRule] = [
        DiagnosisRule(id: "root", title: "Root", prior: 0.1, leadsTo: ["effect"], witnesses: [[.nsLog]]),
        DiagnosisRule(id: "effect", title: "Effect", prior: 0.1, witnesses: [[.nsLog], [.sqlExport]]),
        DiagnosisRule(id: "other", title: "Other", prior: 0.1, witnesses: [[.snapshot]]),
    ]
    var meanings: [String: PatternMeaning] = [:]
    var observations: [Observation] = []
    var witnesses: Set<MemberKind> = [.nsLog, .sqlExport]
    var servers: [String: Role] = [:]
    var affected: [GUID: Set<String>] = [:]
    var errorSets: [ErrorSet] = []
    var product: ProductVersion?
    var logEnds: [String: Timestamp] = [:]
    var blind: Set<MemberKind> = []
    var presumedClients: Set<String> = []
    var tracing: Set<MemberKind> = []

    /// A pattern that fired, and what it says.
    func with(
        _ pattern: String, _ weights: [String: Double], by witness: MemberKind = .nsLog, package: Int? = nil,
        on server: String? = nil, count: Int64 = 1, errors: Int64 = 0, alone: Bool = false,
        repeats: Int64 = 1,
        at last: Int64? = nil
    ) -> Case {
        var copy = self
        copy.meanings[pattern] = PatternMeaning(
            title: "Says \(pattern)", provesAlone: alone, repeats: repeats, weights: weights)
        copy.observations.append(
            Observation(
                pattern: pattern, witness: witness, package: package.map(Case.package), server: server,
                count: count, errors: errors, first: last.map { Timestamp(milliseconds: $0) },
                last: last.map { Timestamp(milliseconds: $0) }))
        return copy
    }

    /// The rule of a diagnosis, changed.
    func with(rule id: String, _ change: (inout DiagnosisRule) -> Void) -> Case {
        var copy = self
        for index in copy.rules.indices where copy.rules[index].id == id { change(&copy.rules[index]) }
        return copy
    }

    func with(witnesses: Set<MemberKind>) -> Case {
        var copy = self
        copy.witnesses = witnesses
        return copy
    }

    static func package(_ number: Int) -> GUID { GUID(high: 0, low: UInt64(number)) }

    var evidence: CaseEvidence {
        var evidence = CaseEvidence(
            rules: rules, meanings: meanings, observations: observations, witnesses: witnesses,
            servers: servers, affected: affected, errors: 100)
        evidence.errorSets = errorSets
        evidence.product = product
        evidence.blind = blind
        evidence.presumedClients = presumedClients
        evidence.logEnds = logEnds
        evidence.tracing = tracing
        return evidence
    }

    func judge() -> Judgement { Ranking(evidence).judge() }

    /// The confidence of a diagnosis; 0 when it is not among the findings.
    func confidence(_ id: String) -> Double {
        judge().findings.first { $0.rule.id == id }?.confidence ?? 0
    }
}

let strong = Grade.strong.logLikelihoodRatio
let moderate = Grade.moderate.logLikelihoodRatio
let weak = Grade.weak.logLikelihoodRatio
let decisive = Grade.decisive.logLikelihoodRatio
