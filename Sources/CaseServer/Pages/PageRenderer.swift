internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Mustache

/// Renders pages from the templates below `Assets/templates`. They escape whatever is put in.
struct PageRenderer: Sendable {
    private let library: MustacheLibrary
    private let version: String
    private let needsToken: Bool

    init(_ settings: ServerSettings) throws {
        var library = MustacheLibrary()
        for asset in Asset.below("templates/") {
            let name = asset.path.dropFirst("templates/".count).dropLast(".mustache".count)
            try library.register(asset.text, named: String(name))
        }
        self.library = library
        version = settings.version
        needsToken = settings.token != nil
    }

    /// What every page has: the frame around its content.
    private struct Frame {
        let title: PageText
        let version: PageText
        let needsToken: Bool
        /// Rendered from a template, so it is markup already.
        let content: String
    }

    /// A page whose content is the template `name` over `value`.
    func page(_ name: String, title: String, _ value: Any, status: HTTPResponse.Status = .ok) throws
        -> Response
    {
        guard let content = library.render(value, withTemplate: name),
            let text = library.render(
                Frame(
                    title: PageText(title), version: PageText(version), needsToken: needsToken,
                    content: content),
                withTemplate: "layout")
        else { throw APIError(.internalServerError, "internal", "The page could not be made.") }
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// A page that says what went wrong.
    func error(_ error: APIError) -> Response {
        let view: [String: Any] = ["status": error.status.code, "message": PageText(error.message)]
        return (try? page("error", title: error.status.reasonPhrase, view, status: error.status))
            ?? Response(status: error.status)
    }
}
