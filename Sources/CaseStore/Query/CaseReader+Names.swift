internal import CaseModel

/// What the names in filters stand for in this case.
extension CaseReader {
    /// Packages that a name may stand for: a GUID is itself, anything else a part of names and GUIDs.
    func packages(named name: String) throws(QueryError) -> [String] {
        if let guid = GUID(name) { return [guid.description] }
        let sql =
            "SELECT guid FROM package WHERE name LIKE :text ESCAPE '\\' OR guid LIKE :text ESCAPE '\\' ORDER BY guid"
        let found = try texts(sql, ["text": .text(contains(name))])
        if !found.isEmpty { return found }
        throw QueryError(
            .filter, "No package of this case has “\(name)” in its name or GUID; the view packages lists all."
        )
    }

    /// Machines that a name may stand for: the one of that name, or all that have it in theirs.
    func servers(named name: String) throws(QueryError) -> [String] {
        let sql = """
            SELECT host FROM server UNION SELECT host FROM member WHERE host IS NOT NULL
            UNION SELECT text FROM word WHERE id IN (SELECT server_id FROM tally_row WHERE server_id <> 0)
            UNION SELECT server FROM fact WHERE server IS NOT NULL
            """
        let known = try texts(sql, [:])
        if let exact = serverName(name), known.contains(exact) { return [exact] }
        let found = known.filter { $0.lowercased().contains(name.lowercased()) }
        if !found.isEmpty { return found }
        throw QueryError(
            .filter, "No machine of this case has “\(name)” in its name; the view servers lists all.")
    }

    /// Patterns with an id, or with ids that begin so.
    func patterns(named id: String) throws(QueryError) -> [String] {
        let sql = "SELECT id FROM pattern WHERE id = :id OR id LIKE :start ESCAPE '\\' ORDER BY id <> :id, id"
        let found = try texts(sql, ["id": .text(id), "start": .text(escaped(id) + "%")])
        if found.first == id { return [id] }
        if !found.isEmpty { return found }
        throw QueryError(
            .filter,
            "No pattern has the id “\(id)” or one that begins so; `pkgtriage patterns list` lists all.")
    }

    func diagnosis(named id: String) throws(QueryError) -> String {
        let known = try texts("SELECT id FROM diagnosis ORDER BY rank", [:])
        if known.contains(id) { return id }
        let list = known.isEmpty ? "it has none" : "it has " + known.joined(separator: ", ")
        throw QueryError(.filter, "“\(id)” is no diagnosis of this case; \(list).")
    }

    private func texts(_ sql: String, _ values: [String: QueryValue]) throws(QueryError) -> [String] {
        try ask(sql, values, QueryLimits(rows: QueryLimits.maximumRows)).rows.compactMap { $0.first?.text }
    }

    /// A JSON array for `json_each`. Names come from the case, so that nothing has to be refused here.
    func list(_ names: [String]) -> QueryValue {
        .text("[" + names.map { jsonString($0) }.joined(separator: ",") + "]")
    }

    /// A LIKE pattern for texts that contain `part`.
    func contains(_ part: String) -> String { "%" + escaped(part) + "%" }

    private func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
    }
}
