internal import HTTPTypes
internal import Hummingbird

/// The pages that people see. Data comes through `/api`, by the pages' scripts.
struct PageRoutes {
    let services: CaseServices

    func add(to router: Router<CaseContext>) {
        router.get("/", use: cases)
        router.get("/cases/{id}", use: oneCase)
        router.get("/login", use: login)
    }

    @Sendable private func cases(_ request: Request, _ context: CaseContext) throws -> Response {
        try services.pages.page("cases", title: "Cases", [:] as [String: Any])
    }

    @Sendable private func oneCase(_ request: Request, _ context: CaseContext) async throws -> Response {
        let record = try services.record(context)
        await services.audit.note(.view, record.id, from: context.sender)
        let view: [String: Any] = [
            "id": PageText(record.id.text), "name": PageText(record.labels.name),
            "verdict": PageText(record.outcome?.verdict), "state": PageText(record.state.rawValue),
            "hasReport": record.outcome != nil,
        ]
        return try services.pages.page("case", title: record.labels.name, view)
    }

    @Sendable private func login(_ request: Request, _ context: CaseContext) throws -> Response {
        try services.pages.page("login", title: "Log in", [:] as [String: Any])
    }
}
