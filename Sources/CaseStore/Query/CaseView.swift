/// A named question about a case. `pkgtriage query CASE VIEW` and the web pages know the same ones.
package enum CaseView: String, Sendable, CaseIterable {
    case packages, servers, journey, timeline, events, matches, versions, matrix, settings, members, problems,
        unexplained, queues
}

extension CaseView {
    /// What the view answers, in a sentence.
    package var summary: String {
        switch self {
        case .packages:
            "packages with the versions that witnesses name, and on how many servers each is broken"
        case .servers: "machines with their role, clock, errors and broken packages"
        case .journey: "the thirteen stages of each package on each server: done, failed, missing or unknown"
        case .timeline: "stored records of all members in order of corrected time"
        case .events: "stored records of all members as they stand in the logs"
        case .matches: "patterns that fired, with the record or fact"
        case .versions: "the versions of a package side by side: database, snapshots, report"
        case .matrix: "where each package (row) stands on each server (column)"
        case .settings: "settings of servers and agents"
        case .members: "the files that were read"
        case .problems: "what could not be read, and why"
        case .unexplained: "errors and warnings that no pattern explains"
        case .queues: "event queue folders with their files"
        }
    }
}
