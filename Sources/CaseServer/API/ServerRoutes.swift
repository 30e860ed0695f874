internal import Hummingbird

/// The server itself: whether it is well, what it allows, what its API is.
struct ServerRoutes {
    let services: CaseServices

    func add(to router: Router<CaseContext>) {
        router.get("/api/health") { _, _ in try JSONAnswer.of(Health()) }
        router.get("/api/server", use: server)
        router.get("/api/openapi.json", use: openAPI)
    }

    private struct Health: Encodable {
        let status = "ok"
    }

    /// What a page needs to know before it uploads.
    private struct Server: Encodable {
        let version: String
        let maxUploadBytes: Int64
        let maxUploadFiles: Int
        let freeBytes: Int64?
        let retentionDays: Int?
        let needsToken: Bool
        let cases: Int

        private enum Key: String, CodingKey {
            case version, maxUploadBytes, maxUploadFiles, freeBytes, retentionDays, needsToken, cases
        }

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: Key.self)
            try values.encode(version, forKey: .version)
            try values.encode(maxUploadBytes, forKey: .maxUploadBytes)
            try values.encode(maxUploadFiles, forKey: .maxUploadFiles)
            try values.encode(freeBytes, forKey: .freeBytes)
            try values.encode(retentionDays, forKey: .retentionDays)
            try values.encode(needsToken, forKey: .needsToken)
            try values.encode(cases, forKey: .cases)
        }
    }

    @Sendable private func server(_ request: Request, _ context: CaseContext) throws -> Response {
        let free = services.surroundings.freeBytes(services.folder.root).map {
            max(0, $0 - services.limits.reservedBytes)
        }
        return try JSONAnswer.of(
            Server(
                version: services.settings.version, maxUploadBytes: services.limits.uploadBytes,
                maxUploadFiles: services.limits.uploadFiles, freeBytes: free,
                retentionDays: services.settings.retentionDays, needsToken: services.settings.token != nil,
                cases: services.library.newestFirst.count))
    }

    @Sendable private func openAPI(_ request: Request, _ context: CaseContext) throws -> Response {
        JSONAnswer.bytes(Array(try Asset.named("openapi.json").text.utf8))
    }
}
