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

/// Conditions that several views share.
///
/// Where few machines have many rows, the planner would rather read a table whole: the index is named.
private enum Condition {
    static let packages = ViewShape.list(.package)
    static let servers = ViewShape.list(.server)
    static let patterns = ViewShape.list(.pattern)
    static let severities = ViewShape.list(.severity)
    static let diagnosed = "(SELECT package FROM diagnosis_package WHERE diagnosis = :diagnosis)"
    static let speaking = "(SELECT pattern FROM diagnosis_pattern WHERE diagnosis = :diagnosis)"

    /// Records that name a package, or match for it.
    static let eventsOfPackage = """
        id IN (SELECT event_id FROM event_guid WHERE guid IN \(packages)
          UNION SELECT event_id FROM match WHERE package IN \(packages))
        """
    /// Records of a machine's own logs, and of others that match for it.
    static let eventsOfServer = """
        id IN (SELECT event.id FROM event WHERE member_id IN (SELECT id FROM member INDEXED BY member_by_host WHERE host IN \(servers))
          UNION SELECT event_id FROM match INDEXED BY match_by_server WHERE server IN \(servers))
        """
    static let eventsOfDiagnosis = "id IN (SELECT event_id FROM match WHERE match.pattern IN \(speaking))"
    static let eventsOfPattern = "id IN (SELECT event_id FROM match WHERE match.pattern IN \(patterns))"

