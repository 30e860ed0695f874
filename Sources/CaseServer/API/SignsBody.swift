internal import Analysis
internal import CaseModel

/// What speaks, or could speak, for and against one diagnosis of a case, as the API tells it.
struct SignsBody: Encodable, Sendable {
    let diagnosis: KnownDiagnosis
    /// How likely the packs hold it before anything was read.
    let prior: Double
    let signs: [Sign]

    struct Sign: Encodable, Sendable {
        let pattern: String
        let title: String
        let supports: Bool
        let grade: String
        let weight: Double
        let count: Int64
        let looksAt: [String]
        let witnesses: Int64
    }

    init(_ rule: DiagnosisRule, _ found: DiagnosisSigns) {
        diagnosis = KnownDiagnosis(rule)
        prior = rule.prior
        signs = found.signs.map { sign in
            Sign(
                pattern: sign.pattern, title: sign.title, supports: sign.supports,
                grade: sign.grade.rawValue,
                weight: sign.supports ? sign.grade.logLikelihoodRatio : -sign.grade.logLikelihoodRatio,
                count: sign.count, looksAt: sign.looksAt, witnesses: sign.witnesses)
        }
    }
}
