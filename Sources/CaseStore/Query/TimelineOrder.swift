internal import CaseModel

/// Says of each row of a timeline whether its place is certain.
///
/// Two records of one machine stand in its own order. Between machines the order rests on the estimate of their
/// clocks: it is certain only if they lie further apart than the estimate may be wrong.
enum TimelineOrder {
    /// The timeline with the column `order` in place of `uncertainty`: empty where it is certain, `estimated` where
    /// it could be the other way round, `unknown` where a clock could not be compared.
    static func marked(_ table: QueryTable) -> QueryTable {
        guard let time = table.columns.firstIndex(of: "corrected"),
            let host = table.columns.firstIndex(of: "host"),
            let uncertainty = table.columns.firstIndex(of: "uncertainty")
        else { return table }
        var marks = [String](repeating: "", count: table.rows.count)
        for (index, pair) in zip(table.rows, table.rows.dropFirst()).enumerated() {
            let mark = mark(pair.0, pair.1, time, host, uncertainty)
            marks[index] = worse(marks[index], mark)
            marks[index + 1] = mark
        }
        var marked = table
        marked.columns[uncertainty] = "order"
        for (index, mark) in marks.enumerated() { marked.rows[index][uncertainty] = .text(mark) }
        return marked
    }

    private static func mark(
        _ first: [QueryValue], _ second: [QueryValue], _ time: Int, _ host: Int, _ uncertainty: Int
    ) -> String {
        if first[host] == second[host] { return "" }
        guard case .time(let early) = first[time], case .time(let late) = second[time] else {
            return "unknown"
        }
        let gap = late.milliseconds - early.milliseconds
        let sum = [first, second].compactMap { $0[uncertainty].integer }
        guard sum.count == 2 else { return gap < clocksDiffer ? "unknown" : "" }
        return gap <= sum[0] + sum[1] ? "estimated" : ""
    }

    private static func worse(_ one: String, _ other: String) -> String {
        one == "unknown" || other == "unknown" ? "unknown" : one.isEmpty ? other : one
    }

    /// Machines of one domain agree within five minutes, or Kerberos refuses them; zones are a matter of hours.
    private static let clocksDiffer: Int64 = 26 * 3_600_000
}
