internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// Answers in JSON, and reads bodies that are.
enum JSONAnswer {
    static func of(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return bytes([UInt8](try encoder.encode(value)), status: status, headers: headers)
    }

    /// JSON that is written already.
    static func bytes(
        _ bytes: [UInt8], status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) -> Response {
        var headers = headers
        headers[.contentType] = "application/json; charset=utf-8"
        return Response(
            status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    static func of(_ error: APIError) -> Response {
        let body = APIError.Body(error: error.message, code: error.code)
        return (try? of(body, status: error.status)) ?? Response(status: error.status)
    }

    /// The body of a request, which must be small and JSON.
    static func read<Value: Decodable>(_ type: Value.Type, from request: Request, limit: Int) async throws
        -> Value
    {
        let type = request.headers[.contentType]?.split(separator: ";").first.map {
            $0.trimmingWhitespace.lowercased()
        }
        guard type == nil || type == "application/json" else {
            throw APIError(.unsupportedMediaType, "media-type", "The body must be application/json.")
        }
        var body = ByteBuffer()
        for try await chunk in request.body {
            guard body.readableBytes + chunk.readableBytes <= limit else {
                throw APIError(
                    .contentTooLarge, "too-large", "The body may have \(byteCount(Int64(limit))) at most.")
            }
            body.writeImmutableBuffer(chunk)
        }
        return try JSONDecoder().decode(Value.self, from: Data(body.readableBytesView))
    }
}
