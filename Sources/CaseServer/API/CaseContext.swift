package import Hummingbird
internal import NIOCore

/// What is known of one request beside the request itself.
package struct CaseContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The address of who asks; `local` where there is no connection, as in tests.
    let sender: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        sender = source.channel.remoteAddress?.ipAddress ?? "local"
    }

    /// The case that the path names.
    func caseID() throws -> CaseID {
        guard let text = parameters.get("id"), let id = CaseID(text) else { throw APIError.noSuchCase }
        return id
    }
}

/// What comes after a middleware. `@concurrent`, as the library declares it.
typealias Next = @concurrent (Request, CaseContext) async throws -> Response
