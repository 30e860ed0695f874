internal import HTTPTypes
internal import Hummingbird

/// Logging in with the token, so that a browser need not send it each time, and out again.
struct SessionRoutes {
    let services: CaseServices

    func add(to router: Router<CaseContext>) {
        router.post("/api/session", use: login)
        router.delete("/api/session", use: logout)
    }

    private struct Login: Decodable {
        var token: String
    }

    @Sendable private func login(_ request: Request, _ context: CaseContext) async throws -> Response {
        let secret = try await JSONAnswer.read(Login.self, from: request, limit: services.limits.bodyBytes)
            .token
        guard let token = services.settings.token else { return Response(status: .noContent) }
        guard services.sessions.mayTry else { throw TokenGate.tooManyTries }
        guard token.matches(secret) else {
            services.sessions.noteWrongToken()
            await services.audit.note(.login, what: "refused", from: context.sender)
            throw APIError(.unauthorized, "wrong-token", "That is not the token.")
        }
        await services.audit.note(.login, from: context.sender)
        return Response(
            status: .noContent,
            headers: [.setCookie: cookie(services.sessions.open(), services.limits.sessionSeconds)])
    }

    @Sendable private func logout(_ request: Request, _ context: CaseContext) throws -> Response {
        if let session = SessionCookie.name(in: request.headers) { services.sessions.close(session) }
        return Response(status: .noContent, headers: [.setCookie: cookie("", 0)])
    }

    private func cookie(_ session: String, _ seconds: Int64) -> String {
        SessionCookie.header(session, seconds: seconds, isEncrypted: services.settings.isEncrypted)
    }
}
