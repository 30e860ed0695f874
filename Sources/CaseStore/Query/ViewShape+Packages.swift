/// Where packages stand, on which servers, by whose word.
extension ViewShape {
    static let packages = ViewShape(
        source: "packages",
        columns: [
            "name", "guid AS package", "database", "ns_snapshot", "servers", "broken", "mentions", "members",
            "because",
        ],
        order: "broken DESC, mentions DESC, package",
        conditions: [
            .package: "guid IN \(ViewCondition.packages)",
            .server: """
            guid IN (SELECT package FROM way INDEXED BY way_by_server WHERE server IN \(ViewCondition.servers)
              UNION SELECT package FROM match INDEXED BY match_by_server WHERE server IN \(ViewCondition.servers))
            """,
            .diagnosis: "guid IN \(ViewCondition.diagnosed)",
            .pattern: "guid IN (SELECT package FROM tally WHERE tally.pattern IN \(ViewCondition.patterns))",
            .text: ViewCondition.contains("name", "guid"),
        ])

    static let servers = ViewShape(
        source: "servers",
        columns: [
            "host AS server", "role", "packages", "broken", "errors", "matches", "first_time AS first",
            "last_time AS last", "clock_ahead", "clock_uncertainty", "clock_because",
        ],
        order: "broken DESC, errors DESC, host",
        conditions: [
            .package: """
            host IN (SELECT server FROM way WHERE package IN \(ViewCondition.packages)
              UNION SELECT server FROM match WHERE package IN \(ViewCondition.packages))
            """,
            .server: "host IN \(ViewCondition.servers)",
            .diagnosis: "host IN (SELECT server FROM diagnosis_server WHERE diagnosis = :diagnosis)",
            .pattern: "host IN (SELECT server FROM tally WHERE tally.pattern IN \(ViewCondition.patterns))",
            .text: ViewCondition.contains("host"),
        ])

    static let journey = ViewShape(
        source: "journey",
        columns: [
            "name", "package", "server", "number", "stage", "state", "iif(is_break, 'here', '') AS broken",
            "time",
            "witness", "pattern", "title",
        ],
        order: "name IS NULL, name, package, server, number",
        conditions: [
            .package: "package IN \(ViewCondition.packages)", .server: "server IN \(ViewCondition.servers)",
            .diagnosis: "package IN \(ViewCondition.diagnosed)",
            .pattern: "pattern IN \(ViewCondition.patterns)",
            .since: "time >= :since", .until: "time < :until",
            .text: ViewCondition.contains("stage", "state", "title"),
        ])

    static let versions = ViewShape(
        source: "versions",
        columns: [
            "name", "package", "server", "database", "ns_snapshot", "ps_snapshot", "reported", "status",
            "age_hours",
        ],
        order: "name IS NULL, name, package, server",
        conditions: [
            .package: "package IN \(ViewCondition.packages)", .server: "server IN \(ViewCondition.servers)",
            .diagnosis: "package IN \(ViewCondition.diagnosed)",
            .text: ViewCondition.contains("name", "package", "status"),
        ])

    static let matrix = ViewShape(
        source: """
            (SELECT * FROM way WHERE server <> '') AS way LEFT JOIN package ON package.guid = way.package
            """,
        columns: [
            "name", "way.package AS package", "server",
            """
            coalesce(
              (SELECT text FROM stage_row JOIN word ON word.id = stage_id WHERE way_id = way.id AND number = broken),
              (SELECT 'ready' FROM stage_row WHERE way_id = way.id AND stage_id = (SELECT id FROM word WHERE text = 'ready')
                AND state_id = (SELECT id FROM word WHERE text = 'done'))) AS state
            """,
        ],
        order: "name IS NULL, name, package, server",
        conditions: [
            .package: "way.package IN \(ViewCondition.packages)",
            .server: "server IN \(ViewCondition.servers)",
            .diagnosis: "way.package IN \(ViewCondition.diagnosed)",
            .text: ViewCondition.contains("name", "way.package"),
        ])
}
