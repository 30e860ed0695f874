internal import HTTPTypes
internal import Hummingbird
internal import Reporting

/// Two cases side by side: what `pkgtriage compare` says of them.
struct CompareRoutes {
    let services: CaseServices

    func add(to router: Router<CaseContext>) {
        router.get("/api/compare", use: json)
        router.get("/api/compare.html", use: html)
    }

    @Sendable private func json(_ request: Request, _ context: CaseContext) async throws -> Response {
        JSONAnswer.bytes(try await compared(request, context, as: "compare.json") { try $0.json() })
    }

    @Sendable private func html(_ request: Request, _ context: CaseContext) async throws -> Response {
        let page = try await compared(request, context, as: "compare.html") { try $0.html() }
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8",
            .contentSecurityPolicy: try Comparison.policy() + "; frame-ancestors 'none'",
        ]
        if request.uri.queryParameters.get("download") == "1" {
            headers[.contentDisposition] = attachment("comparison.html")
        }
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: page)))
    }

    private func compared<Form: Sendable>(
        _ request: Request, _ context: CaseContext, as what: String,
        _ form: @escaping @Sendable (Comparison) throws -> Form
    ) async throws -> Form {
        let ids = try ["before", "after"].map { try id($0, of: request) }
        let (before, after) = (try finished(ids[0]), try finished(ids[1]))
        let result = try await CaseComparison(services, before, after).rendered(form)
        for record in [before, after] {
            await services.audit.note(.export, record.id, what: what, from: context.sender)
        }
        return result
    }

    private func id(_ name: String, of request: Request) throws -> String {
        guard let text = request.uri.queryParameters.get(name), !text.isEmpty else {
            throw APIError.invalid("'before' and 'after' are the ids of two cases.")
        }
        return text
    }

    private func finished(_ text: String) throws -> CaseRecord {
        guard let id = CaseID(text), let record = services.library[id] else { throw APIError.noSuchCase }
        guard record.outcome != nil else { throw APIError.notFinished }
        return record
    }
}
