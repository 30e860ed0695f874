internal import CaseModel

/// The description of a case's tables and views, made from the words in the schema itself.
///
/// What stands in comments above a table or view is its description; an example follows `Example:`. So the
/// description cannot say anything else than the schema that new cases get.
package enum SchemaText {
    /// One table or view.
    package struct Object: Sendable, Equatable {
        package var name: String
        package var isView: Bool
        package var summary: String
        /// A statement to try; empty for most tables.
        package var example: String
        /// Column names, for a table with their types.
        package var columns: [String]
    }

    /// Views first: they are what to query.
    package static func objects() throws(QueryError) -> [Object] {
        let sample = try ReadConnection(uri: ":memory:")
        try sample.execute(CaseSchema.allTables + CaseSchema.allIndexesAndViews)
        let described =
            comments(in: CaseSchema.views + CaseSchema.wordedViews) + comments(in: CaseSchema.allTables)
        return try described.map { found throws(QueryError) in
            let sql = "SELECT name, lower(type) FROM pragma_table_info('\(found.name)')"
            let columns = try sample.rows(sql, [:], QueryLimits()).rows.map { row in
                row.compactMap { $0.text }.filter { !$0.isEmpty }.joined(separator: found.isView ? " " : " ")
            }
            return Object(
                name: found.name, isView: found.isView, summary: found.summary, example: found.example,
                columns: found.isView ? columns.map { String($0.prefix { $0 != " " }) } : columns)
        }
    }

    private typealias Described = (name: String, isView: Bool, summary: String, example: String)

    private static func comments(in schema: String) -> [Described] {
        var found: [Described] = []
        var words: [String] = []
        for line in schema.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- ") {
                words.append(String(line.dropFirst(3)))
            } else if line.hasPrefix("CREATE ") {
                let parts = line.split(separator: " ")
                let text = words.joined(separator: " ").split(separator: "Example: ", maxSplits: 1)
                found.append(
                    (
                        String(parts[2]), parts[1] == "VIEW", text.first.map(String.init)?.trimmed ?? "",
                        text.count > 1 ? String(text[1]) : ""
                    ))
                words = []
            } else {
                words = []
            }
        }
        return found
    }
}

extension String {
    /// Without white space at its end.
    fileprivate var trimmed: String { String(reversed().drop { $0.isWhitespace }.reversed()) }
}
