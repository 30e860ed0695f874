/// Conditions that several views share.
///
/// Where few machines have many rows, the planner would rather read a table whole: the index is named.
enum ViewCondition {
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
