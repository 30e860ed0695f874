package import CaseModel
internal import Foundation
internal import GRDB

/// What the ranking asks beside observations.
extension CaseWriter {
    /// Records of severity 1 by the patterns that matched them, over all members.
    package func errorSets() throws(CaseStoreError) -> [ErrorSet] {
        try write { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT patterns, sum(errors) FROM error_set GROUP BY patterns ORDER BY patterns")
            return rows.map { row in
                let text: String = row[0]
                let patterns = try? JSONDecoder().decode([String].self, from: Data(text.utf8))
                return ErrorSet(patterns: Set(patterns ?? []), errors: row[1])
            }
        }
    }

    /// Kinds of logs that hold records of trace level, 8 and above.
    package func tracingKinds() throws(CaseStoreError) -> Set<MemberKind> {
        try write { db in
            let kinds = try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT member.kind FROM log_hour JOIN member ON member.id = member_id
                    WHERE traces > 0
                    """)
            return Set(kinds.compactMap(MemberKind.init(rawValue:)))
        }
    }

    /// The first member of each machine, its logs before all else.
    package func firstMembers() throws(CaseStoreError) -> [String: MemberID] {
        try write { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT host, id FROM member WHERE host IS NOT NULL
                    ORDER BY kind NOT IN ('agent-log', 'log-viewer-text'), id
                    """)
            return Dictionary(
                rows.map { ($0[0] as String, MemberID(rawValue: $0[1])) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// When logs end, by machine.
    package func logEnds() throws(CaseStoreError) -> [(host: String?, isServer: Bool, end: Timestamp)] {
        try write { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT host, kind = 'ns-log' OR role = 'notification-server', max(last_time) FROM member
                    WHERE kind IN ('ns-log', 'agent-log', 'log-viewer-text') AND last_time IS NOT NULL
                    GROUP BY 1, 2 ORDER BY 1, 2
                    """)
            return rows.map { ($0[0], $0[1], Timestamp(milliseconds: $0[2])) }
        }
    }

    /// The hours in which each machine logged anything, in order.
    package func loggedHours() throws(CaseStoreError) -> [String: [Timestamp]] {
        try write { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT member.host, time FROM log_hour JOIN member ON member.id = member_id
                    WHERE member.host IS NOT NULL AND time IS NOT NULL ORDER BY 1, 2
                    """)
            return rows.reduce(into: [:]) {
                $0[$1[0], default: []].append(Timestamp(milliseconds: $1[1]))
            }
        }
    }

    /// Machines whose logs hold records of one of these sources.
    package func hosts(logging sources: [String]) throws(CaseStoreError) -> Set<String> {
        let list = sources.map { "'\($0.replacing("'", with: "''"))'" }.joined(separator: ",")
        return try write { db in
            try String.fetchSet(
                db,
                sql: """
                    SELECT DISTINCT member.host FROM member
                    JOIN log_hour ON log_hour.member_id = member.id JOIN histogram_row ON hour_id = log_hour.id
                    WHERE member.host IS NOT NULL AND source_id IN (SELECT id FROM word WHERE text IN (\(list)))
                    """)
        }
    }
}
