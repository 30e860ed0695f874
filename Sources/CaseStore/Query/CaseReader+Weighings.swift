package import CaseModel

/// How the diagnoses of a finished case were weighed.
extension CaseReader {
    /// All of them, the likeliest first; only one if its id is given.
    package func weighings(of diagnosis: String? = nil) throws(QueryError) -> [Weighing] {
        let filter = diagnosis == nil ? "" : "WHERE diagnosis = :diagnosis"
        let values = ["diagnosis": diagnosis.map { QueryValue.text($0) }].compactMapValues { $0 }
        let limits = QueryLimits(rows: QueryLimits.maximumRows)
        var parts: [String: [Weighing.Contribution]] = [:]
        let rows = try ask(
            """
            SELECT diagnosis, kind, name, title, witness, stated, counted, because
            FROM contribution \(filter) ORDER BY diagnosis, number
            """, values, limits
        ).rows
        for row in rows {
            guard let part = Weighing.Contribution(row[1...]) else { continue }
            parts[row[0].text ?? "", default: []].append(part)
        }
        return try ask(
            """
            SELECT diagnosis, title, outcome, because, log_odds, probability, confidence
            FROM weighing \(filter) ORDER BY number
            """, values, limits
        ).rows.map { row in
            let id = row[0].text ?? ""
            return Weighing(
                diagnosis: id, title: row[1].text ?? "",
                outcome: Weighing.Outcome(rawValue: row[2].text ?? "") ?? .notJudged,
                because: row[3].text ?? "", contributions: parts[id] ?? [], logOdds: row[4].real ?? 0,
                probability: row[5].real ?? 0, confidence: row[6].real ?? 0)
        }
    }
}

extension Weighing.Contribution {
    /// - Parameter row: kind, name, title, witness, stated, counted, because.
    fileprivate init?(_ row: ArraySlice<QueryValue>) {
        let row = Array(row)
        guard let kind = Weighing.Kind(rawValue: row[0].text ?? "") else { return nil }
        self.init(
            kind: kind, name: row[1].text ?? "", title: row[2].text ?? "", witness: row[3].text,
            stated: row[4].real ?? 0, counted: row[5].real ?? 0, because: row[6].text ?? "")
    }
}

extension QueryValue {
    /// The number, whole or not.
    fileprivate var real: Double? {
        switch self {
        case .real(let value): value
        case .integer(let value): Double(value)
        case .null, .text, .time: nil
        }
    }
}
