package import CaseModel
internal import GRDB

extension CaseWriter {
    /// A stored record on which a pattern fired: where, when, about what.
    package struct Sighting: Sendable {
        /// The machine whose log holds it.
        package var host: String
        package var time: Timestamp
        package var package: GUID?
        /// The machine it names.
        package var server: String?
        package var captures: [String: String]
    }

    /// The stored records on which any of some patterns fired.
    package func sightings(ofAny patterns: [String]) throws(CaseStoreError) -> [Sighting] {
        var found: [Sighting] = []
        for pattern in patterns { found += try sightings(of: pattern) }
        return found
    }

    /// The stored records on which a pattern fired and that have a time, in order of member and line.
    package func sightings(of pattern: String) throws(CaseStoreError) -> [Sighting] {
        try write { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT member.host, event.time, match.package, match.server,
                      (SELECT group_concat(key || char(31) || value, char(30)) FROM json_each(match.captures))
                    FROM match JOIN event ON event.id = match.event_id JOIN member ON member.id = event.member_id
                    WHERE match.pattern = ? AND event.time IS NOT NULL AND member.host IS NOT NULL
                    ORDER BY member.id, event.line LIMIT 10000
                    """, arguments: [pattern])
            return rows.map { row in
                let guid: String? = row[2]
                return Sighting(
                    host: row[0], time: Timestamp(milliseconds: row[1]), package: guid.flatMap { GUID($0) },
                    server: row[3], captures: fields(row[4]))
            }
        }
    }
}

extension CaseWriter {
    /// How much a machine logged in an hour.
    package struct HourCount: Sendable {
        package var host: String
        package var hour: Timestamp
        package var records: Int64
        package var errors: Int64
    }

    /// What each machine logged in each hour, in order.
    package func hourCounts() throws(CaseStoreError) -> [HourCount] {
        try write { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT member.host, time, sum(log_hour.records), sum(errors)
                    FROM log_hour JOIN member ON member.id = member_id
                    WHERE member.host IS NOT NULL AND time IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2
                    """)
            return rows.map { row in
                HourCount(
                    host: row[0], hour: Timestamp(milliseconds: row[1]), records: row[2], errors: row[3])
            }
        }
    }
}

/// Names and values, which the statement divides by the characters that ASCII has for that.
private func fields(_ text: String?) -> [String: String] {
    var fields: [String: String] = [:]
    for pair in (text ?? "").split(separator: "\u{1E}") {
        let parts = pair.split(separator: "\u{1F}", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 { fields[String(parts[0])] = String(parts[1]) }
    }
    return fields
}
