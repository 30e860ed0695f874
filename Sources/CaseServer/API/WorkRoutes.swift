internal import Hummingbird

/// The analysis of a case: again, not any more, and watching it.
struct WorkRoutes {
    let services: CaseServices

    func add(to router: Router<CaseContext>) {
        router.post("/api/cases/{id}/analyse", use: analyse)
        router.post("/api/cases/{id}/cancel", use: cancel)
        router.get("/api/cases/{id}/events", use: watch)
    }

    /// Analyses a case that is at rest: one that was interrupted, or again with newer patterns.
    @Sendable private func analyse(_ request: Request, _ context: CaseContext) async throws -> Response {
        let id = try services.record(context).id
        guard let record = try await services.library.change(id, { $0.apply(.asked) }) else {
            throw APIError(.conflict, "busy", "The case waits or is being analysed already.")
        }
        services.analyses.enqueue(id, from: context.sender)
        await services.audit.note(.retry, id, from: context.sender)
        return try JSONAnswer.of(services.body(of: record), status: .accepted)
    }

    @Sendable private func cancel(_ request: Request, _ context: CaseContext) async throws -> Response {
        let id = try services.record(context).id
        guard try await services.analyses.cancel(id) else {
            throw APIError(.conflict, "at-rest", "Nothing is under way that could be cancelled.")
        }
        await services.audit.note(.cancel, id, from: context.sender)
        return try JSONAnswer.of(services.body(of: try services.record(context)), status: .accepted)
    }

    @Sendable private func watch(_ request: Request, _ context: CaseContext) async throws -> Response {
        let id = try services.record(context).id
        return try CaseWatch(services, id).response
    }
}
