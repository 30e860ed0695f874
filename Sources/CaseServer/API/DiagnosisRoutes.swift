internal import Analysis
internal import Hummingbird
internal import PatternEngine
internal import Synchronization

/// What can be diagnosed: titles for the ids that progress names.
struct DiagnosisRoutes {
    let services: CaseServices

    func add(to router: Router<CaseContext>) {
        router.get("/api/diagnoses", use: list)
    }

    @Sendable private func list(_ request: Request, _ context: CaseContext) async throws -> Response {
        let (known, folders) = (services.diagnoses, services.settings.patternFolders)
        return try JSONAnswer.of(try await services.threads.disk.run { try known.all(adding: folders) })
    }
}

/// The diagnoses of the packs, read when they are first asked for.
final class KnownDiagnoses: Sendable {
    private let read = Mutex<[KnownDiagnosis]?>(nil)

    func all(adding folders: [String]) throws -> [KnownDiagnosis] {
        try read.withLock { read in
            if let read { return read }
            let found = try PatternLibrary.load(adding: folders).rules.map(KnownDiagnosis.init)
            read = found
            return found
        }
    }
}
