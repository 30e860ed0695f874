internal import HTTPTypes
internal import Hummingbird

/// Says on every answer what the browser may do with it: run our own scripts, and nothing else.
struct SecurityHeaders: RouterMiddleware {
    /// Whether the server speaks TLS, so that browsers may be told to insist on it.
    let isEncrypted: Bool

    /// Scripts, styles and data from this server only; no script in markup, no frame around the page.
    static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    func handle(_ request: Request, context: CaseContext, next: Next) async throws -> Response {
        var response = try await next(request, context)
        func set(_ name: HTTPField.Name, _ value: String) {
            if response.headers[name] == nil { response.headers[name] = value }
        }
        set(.contentSecurityPolicy, SecurityHeaders.policy)
        set(.xContentTypeOptions, "nosniff")
        set(.frameOptions, "DENY")
        set(.referrerPolicy, "no-referrer")
        set(.permissionsPolicy, "camera=(), geolocation=(), microphone=()")
        set(.openerPolicy, "same-origin")
        set(.resourcePolicy, "same-origin")
        // Cases are customers' data: no shared computer may keep them.
        set(.cacheControl, "no-store")
        if isEncrypted { set(.strictTransportSecurity, "max-age=31536000") }
        return response
    }
}
