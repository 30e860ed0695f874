/// Where a case stands.
enum CaseState: String, Codable, Sendable, CaseIterable {
    /// Waits for a free worker.
    case queued
    case analysing
    /// Analysed; the report is there.
    case done
    /// The analysis could not be finished; `CaseRecord.failure` says why.
    case failed
    /// The server ended during the analysis.
    case interrupted
    case cancelled

    /// Whether nothing more happens until somebody asks for it.
    var isAtRest: Bool { self != .queued && self != .analysing }
}
