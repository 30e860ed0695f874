internal import CaseModel

/// What fired in a case, and what there was to fire on.
extension CaseReader {
    /// How often each pattern fired, in logs and on facts.
    package func firings() throws(QueryError) -> [String: Int64] {
        let rows = try ask("SELECT pattern, sum(count) FROM tally GROUP BY pattern", [:]).rows
        return Dictionary(
            rows.map { ($0[0].text ?? "", $0[1].integer ?? 0) }, uniquingKeysWith: { first, _ in first })
    }

    /// How many members of each kind were read, and facts of each kind were found.
    package func witnesses() throws(QueryError) -> [String: Int64] {
        let sql =
            "SELECT kind, count(*) FROM member GROUP BY kind UNION ALL SELECT kind, count(*) FROM fact GROUP BY kind"
        return try ask(sql, [:]).rows.reduce(into: [:]) {
            $0[$1[0].text ?? "", default: 0] += $1[1].integer ?? 0
        }
    }
}
