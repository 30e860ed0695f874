import CaseModel

/// What the stages of a package's way are called in words.
struct StageTitles {
    private let titles: [String: String]

    init(_ report: CaseReport) {
        titles = Dictionary(report.journey.map { ($0.stage, $0.title) }) { first, _ in first }
    }

    /// The title of a stage, or its identifier if the report has no other.
    subscript(stage: String) -> String { titles[stage] ?? stage }

    /// The state in words, `not ready, broken at: snapshot built`.
    func wording(_ server: CaseReport.ServerState) -> String {
        server.brokenAt.map { "\(server.state), broken at: \(self[$0])" } ?? server.state
    }
}
