package import CaseModel

extension CaseReader {
    /// The answer of a named view, narrowed down by filters.
    ///
    /// - Throws: `QueryError` with the code `filter` if a filter names nothing in the case or does not fit the view.
    package func rows(
        _ view: CaseView, _ filters: CaseFilters = CaseFilters(), limits: QueryLimits = QueryLimits()
    ) throws(QueryError) -> QueryTable {
        let question = try question(view, filters, limits)
        var limits = limits
        // A row of the matrix is made of as many rows as there are servers.
        if view == .matrix {
            limits.rows = min(QueryLimits.maximumRows, limits.rows * CaseReader.matrixServers)
        }
        let table = try ask(question.sql, question.values, limits)
        return CaseReader.finished(table, view)
    }

    /// How SQLite would look the answer up, a line a step: what tests hold to.
    package func plan(_ view: CaseView, _ filters: CaseFilters) throws(QueryError) -> [String] {
        let question = try question(view, filters, QueryLimits())
        let steps = try ask("EXPLAIN QUERY PLAN " + question.sql, question.values)
        return steps.rows.compactMap { $0.last?.text }
    }

    /// Servers that the matrix shows at most.
    static let matrixServers = 100

    private struct Question {
        var sql: String
        var values: [String: QueryValue]
    }

    private func question(
        _ view: CaseView, _ filters: CaseFilters, _ limits: QueryLimits
    ) throws(QueryError) -> Question {
        let shape = view.shape
        var conditions: [String] = []
        for name in filters.names {
            guard let condition = shape.conditions[name] else {
                let known = view.filters.map { "--\($0.rawValue)" }.joined(separator: ", ")
                throw QueryError(
                    .filter,
                    "The view \(view.rawValue) cannot be filtered by --\(name.rawValue); it knows \(known).")
            }
            conditions.append("(\(condition))")
        }
        let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
        return Question(
            sql:
                "SELECT \(shape.columns.joined(separator: ", ")) FROM \(shape.source)\(filter) \(shape.group) ORDER BY \(shape.order)",
            values: try values(of: filters))
    }

    private func values(of filters: CaseFilters) throws(QueryError) -> [String: QueryValue] {
        var values: [String: QueryValue] = [:]
        if let name = filters.package { values["package"] = try list(packages(named: name)) }
        if let name = filters.server { values["server"] = try list(servers(named: name)) }
        if let id = filters.pattern { values["pattern"] = try list(patterns(named: id)) }
        if let id = filters.diagnosis { values["diagnosis"] = .text(try diagnosis(named: id)) }
        values["severity"] = .text("[" + filters.severities.map(String.init).joined(separator: ",") + "]")
        values["since"] = filters.since.map { .time($0) }
        values["until"] = filters.until.map { .time($0) }
        values["text"] = filters.text.map { .text(contains($0)) }
        return values
    }

    /// Times as times, and what a view computes from its rows.
    private static func finished(_ table: QueryTable, _ view: CaseView) -> QueryTable {
        var table = table
        for (index, name) in table.columns.enumerated() where ViewShape.times.contains(name) {
            for row in table.rows.indices {
                guard let value = table.rows[row][index].integer else { continue }
                table.rows[row][index] = .time(Timestamp(milliseconds: value))
            }
        }
        return switch view {
        case .timeline: TimelineOrder.marked(table)
        case .matrix: PackageMatrix.pivoted(table)
        default: table
        }
    }
}
