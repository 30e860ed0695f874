internal import CaseModel
internal import CaseStore

/// What was concluded from a case: its report, and what only those see who query the case.
struct Findings: Sendable {
    var report: CaseReport
    let diagnoses: [CaseWriter.StoredDiagnosis]
    let weighings: [Weighing]
    let journeys: [PackageJourney]

    /// Stores all but the report, which completes what queries look up.
    func store(in writer: CaseWriter) throws(CaseStoreError) {
        try writer.add(diagnoses: diagnoses)
        try writer.add(weighings: weighings)
        try writer.add(journeys: journeys)
        try writer.indexForQueries()
    }
}