    static func contains(_ columns: String...) -> String {
        "(" + columns.map { "\($0) LIKE :text ESCAPE '\\'" }.joined(separator: " OR ") + ")"
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

extension ViewShape {
    fileprivate static let packages = ViewShape(
        source: "packages",
        columns: [
            "name", "guid AS package", "database", "ns_snapshot", "servers", "broken", "mentions", "members",
            "because",
        ],
        order: "broken DESC, mentions DESC, package",
        conditions: [
            .package: "guid IN \(Condition.packages)",
            .server: """
            guid IN (SELECT package FROM stage INDEXED BY stage_by_server WHERE server IN \(Condition.servers)
              UNION SELECT package FROM match INDEXED BY match_by_server WHERE server IN \(Condition.servers))
            """,
            .diagnosis: "guid IN \(Condition.diagnosed)",
            .pattern: "guid IN (SELECT package FROM tally WHERE tally.pattern IN \(Condition.patterns))",
            .text: Condition.contains("name", "guid"),
        ])

    fileprivate static let servers = ViewShape(
        source: "servers",
        columns: [
            "host AS server", "role", "packages", "broken", "errors", "matches", "first_time AS first",
            "last_time AS last", "clock_ahead", "clock_uncertainty", "clock_because",
        ],
        order: "broken DESC, errors DESC, host",
        conditions: [
            .package: """
            host IN (SELECT server FROM stage WHERE package IN \(Condition.packages)
              UNION SELECT server FROM match WHERE package IN \(Condition.packages))
            """,
            .server: "host IN \(Condition.servers)",
            .diagnosis: "host IN (SELECT server FROM diagnosis_server WHERE diagnosis = :diagnosis)",
            .pattern: "host IN (SELECT server FROM tally WHERE tally.pattern IN \(Condition.patterns))",
            .text: Condition.contains("host"),
        ])

    fileprivate static let journey = ViewShape(
        source: "journey",
        columns: [
            "name", "package", "server", "number", "stage", "state", "iif(is_break, 'here', '') AS broken",
            "time",
            "witness", "pattern", "title",
        ],
        order: "name IS NULL, name, package, server, number",
        conditions: [
            .package: "package IN \(Condition.packages)", .server: "server IN \(Condition.servers)",
            .diagnosis: "package IN \(Condition.diagnosed)", .pattern: "pattern IN \(Condition.patterns)",
            .since: "time >= :since", .until: "time < :until",
            .text: Condition.contains("stage", "state", "title"),
        ])

    fileprivate static let timeline = ViewShape(
        source: "timeline",
        columns: [
            "corrected", "time", "raw_time", "host", "severity", "member", "line", "patterns", "text",
            "uncertainty",
        ],
        order: "corrected IS NULL, corrected, member, line",
        conditions: [
            .package: Condition.eventsOfPackage, .server: Condition.eventsOfServer,
            .diagnosis: Condition.eventsOfDiagnosis, .pattern: Condition.eventsOfPattern,
            .severity: "severity IN \(Condition.severities)", .since: "corrected >= :since",
            .until: "corrected < :until", .text: Condition.contains("text"),
        ])

    fileprivate static let events = ViewShape(
        source: "events",
        columns: ["time", "raw_time", "host", "severity", "member", "line", "source", "text"],
        order: "time IS NULL, time, member, line",
        conditions: [
            .package: Condition.eventsOfPackage, .server: Condition.eventsOfServer,
            .diagnosis: Condition.eventsOfDiagnosis, .pattern: Condition.eventsOfPattern,
            .severity: "severity IN \(Condition.severities)", .since: "time >= :since",
            .until: "time < :until",
            .text: Condition.contains("text"),
        ])

    fileprivate static let matches = ViewShape(
        source: "matches LEFT JOIN package ON package.guid = matches.package",
        columns: [
            "time", "pattern", "title", "package.name", "package.guid AS package", "server", "severity",
            "member", "line",
            "captures",
            "text",
        ],
        order: "time IS NULL, time, member, line, pattern, matches.package, server",
        conditions: [
            .package: "matches.package IN \(Condition.packages)", .server: "server IN \(Condition.servers)",
            .diagnosis: "pattern IN \(Condition.speaking)", .pattern: "pattern IN \(Condition.patterns)",
            .severity: "severity IN \(Condition.severities)", .since: "time >= :since",
            .until: "time < :until",
            .text: Condition.contains("text"),
        ])

    fileprivate static let versions = ViewShape(
        source: "versions",
        columns: [
            "name", "package", "server", "database", "ns_snapshot", "ps_snapshot", "reported", "status",
            "age_hours",
        ],
        order: "name IS NULL, name, package, server",
        conditions: [
            .package: "package IN \(Condition.packages)", .server: "server IN \(Condition.servers)",
            .diagnosis: "package IN \(Condition.diagnosed)",
            .text: Condition.contains("name", "package", "status"),
        ])

    fileprivate static let matrix = ViewShape(
        source: "journey",
        columns: [
            "name", "package", "server",
            """
            coalesce(max(iif(is_break, stage, NULL)),
              iif(max(stage = 'ready' AND state = 'done'), 'ready', NULL)) AS state
            """,
        ],
        order: "name IS NULL, name, package, server",
        group: "GROUP BY package, server HAVING server <> ''",
        conditions: [
            .package: "package IN \(Condition.packages)", .server: "server IN \(Condition.servers)",
            .diagnosis: "package IN \(Condition.diagnosed)", .text: Condition.contains("name", "package"),
        ])

    fileprivate static let settings = ViewShape(
        source: "settings",
        columns: ["server", "name", "value", "storage", "default_value", "key", "member", "line"],
        order: "name, server, member, line",
        conditions: [
            .server: "server IN \(Condition.servers)", .text: Condition.contains("name", "value", "key"),
        ])

    fileprivate static let members = ViewShape(
        source: "members",
        columns: [
            "member", "kind", "role", "host", "bytes", "records", "malformed", "complete",
            "first_time AS first",
            "last_time AS last", "sha256",
        ],
        order: "member",
        conditions: [
            .server: "host IN \(Condition.servers)", .since: "last_time >= :since",
            .until: "first_time < :until",
            .text: Condition.contains("member", "kind"),
        ])

    fileprivate static let problems = ViewShape(
        source: "problems", columns: ["member", "code", "message"], order: "member, code, message",
        conditions: [
            .server: "member IN (SELECT path FROM member WHERE host IN \(Condition.servers))",
            .text: Condition.contains("member", "code", "message"),
        ])

    fileprivate static let unexplained = ViewShape(
        source: "unexplained_errors",
        columns: ["severity", "count", "template", "host", "member", "line", "time", "text"],
        order: "severity, count DESC, template, member, line",
        conditions: [
            .package: "id IN (SELECT event_id FROM event_guid WHERE guid IN \(Condition.packages))",
            .server: "host IN \(Condition.servers)", .severity: "severity IN \(Condition.severities)",
            .since: "time >= :since", .until: "time < :until", .text: Condition.contains("template", "text"),
        ])

    fileprivate static let queues = ViewShape(
        source: "queues", columns: ["server", "queue", "folder", "files", "bytes", "senders"],
        order: "files DESC, queue, folder, server",
        conditions: [
            .server: "server IN \(Condition.servers)", .text: Condition.contains("queue", "folder"),
        ])
}
