package import Hummingbird
package import ServiceLifecycle

/// The web application over a folder of cases.
package struct CaseApplication: Sendable {
    let services: CaseServices

    /// Opens the folder and reads its cases.
    ///
    /// - Throws: an error whose description says what to do, if the folder cannot be used.
    package init(
        _ settings: ServerSettings, surroundings: Surroundings = .real, threads: ServerThreads
    ) throws {
        services = try CaseServices(settings, surroundings: surroundings, threads: threads)
    }

    /// Cases on disk that could not be read, one sentence each.
    package var complaints: [String] { services.library.complaints }

    /// What answers requests: checks first, from the outside in, then one group of routes for each topic.
    package var router: Router<CaseContext> {
        let router = Router(context: CaseContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: SecurityHeaders(isEncrypted: services.settings.isEncrypted))
        let (surroundings, limits) = (services.surroundings, services.limits)
        router.add(
            middleware: ErrorAnswers(
                pages: services.pages, patience: { try await surroundings.pause(limits.refusalPause) }))
        router.add(middleware: HostCheck(names: services.settings.names))
        router.add(middleware: OriginCheck())
        router.add(middleware: TokenGate(token: services.settings.token, sessions: services.sessions))
        ServerRoutes(services: services).add(to: router)
        SessionRoutes(services: services).add(to: router)
        CaseRoutes(services: services).add(to: router)
        UploadRoutes(services: services).add(to: router)
        SampleRoutes(services: services, uploads: UploadRoutes(services: services)).add(to: router)
        WorkRoutes(services: services).add(to: router)
        ReportRoutes(services: services).add(to: router)
        CompareRoutes(services: services).add(to: router)
        QueryRoutes(services: services).add(to: router)
        DiagnosisRoutes(services: services).add(to: router)
        ContextRoutes(services: services).add(to: router)
        NoteRoutes(services: services).add(to: router)
        SavedQueryRoutes(services: services).add(to: router)
        AssetRoutes().add(to: router)
        PageRoutes(services: services).add(to: router)
        return router
    }

    /// What works beside it while the server runs.
    package var background: [any Service] {
        [services.analyses, services.ending, Upkeep(services: services)]
    }
}
