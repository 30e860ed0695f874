internal import HTTPTypes
internal import Hummingbird
internal import Logging

/// Turns whatever was thrown into an answer: JSON below `/api`, a page elsewhere. Stack traces and the words
/// of libraries go to the log only.
struct ErrorAnswers: RouterMiddleware {
    let pages: PageRenderer
    /// Waits as long as a refused sender may read the answer.
    let patience: @Sendable () async throws -> Void

    func handle(_ request: Request, context: CaseContext, next: Next) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let answer = APIError(error)
            if answer.status.kind == .serverError {
                context.logger.error("\(request.method) \(request.uri.path): \(error)")
            }
            var response = request.uri.path.hasPrefix("/api/") ? JSONAnswer.of(answer) : pages.error(answer)
            response.headers.append(contentsOf: answer.headers)
            return response.endingConnection(after: request, patience)
        }
    }
}

extension Response {
    /// After a refused upload: lets the sender, who may be in the middle of it, read the answer, then ends the
    /// connection instead of taking gigabytes that nobody wants.
    fileprivate func endingConnection(
        after request: Request, _ patience: @escaping @Sendable () async throws -> Void
    ) -> Response {
        let rest = request.headers[.contentLength].flatMap { Int64($0) } ?? 0
        guard rest > Response.toleratedBytes || request.headers[.transferEncoding] != nil else { return self }
        let answer = body
        var copy = self
        copy.headers[.connection] = "close"
        copy.body = ResponseBody(contentLength: answer.contentLength) { writer in
            try await answer.write(writer)
            try await patience()
            throw EndOfConnection()
        }
        return copy
    }

    /// So much the server takes to the end and throws away: cheaper than a new connection.
    private static let toleratedBytes: Int64 = 8 << 20

    private struct EndOfConnection: Error {}
}
