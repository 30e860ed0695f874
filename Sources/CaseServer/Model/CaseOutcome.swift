internal import CaseModel

/// What the list of cases shows of a finished report, so that no report is opened for it.
struct CaseOutcome: Codable, Sendable, Equatable {
    var verdict: String
    /// The most likely diagnosis; `nil` if there is none.
    var diagnosis: Diagnosis?
    /// How many diagnoses were made.
    var diagnoses: Int
    /// Whether some member could not be read to its end.
    var isPartial: Bool
    /// Files that were read, also those inside archives, and their bytes.
    var members: Int64
    var contentBytes: Int64
    /// The program that analysed it.
    var version: String

    /// A diagnosis in a word, a title and a number.
    struct Diagnosis: Codable, Sendable, Equatable {
        var id: String
        var title: String
        var confidence: Double
    }

    init(_ report: CaseReport) {
        verdict = report.verdict
        diagnosis = report.diagnoses.first.map {
            Diagnosis(id: $0.id, title: $0.title, confidence: $0.confidence)
        }
        diagnoses = report.diagnoses.count
        isPartial = report.problems.contains { $0.code.isPartial } || report.inputs.contains { !$0.complete }
        members = report.totals.members
        contentBytes = report.totals.bytes
        version = report.tool.version
    }
}
