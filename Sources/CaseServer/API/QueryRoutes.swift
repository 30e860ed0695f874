internal import Analysis
internal import CaseModel
internal import CaseStore
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Reporting

/// Questions to a finished case: named views with filters, or read-only SQL; rows as JSON or CSV.
struct QueryRoutes {
    let services: CaseServices

    /// Seconds that an answer may take: a page waits no longer.
    private static let patience = Duration.seconds(10)

    func add(to router: Router<CaseContext>) {
        router.post("/api/cases/{id}/query", use: ask)
        router.get("/api/cases/{id}/views/{view}", use: view)
        router.get("/api/views", use: views)
        router.get("/api/schema", use: schema)
    }

    /// The body of a question.
    private struct Question: Decodable {
        var sql: String?
        var view: String?
        var filters: QueryFilters?
        var limit: Int?
        /// `json`, the default, or `csv`.
        var format: String?
    }

    @Sendable private func ask(_ request: Request, _ context: CaseContext) async throws -> Response {
        let record = try finished(context)
        let question = try await JSONAnswer.read(
            Question.self, from: request, limit: services.limits.bodyBytes)
        let form = try QueryForm(question.format)
        let limits = try limits(question.limit)
        let table: QueryTable
        switch (question.sql, question.view) {
        case (let sql?, nil):
            guard question.filters == nil else {
                throw APIError.invalid("SQL takes no filters; write them into WHERE.")
            }
            table = try await answer(record) { try $0.rows(sql: sql, limits: limits) }
        case (nil, let name?):
            let (view, filters) = (try known(name), try (question.filters ?? QueryFilters()).filters())
            table = try await decoded(record) { try $0.rows(view, filters, limits: limits) }
        default:
            throw APIError.invalid("Give either 'sql' or 'view'.")
        }
        await services.audit.note(.query, record.id, what: question.view ?? "sql", from: context.sender)
        return try form.response(table, name: "\(record.labels.name).\(question.view ?? "query")")
    }

    /// The same as an address that can be sent to a colleague, and downloaded.
    @Sendable private func view(_ request: Request, _ context: CaseContext) async throws -> Response {
        let record = try finished(context)
        let parts = (context.parameters.get("view") ?? "").split(separator: ".", maxSplits: 1)
        let view = try known(parts.first.map(String.init) ?? "")
        let form = try QueryForm(parts.count > 1 ? String(parts[1]) : nil)
        let query = request.uri.queryParameters
        let filters = try QueryFilters(query).filters()
        let limits = try limits(query.get("limit").map { Int($0) ?? 0 })
        let table = try await decoded(record) { try $0.rows(view, filters, limits: limits) }
        let isFile = form == .csv
        await services.audit.note(
            isFile ? .export : .query, record.id, what: view.rawValue, from: context.sender)
        return try form.response(table, name: "\(record.labels.name).\(view.rawValue)")
    }

    private struct ViewBody: Encodable {
        let name: String
        let summary: String
    }

    @Sendable private func views(_ request: Request, _ context: CaseContext) throws -> Response {
        try JSONAnswer.of(CaseView.allCases.map { ViewBody(name: $0.rawValue, summary: $0.summary) })
    }

    /// A table or view that SQL can use.
    private struct ObjectBody: Encodable {
        let name: String
        let isView: Bool
        let summary: String
        let example: String
        let columns: [String]
    }

    @Sendable private func schema(_ request: Request, _ context: CaseContext) async throws -> Response {
        let objects = try await services.threads.disk.run { try SchemaText.objects() }
        return try JSONAnswer.of(
            objects.map {
                ObjectBody(
                    name: $0.name, isView: $0.isView, summary: $0.summary, example: $0.example,
                    columns: $0.columns)
            })
    }
}

extension QueryRoutes {
    private func finished(_ context: CaseContext) throws -> CaseRecord {
        let record = try services.record(context)
        guard record.outcome != nil else { throw APIError.notFinished }
        return record
    }

    private func known(_ name: String) throws -> CaseView {
        guard let view = CaseView(rawValue: name) else {
            throw APIError(
                .notFound, "no-such-view",
                "There is no such view; there are \(CaseView.allCases.map(\.rawValue).joined(separator: ", "))."
            )
        }
        return view
    }

    private func limits(_ rows: Int?) throws -> QueryLimits {
        let rows = rows ?? QueryLimits.standardRows
        guard (1...services.limits.queryRows).contains(rows) else {
            throw APIError.invalid("limit is a number from 1 to \(services.limits.queryRows).")
        }
        let end = ContinuousClock.now + QueryRoutes.patience
        return QueryLimits(
            rows: rows, bytes: services.limits.queryBytes, isOver: { ContinuousClock.now > end })
    }

    /// The same with the error codes in its texts decoded.
    private func decoded(
        _ record: CaseRecord, _ question: @escaping @Sendable (CaseReader) throws -> QueryTable
    ) async throws -> QueryTable {
        let codes = services.codes
        return try await answer(record) { codes.decoder.decoded(try question($0)) }
    }

    /// Opens the case and asks, away from the threads that answer.
    private func answer(
        _ record: CaseRecord, _ question: @escaping @Sendable (CaseReader) throws -> QueryTable
    ) async throws -> QueryTable {
        let path = services.library.place(of: record.id).analysis.path
        return try await services.threads.disk.run { try question(try CaseReader(path)) }
    }
}
