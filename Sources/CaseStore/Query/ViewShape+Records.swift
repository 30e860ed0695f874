/// What logs say, record by record.
extension ViewShape {
    static let timeline = ViewShape(
        source: "timeline",
        columns: [
            "corrected", "time", "raw_time", "host", "severity", "member", "line", "patterns", "text",
            "uncertainty",
        ],
        order: "corrected IS NULL, corrected, member, line",
        conditions: [
            .package: ViewCondition.eventsOfPackage, .server: ViewCondition.eventsOfServer,
            .diagnosis: ViewCondition.eventsOfDiagnosis, .pattern: ViewCondition.eventsOfPattern,
            .severity: "severity IN \(ViewCondition.severities)", .since: "corrected >= :since",
            .until: "corrected < :until", .text: ViewCondition.contains("text"),
        ])

    static let events = ViewShape(
        source: "events",
        columns: ["time", "raw_time", "host", "severity", "member", "line", "source", "text"],
        order: "time IS NULL, time, member, line",
        conditions: [
            .package: ViewCondition.eventsOfPackage, .server: ViewCondition.eventsOfServer,
            .diagnosis: ViewCondition.eventsOfDiagnosis, .pattern: ViewCondition.eventsOfPattern,
            .severity: "severity IN \(ViewCondition.severities)", .since: "time >= :since",
            .until: "time < :until",
            .text: ViewCondition.contains("text"),
        ])

    static let matches = ViewShape(
        source: "matches LEFT JOIN package ON package.guid = matches.package",
        columns: [
            "time", "pattern", "title", "package.name", "package.guid AS package", "server", "severity",
            "member", "line",
            "captures",
            "text",
        ],
        order: "time IS NULL, time, member, line, pattern, matches.package, server",
        conditions: [
            .package: "matches.package IN \(ViewCondition.packages)",
            .server: "server IN \(ViewCondition.servers)",
            .diagnosis: "pattern IN \(ViewCondition.speaking)",
            .pattern: "pattern IN \(ViewCondition.patterns)",
            .severity: "severity IN \(ViewCondition.severities)", .since: "time >= :since",
            .until: "time < :until",
            .text: ViewCondition.contains("text"),
        ])

    static let unexplained = ViewShape(
        source: "unexplained_errors",
        columns: ["severity", "count", "template", "host", "member", "line", "time", "text"],
        order: "severity, count DESC, template, member, line",
        conditions: [
            .package: "id IN (SELECT event_id FROM event_guid WHERE guid IN \(ViewCondition.packages))",
            .server: "host IN \(ViewCondition.servers)", .severity: "severity IN \(ViewCondition.severities)",
            .since: "time >= :since", .until: "time < :until",
            .text: ViewCondition.contains("template", "text"),
        ])
}
