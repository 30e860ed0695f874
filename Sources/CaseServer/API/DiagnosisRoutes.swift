internal import Analysis
internal import Foundation
internal import Hummingbird
internal import PatternEngine

/// What can be diagnosed: titles for the ids that progress names, and why a case has a diagnosis or not.
struct DiagnosisRoutes {
    let services: CaseServices

    func add(to router: Router<CaseContext>) {
        router.get("/api/diagnoses", use: list)
        router.get("/api/cases/{id}/signs/{diagnosis}", use: signs)
    }

    @Sendable private func list(_ request: Request, _ context: CaseContext) async throws -> Response {
        try JSONAnswer.of(try await packs { $0.rules.map(KnownDiagnosis.init) })
    }

    @Sendable private func signs(_ request: Request, _ context: CaseContext) async throws -> Response {
        let record = try services.record(context)
        guard record.outcome != nil else { throw APIError.notFinished }
        let (path, id) = (
            services.library.place(of: record.id).analysis.path, context.parameters.get("diagnosis") ?? ""
        )
        let body = try await packs { library in
            guard let rule = library.rule(id) else { throw APIError.noSuchDiagnosis }
            return SignsBody(rule, try DiagnosisSigns(of: id, in: path, library))
        }
        await services.audit.note(.view, record.id, what: "signs", from: context.sender)
        return try JSONAnswer.of(body)
    }

    private func packs<Value: Sendable>(_ body: @escaping @Sendable (PatternLibrary) throws -> Value)
        async throws -> Value
    {
        let (packs, folders) = (services.packs, services.settings.patternFolders)
        return try await services.threads.disk.run { try body(try packs.library(adding: folders)) }
    }
}
