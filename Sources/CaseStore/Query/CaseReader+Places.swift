package import CaseModel

/// Single rows of a finished case, for explaining what patterns made of them.
extension CaseReader {
    /// The stored event with an id, as the view `events` shows it.
    package func record(id: Int64) throws(QueryError) -> StoredRecord? {
        try record(where: "event.id = :id", ["id": .integer(id)])
    }

    /// The first stored event at a line of the member whose path ends so.
    package func record(member: String, line: Int) throws(QueryError) -> StoredRecord? {
        try record(
            where: "substr(member.path, -length(:path)) = :path AND event.line = :line",
            ["path": .text(member), "line": .integer(Int64(line))])
    }

    private func record(
        where condition: String, _ values: [String: QueryValue]
    ) throws(QueryError) -> StoredRecord? {
        let sql = """
            SELECT member.path, member.kind, event.line, event.severity, event.source, event.text
            FROM event JOIN member ON member.id = event.member_id
            WHERE \(condition) ORDER BY event.id LIMIT 1
            """
        return try ask(sql, values).rows.first.map { row in
            StoredRecord(
                member: row[0].text ?? "", kind: MemberKind(rawValue: row[1].text ?? "") ?? .nsLog,
                line: Int(row[2].integer ?? 0), severity: UInt8(clamping: row[3].integer ?? 0),
                source: row[4].text ?? "", text: row[5].text ?? "")
        }
    }

    /// The fact with an id, as the view `facts` shows it.
    package func fact(id: Int64) throws(QueryError) -> Fact? {
        let values = ["id": QueryValue.integer(id)]
        let sql = "SELECT kind, package, server, line, offset, text FROM fact WHERE id = :id"
        guard let row = try ask(sql, values).rows.first, let kind = Fact.Kind(rawValue: row[0].text ?? "")
        else {
            return nil
        }
        let fields = try ask(
            "SELECT name, value FROM fact_field WHERE fact_id = :id ORDER BY position", values
        ).rows
        return Fact(
            kind, package: row[1].text.flatMap { GUID($0) }, server: row[2].text,
            fields: fields.map { Fact.Field($0[0].text ?? "", $0[1].text ?? "") },
            line: Int(row[3].integer ?? 1), offset: Int(row[4].integer ?? 0), text: row[5].text ?? "")
    }
}
