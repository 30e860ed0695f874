package import CaseModel
internal import GRDB

extension CaseWriter {
    /// Stores how each diagnosis was weighed, in the order given.
    package func add(weighings: [Weighing]) throws(CaseStoreError) {
        try write { db in
            let contributions = try db.makeStatement(
                sql: "INSERT INTO contribution VALUES (?,?,?,?,?,?,?,?,?)")
            for (number, weighing) in weighings.enumerated() {
                try db.execute(
                    sql: "INSERT INTO weighing VALUES (?,?,?,?,?,?,?,?)",
                    arguments: [
                        weighing.diagnosis, number + 1, weighing.title, weighing.outcome.rawValue,
                        weighing.because, weighing.logOdds, weighing.probability, weighing.confidence,
                    ])
                for (number, part) in weighing.contributions.enumerated() {
                    try contributions.execute(arguments: [
                        weighing.diagnosis, number + 1, part.kind.rawValue, part.name, part.title,
                        part.witness, part.stated, part.counted, part.because,
                    ])
                }
            }
        }
    }

    /// How many facts of each kind the case holds.
    package func factCounts() throws(CaseStoreError) -> [Fact.Kind: Int64] {
        try write { db in
            let rows = try Row.fetchAll(db, sql: "SELECT kind, count(*) AS count FROM fact GROUP BY kind")
            return Dictionary(
                rows.compactMap { row in Fact.Kind(rawValue: row["kind"]).map { ($0, row["count"]) } },
                uniquingKeysWith: { first, _ in first })
        }
    }
}
