internal import Analysis
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Reporting

/// The pages that people see. Data comes through `/api`, by the pages' scripts; only a report is rendered here,
/// from the templates of the HTML report.
struct PageRoutes {
    let services: CaseServices

    func add(to router: Router<CaseContext>) {
        router.get("/", use: cases)
        router.get("/cases/{id}", use: oneCase)
        router.get("/cases/{id}/explore", use: explore)
        router.get("/cases/{id}/explore/{view}", use: explore)
        router.get("/cases/{id}/source", use: source)
        router.get("/compare", use: compare)
        router.get("/login", use: login)
    }

    @Sendable private func cases(_ request: Request, _ context: CaseContext) throws -> Response {
        try services.pages.page("cases", title: "Cases", [:] as [String: Any])
    }

    /// The report, or as long as there is none, how the analysis gets on.
    @Sendable private func oneCase(_ request: Request, _ context: CaseContext) async throws -> Response {
        let record = try services.record(context)
        await services.audit.note(.view, record.id, from: context.sender)
        guard record.outcome != nil else {
            return try services.pages.page(
                "progress", title: record.labels.name, CasePageView(record, at: .report))
        }
        let path = services.library.place(of: record.id).analysis.path
        let report = try await services.threads.disk.run {
            try ReportPage(try StoredReport.read(from: path)).body()
        }
        return try services.pages.page(
            "case", title: record.labels.name, CasePageView(record, at: .report, report: report))
    }

    @Sendable private func explore(_ request: Request, _ context: CaseContext) throws -> Response {
        let record = try finished(context)
        let name = context.parameters.get("view") ?? CaseTab.packages.rawValue
        guard let tab = CaseTab(exploring: name) else {
            throw APIError(.notFound, "not-found", "There is no such page.")
        }
        return try services.pages.page(
            "explore", title: "\(tab.label), \(record.labels.name)",
            CasePageView(record, at: tab, exploring: name))
    }

    @Sendable private func source(_ request: Request, _ context: CaseContext) throws -> Response {
        let record = try finished(context)
        return try services.pages.page(
            "source", title: "A place in \(record.labels.name)", CasePageView(record, at: .report))
    }

    /// Two cases to choose, and once they are chosen, the comparison that `pkgtriage compare` makes.
    @Sendable private func compare(_ request: Request, _ context: CaseContext) async throws -> Response {
        let chosen = ["a", "b"].map { name in
            request.uri.queryParameters.get(name).flatMap { CaseID($0) }.flatMap { services.library[$0] }
        }
        var view = ComparePageView(before: chosen[0], after: chosen[1])
        if let before = chosen[0], let after = chosen[1], before.outcome != nil, after.outcome != nil,
            before.id != after.id
        {
            view.comparison = try await CaseComparison(services, before, after).body()
            for record in [before, after] {
                await services.audit.note(.view, record.id, what: "compare", from: context.sender)
            }
        }
        return try services.pages.page("compare", title: "Compare two cases", view)
    }

    @Sendable private func login(_ request: Request, _ context: CaseContext) throws -> Response {
        try services.pages.page("login", title: "Log in", [:] as [String: Any])
    }

    private func finished(_ context: CaseContext) throws -> CaseRecord {
        let record = try services.record(context)
        guard record.outcome != nil else { throw APIError.notFinished }
        return record
    }
}
