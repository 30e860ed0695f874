internal import Hummingbird

/// A bundle that comes with the program, so that a first try needs none: generated, with reserved names.
struct SampleRoutes {
    let services: CaseServices
    let uploads: UploadRoutes

    func add(to router: Router<CaseContext>) {
        router.post("/api/sample", use: make)
    }

    @Sendable private func make(_ request: Request, _ context: CaseContext) async throws -> Response {
        let id = try await services.uploads.begin(
            CaseLabels(name: "Sample: source path", customer: "Example"), from: context.sender)
        do {
            for asset in Asset.below("sample/") {
                _ = try await services.uploads.receive(
                    RequestBody(buffer: ByteBuffer(string: asset.text)), named: asset.path, stated: nil,
                    into: id)
            }
            return try await uploads.accept(id, context)
        } catch {
            await services.uploads.abandon(id)
            throw error
        }
    }
}
