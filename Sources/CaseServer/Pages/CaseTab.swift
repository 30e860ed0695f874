internal import CaseStore

/// The pages of a case, in the order in which they stand above it.
enum CaseTab: String, CaseIterable {
    case report, packages, matrix, timeline, events, why, tables, sql

    /// What the tab is called.
    var label: String {
        switch self {
        case .report: "Report"
        case .packages: "Packages"
        case .matrix: "Matrix"
        case .timeline: "Timeline"
        case .events: "Events"
        case .why: "Why"
        case .tables: "Tables"
        case .sql: "SQL"
        }
    }

    /// The tab under which the page `/explore/NAME` stands; `nil` if there is no such page.
    init?(exploring name: String) {
        if let tab = CaseTab(rawValue: name), tab != .report {
            self = tab
        } else if name == "journey" {
            self = .packages
        } else if CaseView(rawValue: name) != nil {
            self = .tables
        } else {
            return nil
        }
    }

    /// Its address behind that of the case.
    var path: String { self == .report ? "" : "/explore/\(rawValue)" }
}
