/// How a named view is asked for: what it selects, in which order, and what each filter that fits it means.
///
/// Conditions name their values: `:package`, `:server`, `:pattern` and `:severity` are JSON arrays of what the
/// filter was resolved to, `:since` and `:until` milliseconds, `:text` a LIKE pattern, `:diagnosis` an id.
struct ViewShape {
    /// The SQL view, or a query in parentheses.
    var source: String
    /// Columns of the source, as `column` or `column AS name`.
    var columns: [String]
    var order: String
    /// What rows are put together by, if they are.
    var group = ""
    var conditions: [CaseFilters.Name: String]

    /// Names of result columns that hold instants.
    static let times: Set<String> = ["corrected", "time", "first", "last"]

    /// What a list filter is compared with.
    static func list(_ name: CaseFilters.Name) -> String {
        "(SELECT value FROM json_each(:\(name.rawValue)))"
    }
}

extension CaseView {
    var shape: ViewShape {
        switch self {
        case .packages: .packages
        case .servers: .servers
        case .journey: .journey
        case .timeline: .timeline
        case .events: .events
        case .matches: .matches
        case .versions: .versions
        case .matrix: .matrix
        case .settings: .settings
        case .members: .members
        case .problems: .problems
        case .unexplained: .unexplained
        case .queues: .queues
        }
    }

    /// The filters that fit this view.
    package var filters: [CaseFilters.Name] {
        CaseFilters.Name.allCases.filter { shape.conditions[$0] != nil }
    }
}
