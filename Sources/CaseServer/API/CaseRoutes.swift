internal import HTTPTypes
internal import Hummingbird

/// The list of cases, one case, its labels, its end.
struct CaseRoutes {
    let services: CaseServices

    func add(to router: Router<CaseContext>) {
        router.get("/api/cases", use: list)
        router.get("/api/cases/{id}", use: show)
        router.patch("/api/cases/{id}", use: change)
        router.delete("/api/cases/{id}", use: delete)
    }

    @Sendable private func list(_ request: Request, _ context: CaseContext) throws -> Response {
        let wish = try CaseListWish(request.uri.queryParameters, limit: services.limits.listedCases)
        let (page, total) = wish.select(from: services.library.newestFirst)
        return try JSONAnswer.of(page.map(services.body), headers: [.totalCount: String(total)])
    }

    @Sendable private func show(_ request: Request, _ context: CaseContext) async throws -> Response {
        let record = try services.record(context)
        await services.audit.note(.view, record.id, from: context.sender)
        return try JSONAnswer.of(services.body(of: record))
    }

    /// New labels; what is left out stays.
    private struct Labels: Decodable {
        var name: String?
        var customer: String?
        var reference: String?
    }

    @Sendable private func change(_ request: Request, _ context: CaseContext) async throws -> Response {
        let id = try services.record(context).id
        let labels = try await JSONAnswer.read(Labels.self, from: request, limit: services.limits.bodyBytes)
        for text in [labels.name, labels.customer, labels.reference].compactMap(\.self) {
            guard text.count <= services.limits.labelCharacters else {
                throw APIError.invalid(
                    "A label may have \(services.limits.labelCharacters) characters at most.")
            }
        }
        if labels.name?.trimmingWhitespace.isEmpty == true { throw APIError.invalid("A case needs a name.") }
        let changed = try await services.library.change(id) { record in
            record.labels.name = labels.name ?? record.labels.name
            record.labels.customer = labels.customer ?? record.labels.customer
            record.labels.reference = labels.reference ?? record.labels.reference
            return true
        }
        guard let changed else { throw APIError.noSuchCase }
        await services.audit.note(.change, id, what: "labels", from: context.sender)
        return try JSONAnswer.of(services.body(of: changed))
    }

    @Sendable private func delete(_ request: Request, _ context: CaseContext) async throws -> Response {
        let id = try services.record(context).id
        try await services.analyses.settle(id)
        guard try await services.library.remove(id) else { throw APIError.noSuchCase }
        await services.audit.note(.delete, id, from: context.sender)
        return Response(status: .noContent)
    }
}
