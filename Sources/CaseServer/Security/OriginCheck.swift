internal import HTTPTypes
internal import Hummingbird

/// Refuses what a page of another site makes a browser send.
///
/// Browsers say where a request comes from (`Origin`, `Sec-Fetch-Site`); programs such as curl say nothing.
/// Links from elsewhere may be followed; nothing else may come from elsewhere.
struct OriginCheck: RouterMiddleware {
    func handle(_ request: Request, context: CaseContext, next: Next) async throws -> Response {
        guard OriginCheck.isOurs(request) else {
            throw APIError(.forbidden, "origin", "This request comes from another site and was refused.")
        }
        return try await next(request, context)
    }

    static func isOurs(_ request: Request) -> Bool {
        let isReading = request.method == .get || request.method == .head
        if let site = request.headers[.secFetchSite], site != "same-origin", site != "none" {
            return isReading && request.headers[.secFetchMode] == "navigate"
        }
        guard !isReading, let origin = request.headers[.origin] else { return true }
        guard let authority = request.head.authority?.lowercased() else { return false }
        return origin.lowercased() == "http://\(authority)" || origin.lowercased() == "https://\(authority)"
    }
}

extension Request {
    /// Whether the script of one of our own pages asks, and nobody follows a link to a file.
    var isOfPage: Bool { headers[.secFetchSite] == "same-origin" && headers[.secFetchMode] == "cors" }
}
