import Foundation
import HTTPTypes
import Testing

@testable import CaseServer

/// The contract's way in: bytes, an id, a verdict.
struct UploadTests {
    @Test func `an uploaded bundle becomes a case that is analysed to its verdict`() async throws {
        try await TestServer().run { client async throws in
            let bytes = try Bundles.sample("incidents/share-permissions.zip")
            let accepted = try await client.send(.put, "/api/cases?name=bundle.zip", bytes: bytes)
            #expect(accepted.status == 202)
            let id = try accepted.object.string("id")
            #expect(accepted.headers[.location] == "/api/cases/\(id)")
            let last = try await client.finished(id)
            #expect(try last.string("state") == "done")
            #expect(try last.object("diagnosis").string("id") == "share-permissions")
            let shown = try await client.get("/api/cases/\(id)").object
            #expect(try shown.string("name") == "bundle.zip")
            #expect(try shown.string("verdict").contains("refuses access"))
            #expect(try shown.object("progress").int("bytes") == bytes.count)
        }
    }

    @Test(arguments: ["PUT", "POST"]) func `both methods take a bundle`(method: String) async throws {
        try await TestServer().runIdle { client async throws in
            let answer = try await client.send(
                .init(method) ?? .get, "/api/cases?name=a.log", bytes: Bundles.log())
            #expect(answer.status == 202)
            #expect(try answer.object.string("state") == "queued")
        }
    }

    @Test func `the same bytes again are the case that is there, whatever they are called`() async throws {
        let server = try TestServer()
        try await server.runIdle { client async throws in
            let id = try await client.upload(Bundles.log(), name: "one.log")
            let again = try await client.send(.put, "/api/cases?name=two.log", bytes: Bundles.log())
            #expect(again.status == 200)
            #expect(try again.object.string("id") == id)
            #expect(again.headers[.location] == "/api/cases/\(id)")
            #expect(try await client.get("/api/cases").array.count == 1)
        }
        #expect(!server.folder.files.contains { $0.hasPrefix("incoming/") })
    }

    @Test(arguments: ["/api/cases?name=a.log", "/api/uploads/none/file?path=a.log"])
    func `a form is refused with what to do, not taken for a bundle`(path: String) async throws {
        let server = try TestServer()
        try await server.runIdle { client async throws in
            let answer = try await client.send(
                .put, path, [.contentType: "multipart/form-data; boundary=x"],
                body: "--x\r\ncontent-disposition: form-data; name=f\r\n\r\nbytes\r\n--x--\r\n")
            #expect(answer.status == 415)
            #expect(try answer.object.string("error").contains("curl -T"))
            #expect(try await client.get("/api/cases").array.isEmpty)
        }
        #expect(!server.folder.files.contains { $0.hasPrefix("incoming/") || $0.hasPrefix("cases/") })
    }

    @Test func `an empty body is refused and leaves nothing`() async throws {
        let server = try TestServer()
        try await server.runIdle { client async throws in
            let answer = try await client.send(.put, "/api/cases?name=a.log", bytes: [])
            #expect(answer.status == 400)
            #expect(try answer.object.string("code") == "empty")
            #expect(try await client.get("/api/cases").array.isEmpty)
        }
        #expect(!server.folder.files.contains { $0.hasPrefix("incoming/") || $0.hasPrefix("cases/") })
    }

    @Test func `an upload of exactly the limit is taken, and one byte more is refused and leaves nothing`()
        async throws
    {
        let bytes = Bundles.log()
        for (limit, status) in [(bytes.count, 202), (bytes.count - 1, 413)] {
            let server = try TestServer { $0.limits.uploadBytes = Int64(limit) }
            try await server.runIdle { client async throws in
                let answer = try await client.send(.put, "/api/cases?name=a.log", bytes: bytes)
                #expect(answer.status == status)
            }
            #expect(server.folder.files.contains { $0.hasSuffix("case.json") } == (status == 202))
            #expect(!server.folder.files.contains { $0.hasPrefix("incoming/") })
        }
    }

    @Test func `without room on the disk an upload is refused with a sentence`() async throws {
        var surroundings = Surroundings.real
        surroundings.freeBytes = { _ in 1 << 20 }
        try await TestServer(surroundings: surroundings).runIdle { client async throws in
            let answer = try await client.send(.put, "/api/cases?name=a.log", bytes: Bundles.log())
            #expect(answer.status == 507)
            #expect(try answer.object.string("code") == "disk-full")
            #expect(try answer.object.string("error").contains("free some space"))
        }
    }
}
