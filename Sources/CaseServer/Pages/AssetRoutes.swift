internal import HTTPTypes
internal import Hummingbird
internal import Reporting

/// Styles, scripts and pictures of the pages, from inside the program.
struct AssetRoutes {
    func add(to router: Router<CaseContext>) {
        router.get("/assets/{name}", use: send)
        router.get("/favicon.ico") { _, _ in Response(status: .noContent) }
    }

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
    ]

    /// The report's own style and script stand here, too, so that its pages look and work the same.
    private func asset(_ name: String) throws -> Asset {
        switch name {
        case "report.css": Asset(path: name, text: try ReportPage.style)
        case "report.js": Asset(path: name, text: try ReportPage.script)
        default: try Asset.named("static/\(name)")
        }
    }

    @Sendable private func send(_ request: Request, _ context: CaseContext) throws -> Response {
        let name = context.parameters.get("name") ?? ""
        let ending = name.split(separator: ".").last.map(String.init) ?? ""
        guard let type = AssetRoutes.types[ending], let asset = try? asset(name) else {
            throw APIError(.notFound, "not-found", "There is no such file.")
        }
        // Kept, but asked for each time: after an update nobody sees the old one.
        var headers: HTTPFields = [.eTag: asset.tag, .cacheControl: "no-cache"]
        if request.headers[.ifNoneMatch]?.contains(asset.tag) == true {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = type
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: asset.text)))
    }
}
