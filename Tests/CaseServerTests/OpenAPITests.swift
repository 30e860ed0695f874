import Foundation
import Hummingbird
import Testing

@testable import CaseServer

struct OpenAPITests {
    @Test func `every route of the API is documented, and nothing else`() throws {
        let served = Set(
            try TestServer().application.router.routes.filter {
                $0.path.description.hasPrefix("/api") && $0.method != .head
            }
            .map { "\($0.method.rawValue) \($0.path)" })
        #expect(served == OpenAPIDocument.served.operations)
    }

    @Test func `the document is served`() async throws {
        try await TestServer().runIdle { client async throws in
            let answer = try await client.get("/api/openapi.json")
            #expect(answer.status == 200)
            #expect(try answer.object.string("openapi") == "3.1.0")
        }
    }

    @Test func `an answer that is not as documented is noticed`() throws {
        let wrong = Answer(
            status: 200, headers: [.contentType: "application/json"],
            body: Data(#"{"status":"ill","more":1}"#.utf8))
        let complaints = OpenAPIDocument.served.complaints(about: wrong, to: "GET", "/api/health")
        #expect(complaints.count == 2)
        let undocumented = Answer(status: 418, headers: [:], body: Data())
        #expect(!OpenAPIDocument.served.complaints(about: undocumented, to: "GET", "/api/health").isEmpty)
    }
}
