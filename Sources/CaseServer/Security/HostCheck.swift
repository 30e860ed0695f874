internal import HTTPTypes
internal import Hummingbird

/// Answers only requests that were meant for this server.
///
/// A page elsewhere can give its own name our address (DNS rebinding) and would then read cases as if they
/// were its own. Its name stands in `Host`, so only names we know are answered; addresses are no names.
struct HostCheck: RouterMiddleware {
    /// Names beside `localhost`, in lower case.
    let names: Set<String>

    func handle(_ request: Request, context: CaseContext, next: Next) async throws -> Response {
        guard let host = request.head.authority.flatMap(HostName.init), answers(to: host) else {
            throw APIError(
                .misdirectedRequest, "host",
                "This server does not answer to that name. Start it with --name to allow one more.")
        }
        return try await next(request, context)
    }

    /// Whether a request to this name was meant for us.
    func answers(to host: HostName) -> Bool {
        host.isAddress || host.name == "localhost" || names.contains(host.name)
    }
}

/// The name or address in a `Host` header, without the port.
struct HostName: Equatable {
    /// In lower case, an IPv6 address without its brackets.
    let name: String
    let isAddress: Bool

    init?(_ authority: String) {
        let text = authority.lowercased()
        if text.hasPrefix("[") {
            guard let end = text.firstIndex(of: "]"), HostName.isPort(text[text.index(after: end)...]) else {
                return nil
            }
            name = String(text[text.index(after: text.startIndex)..<end])
            isAddress = name.utf8.allSatisfy {
                HostName.hexadecimal.contains($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
            }
            guard isAddress, name.contains(":") else { return nil }
        } else {
            let end = text.firstIndex(of: ":") ?? text.endIndex
            guard HostName.isPort(text[end...]), end != text.startIndex else { return nil }
            name = String(text[..<end])
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            isAddress = parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
        }
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty || (text.hasPrefix(":") && UInt16(text.dropFirst()) != nil)
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)
}
