import CaseModel
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import CaseServer

/// A server over a folder of its own, without a port, that goes when the test ends.
struct TestServer {
    let folder: TemporaryFolder
    let application: CaseApplication

    /// Shared by all tests: threads live as long as the program.
    static let threads = ServerThreads(analyses: 2)

    init(
        in folder: TemporaryFolder? = nil, surroundings: Surroundings = .real,
        _ change: (inout ServerSettings) -> Void = { _ in }
    ) throws {
        let folder = try folder ?? TemporaryFolder()
        var settings = ServerSettings(dataPath: folder.path, version: "test")
        settings.jobs = 2
        change(&settings)
        self.folder = folder
        application = try CaseApplication(settings, surroundings: surroundings, threads: TestServer.threads)
    }

    /// Runs `body` against the router; analyses run beside it.
    func run<Value>(_ body: @Sendable (Client) async throws -> Value) async throws -> Value {
        let app = Application(router: application.router, services: application.background)
        return try await app.test(.router) {
            try await body(Client(client: $0, services: application.services))
        }
    }

    /// The same without analyses: what is uploaded stays in line.
    func runIdle<Value>(_ body: @Sendable (Client) async throws -> Value) async throws -> Value {
        try await Application(router: application.router).test(.router) {
            try await body(Client(client: $0, services: application.services))
        }
    }
}

/// Asks the server, and reads its answers. Each is held against the OpenAPI document.
struct Client {
    let client: any TestClientProtocol
    let services: CaseServices

    func send(
        _ method: HTTPRequest.Method, _ uri: String, _ headers: HTTPFields = [:], body: String? = nil
    ) async throws -> Answer {
        try await send(method, uri, headers, bytes: body.map { Array($0.utf8) })
    }

    func send(
        _ method: HTTPRequest.Method, _ uri: String, _ headers: HTTPFields = [:], bytes: [UInt8]?
    ) async throws -> Answer {
        let body = bytes.map { ByteBuffer(bytes: $0) }
        let answer = try await client.execute(uri: uri, method: method, headers: headers, body: body) {
            response in
            Answer(
                status: response.status.code, headers: response.headers,
                body: Data(response.body.readableBytesView))
        }
        // Whatever a test is about: every answer must be as the API's document says.
        for complaint in OpenAPIDocument.served.complaints(about: answer, to: method.rawValue, uri) {
            Issue.record("\(complaint)")
        }
        return answer
    }

    func get(_ uri: String) async throws -> Answer { try await send(.get, uri) }

    /// Uploads a bundle; the id of the case.
    func upload(_ bytes: [UInt8], name: String = "a.log") async throws -> String {
        let answer = try await send(.put, "/api/cases?name=\(name)", bytes: bytes)
        #expect(answer.status == 202)
        return try answer.object.string("id")
    }

    /// Watches a case until it is at rest; its last state.
    func finished(_ id: String) async throws -> JSONObject {
        let events = try await get("/api/cases/\(id)/events").text
        let last = try #require(events.split(separator: "\n").last { $0.hasPrefix("data: ") })
        return try JSONObject(Data(last.dropFirst("data: ".count).utf8))
    }
}

/// What the server said.
struct Answer {
    let status: Int
    let headers: HTTPFields
    let body: Data

    var text: String { String(decoding: body, as: UTF8.self) }
    var object: JSONObject { get throws { try JSONObject(body) } }
    var array: [JSONObject] {
        get throws {
            let value = try JSONSerialization.jsonObject(with: body)
            return try #require(value as? [[String: Any]], "an array of objects").map(
                JSONObject.init(values:))
        }
    }
}

/// A JSON object, read by key as a script would.
struct JSONObject {
    let values: [String: Any]

    init(values: [String: Any]) { self.values = values }

    init(_ data: Data) throws {
        values = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any], "an object")
    }

    func string(_ key: String) throws -> String { try #require(values[key] as? String, "a string '\(key)'") }
    func int(_ key: String) throws -> Int { try #require(values[key] as? Int, "a number '\(key)'") }
    func bool(_ key: String) throws -> Bool { try #require(values[key] as? Bool, "a truth value '\(key)'") }
    func object(_ key: String) throws -> JSONObject {
        JSONObject(values: try #require(values[key] as? [String: Any], "an object '\(key)'"))
    }
    func isNull(_ key: String) -> Bool { values[key] is NSNull }
}
