internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// How bundles come in: one file in one request, or several files one after the other.
struct UploadRoutes {
    let services: CaseServices

    func add(to router: Router<CaseContext>) {
        router.put("/api/cases", use: upload)
        router.post("/api/cases", use: upload)
        router.post("/api/uploads", use: begin)
        router.put("/api/uploads/{id}/file", use: addFile)
        router.post("/api/uploads/{id}/finish", use: finish)
        router.delete("/api/uploads/{id}", use: abandon)
    }

    /// One bundle: the body is its bytes, `name` what it is called.
    @Sendable private func upload(_ request: Request, _ context: CaseContext) async throws -> Response {
        try request.refuseForm()
        let query = request.uri.queryParameters
        let labels = try labels(
            name: query.get("name"), customer: query.get("customer"), reference: query.get("reference"))
        let id = try await services.uploads.begin(labels, from: context.sender)
        do {
            let file = try await services.uploads.receive(
                request.body, named: labels.name, stated: request.statedBytes, into: id)
            if file.bytes == 0 { throw UploadRefusal.empty }
            return try await accept(id, context)
        } catch {
            await services.uploads.abandon(id)
            throw error
        }
    }

    /// Labels of an upload of several files.
    private struct Beginning: Decodable {
        var name: String?
        var customer: String?
        var reference: String?
    }

    private struct Begun: Encodable {
        let id: CaseID
    }

    @Sendable private func begin(_ request: Request, _ context: CaseContext) async throws -> Response {
        let wish = try await JSONAnswer.read(Beginning.self, from: request, limit: services.limits.bodyBytes)
        let labels = try labels(name: wish.name, customer: wish.customer, reference: wish.reference)
        let id = try await services.uploads.begin(labels, from: context.sender)
        return try JSONAnswer.of(Begun(id: id), status: .created, headers: [.location: "/api/uploads/\(id)"])
    }

    @Sendable private func addFile(_ request: Request, _ context: CaseContext) async throws -> Response {
        try request.refuseForm()
        guard let path = request.uri.queryParameters.get("path"), !path.isEmpty else {
            throw APIError.invalid("'path' is missing: what the file is called.")
        }
        let name = UploadName(path, limit: 1024).text
        let file = try await services.uploads.receive(
            request.body, named: name, stated: request.statedBytes, into: try uploadID(context))
        return try JSONAnswer.of(file, status: .created)
    }

    @Sendable private func finish(_ request: Request, _ context: CaseContext) async throws -> Response {
        try await accept(try uploadID(context), context)
    }

    @Sendable private func abandon(_ request: Request, _ context: CaseContext) async throws -> Response {
        guard await services.uploads.abandon(try uploadID(context)) else { throw UploadRefusal.unknown }
        return Response(status: .noContent)
    }

    /// Makes a whole upload a case: 202, or 200 with the case that the same bytes are already.
    func accept(_ id: CaseID, _ context: CaseContext) async throws -> Response {
        let (record, received, sender) = try services.uploads.close(id)
        let acceptance: CaseLibrary.Acceptance
        do {
            acceptance = try await services.library.accept(record, from: received)
        } catch {
            try? FileManager.default.removeItem(at: received)
            throw error
        }
        switch acceptance {
        case .new(let record):
            await services.audit.note(.upload, record.id, from: context.sender)
            services.analyses.enqueue(record.id, from: sender)
            return try answer(record, .accepted)
        case .known(let record):
            await services.audit.note(.upload, record.id, what: "known", from: context.sender)
            return try answer(record, .ok)
        }
    }

    private func answer(_ record: CaseRecord, _ status: HTTPResponse.Status) throws -> Response {
        try JSONAnswer.of(
            services.body(of: record), status: status, headers: [.location: "/api/cases/\(record.id)"])
    }

    private func uploadID(_ context: CaseContext) throws -> CaseID {
        guard let text = context.parameters.get("id"), let id = CaseID(text) else {
            throw UploadRefusal.unknown
        }
        return id
    }

    private func labels(name: String?, customer: String?, reference: String?) throws -> CaseLabels {
        let limit = services.limits.labelCharacters
        for text in [customer, reference].compactMap(\.self) where text.count > limit {
            throw APIError.invalid("A label may have \(limit) characters at most.")
        }
        let name = UploadName(name ?? "bundle", limit: limit).text
        return CaseLabels(name: name, customer: customer ?? "", reference: reference ?? "")
    }
}

extension Request {
    /// Bytes of the body that the sender promises.
    fileprivate var statedBytes: Int64? { headers[.contentLength].flatMap { Int64($0) } }

    /// Refuses a form (RFC 7578), which scripts send by habit: its bytes are those of no bundle.
    fileprivate func refuseForm() throws {
        guard headers[.contentType]?.lowercased().hasPrefix("multipart/") ?? false else { return }
        throw APIError(
            .unsupportedMediaType, "media-type",
            "The body must be the bundle itself, not a form: send it by 'curl -T FILE', not by 'curl -F'.")
    }
}
