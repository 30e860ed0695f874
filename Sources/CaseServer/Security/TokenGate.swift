internal import HTTPTypes
internal import Hummingbird

/// Lets in who knows the token: in `Authorization`, or by the cookie of a login. Without a token configured,
/// everybody is let in, and the server listens on this machine only.
struct TokenGate: RouterMiddleware {
    let token: AccessToken?
    let sessions: Sessions

    /// What can be had without the token: the way to give it, and nothing about any case.
    private static let open: Set<String> = ["/login", "/api/session", "/api/health"]

    func handle(_ request: Request, context: CaseContext, next: Next) async throws -> Response {
        let path = request.uri.path
        let isOpen = token == nil || TokenGate.open.contains(path) || path.hasPrefix("/assets/")
        if try isOpen || isKnown(request) {
            return try await next(request, context)
        }
        if path.hasPrefix("/api/") || request.method != .get {
            throw APIError(
                .unauthorized, "unauthorized",
                "The token is missing: send it as 'Authorization: Bearer TOKEN'.",
                headers: [.wwwAuthenticate: "Bearer"])
        }
        let target = request.uri.description.addingPercentEncoding(ofAllBut: "/")
        return Response(status: .seeOther, headers: [.location: "/login?to=\(target)"])
    }

    private func isKnown(_ request: Request) throws -> Bool {
        if let cookie = SessionCookie.name(in: request.headers), sessions.holds(cookie) { return true }
        guard let token, let header = request.headers[.authorization],
            header.lowercased().hasPrefix("bearer ")
        else {
            return false
        }
        guard sessions.mayTry else { throw TokenGate.tooManyTries }
        if token.matches(header.dropFirst("bearer ".count).trimmingWhitespace) { return true }
        sessions.noteWrongToken()
        return false
    }

    static let tooManyTries = APIError(
        .tooManyRequests, "too-many-tries", "Too many wrong tokens came in the last minute; please wait.")
}

/// The cookie that names a session.
enum SessionCookie {
    /// `HttpOnly`: no script reads it; `SameSite=Strict`: no other site's request carries it.
    static func header(_ session: String, seconds: Int64, isEncrypted: Bool) -> String {
        "pkgtriage-session=\(session); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Strict"
            + (isEncrypted ? "; Secure" : "")
    }

    static func name(in headers: HTTPFields) -> String? {
        for field in headers[values: .cookie] {
            for pair in field.split(separator: ";") {
                let parts = pair.trimmingWhitespace.split(separator: "=", maxSplits: 1)
                if parts.count == 2, parts[0] == "pkgtriage-session" { return String(parts[1]) }
            }
        }
        return nil
    }
}
