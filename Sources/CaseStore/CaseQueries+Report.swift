package import CaseModel
internal import GRDB

/// Questions that the report asks.
extension CaseWriter {
    /// The members in order, as the report lists them.
    package func inputs() throws(CaseStoreError) -> [CaseReport.Input] {
        try write { db in
            try Row.fetchAll(db, sql: "SELECT * FROM member ORDER BY path, id").map { row in
                CaseReport.Input(
                    member: row["path"], kind: MemberKind(rawValue: row["kind"]) ?? .other,
                    role: Role(rawValue: row["role"]) ?? .unknown, host: row["host"], bytes: row["bytes"],
                    compressedBytes: row["compressed_bytes"], sha256: row["sha256"], records: row["records"],
                    malformed: row["malformed"], first: instant(row["first_time"]),
                    last: instant(row["last_time"]), complete: row["complete"])
            }
        }
    }

    /// The first places where a pattern fired, in order of time; those of `packages` first.
    package func samples(
        of pattern: String, packages: [GUID], limit: Int
    ) throws(CaseStoreError) -> [CaseReport.Sample] {
        let wanted = "[" + packages.prefix(500).map { "\"\($0)\"" }.joined(separator: ",") + "]"
        return try write { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT member.path, coalesce(event.line, fact.line) AS line, coalesce(event.offset, fact.offset) AS offset,
                      event.time, event.raw_time, coalesce(event.text, fact.text) AS text, event.before, event.after,
                      event.severity,
                      coalesce(match.package IN (SELECT value FROM json_each(?)), 0) AS is_wanted
                    FROM match LEFT JOIN event ON event.id = match.event_id LEFT JOIN fact ON fact.id = match.fact_id
                    JOIN member ON member.id = coalesce(event.member_id, fact.member_id)
                    WHERE match.pattern = ?
                    ORDER BY is_wanted DESC, event.time IS NULL, event.time, member.id, line, text LIMIT ?
                    """)
            return try Row.fetchAll(statement, arguments: [wanted, pattern, limit]).map(sample)
        }
    }

    /// Errors and warnings that no pattern explains, by template.
    package func unexplained() throws(CaseStoreError) -> [CaseReport.Unexplained] {
        try write { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT template, unexplained.severity, count, near, event.source, member.path,
                      event.line, event.offset, event.time, event.raw_time, event.text, event.before, event.after
                    FROM unexplained JOIN event ON event.id = event_id JOIN member ON member.id = event.member_id
                    ORDER BY template, unexplained.severity, event.member_id, event.line
                    """)
            return rows.map { row in
                var item = CaseReport.Unexplained(
                    template: row[0], count: row[2], severity: row[1], sample: sample(row))
                (item.near, item.source) = (row[3], row[4])
                return item
            }
        }
    }

    /// All problems, in order of the members.
    package func problems() throws(CaseStoreError) -> [Problem] {
        try write { db in
            try Row.fetchAll(db, sql: "SELECT DISTINCT * FROM problem ORDER BY member, code, message")
                .compactMap {
                    guard let code = Problem.Code(rawValue: $0["code"]) else { return nil }
                    return Problem(member: $0["member"], code: code, message: $0["message"])
                }
        }
    }

    /// An account of all that was read.
    package func totals() throws(CaseStoreError) -> CaseReport.Totals {
        try write { db in
            var totals = CaseReport.Totals()
            if let row = try Row.fetchOne(
                db, sql: "SELECT count(*), coalesce(sum(bytes), 0), coalesce(sum(records), 0) FROM member")
            {
                (totals.members, totals.bytes, totals.records) = (row[0], row[1], row[2])
            }
            if let row = try Row.fetchOne(
                db, sql: "SELECT coalesce(sum(errors), 0), coalesce(sum(warnings), 0) FROM log_hour")
            {
                (totals.errors, totals.warnings) = (row[0], row[1])
            }
            return totals
        }
    }
}

private func instant(_ milliseconds: Int64?) -> String? {
    milliseconds.map { Timestamp(milliseconds: $0).description }
}

private func sample(_ row: Row) -> CaseReport.Sample {
    let rawTime: String? = row["raw_time"]
    return CaseReport.Sample(
        member: row["path"], line: row["line"], offset: row["offset"], time: instant(row["time"]),
        rawTime: rawTime?.isEmpty == true ? nil : rawTime, text: row["text"], before: lines(row["before"]),
        after: lines(row["after"]), severity: row["severity"])
}

private func lines(_ text: String?) -> [String] {
    (text ?? "").split(separator: "\n").map(String.init)
}
