import Foundation
import HTTPTypes
import Testing

@testable import CaseServer

/// The list of cases, and what is done with one.
struct CaseTests {
    @Test func `the list is newest first, and can be searched, sorted and cut`() async throws {
        try await TestServer().runIdle { client async throws in
            for (name, customer) in [("b.log", "Fabrikam"), ("a.log", "Contoso"), ("c.log", "Fabrikam")] {
                let uri = "/api/cases?name=\(name)&customer=\(customer)&reference=T-\(name.prefix(1))"
                #expect(try await client.send(.put, uri, bytes: Bundles.log(name)).status == 202)
            }
            func names(_ query: String) async throws -> [String] {
                try await client.get("/api/cases\(query)").array.map { try $0.string("name") }
            }
            #expect(try await names("") == ["c.log", "a.log", "b.log"])
            #expect(try await names("?order=asc") == ["b.log", "a.log", "c.log"])
            #expect(try await names("?sort=name") == ["a.log", "b.log", "c.log"])
            #expect(try await names("?sort=name&order=desc&limit=1&offset=1") == ["b.log"])
            #expect(try await names("?q=fabrikam%20t-c") == ["c.log"])
            #expect(try await names("?sort=customer") == ["a.log", "c.log", "b.log"])
            #expect(try await names("?state=done") == [])
            let part = try await client.get("/api/cases?limit=1")
            #expect(part.headers[HTTPField.Name("X-Total-Count")!] == "3")
        }
    }

    @Test(arguments: ["sort=size", "order=up", "limit=0", "limit=x", "offset=-1", "state=lost"])
    func `a wish that cannot be fulfilled is refused with a sentence`(query: String) async throws {
        try await TestServer().runIdle { client async throws in
            let answer = try await client.get("/api/cases?\(query)")
            #expect(answer.status == 400)
            #expect(try answer.object.string("code") == "invalid")
        }
    }

    @Test func `labels are changed one by one, and last`() async throws {
        let folder = try TemporaryFolder()
        var id = ""
        do {
            id = try await TestServer(in: folder).runIdle { client async throws in
                let id = try await client.upload(Bundles.log())
                let body = #"{"customer":"Contoso","reference":"T-1"}"#
                let answer = try await client.send(
                    .patch, "/api/cases/\(id)", [.contentType: "application/json"], body: body)
                #expect(answer.status == 200)
                #expect(try answer.object.string("name") == "a.log")
                return id
            }
        }
        let shown = id
        try await TestServer(in: folder).runIdle { client async throws in
            let body = try await client.get("/api/cases/\(shown)").object
            #expect(try body.string("customer") == "Contoso")
            #expect(try body.string("reference") == "T-1")
        }
    }

    @Test(arguments: [#"{"name":"  "}"#, #"{"name":7}"#, "{", "[]"])
    func `labels that are none are refused`(body: String) async throws {
        try await TestServer().runIdle { client async throws in
            let id = try await client.upload(Bundles.log())
            let answer = try await client.send(
                .patch, "/api/cases/\(id)", [.contentType: "application/json"], body: body)
            #expect(answer.status == 400)
        }
    }

    @Test func `a body of another type than JSON is refused`() async throws {
        try await TestServer().runIdle { client async throws in
            let id = try await client.upload(Bundles.log())
            let answer = try await client.send(
                .patch, "/api/cases/\(id)", [.contentType: "text/plain"], body: "{}")
            #expect(answer.status == 415)
        }
    }

    @Test func `a deleted case leaves nothing on the disk, and its bundle may come again`() async throws {
        let server = try TestServer()
        try await server.run { client async throws in
            let id = try await client.upload(Bundles.log())
            _ = try await client.finished(id)
            let note = #"{"text":"to be forgotten"}"#
            _ = try await client.send(
                .post, "/api/cases/\(id)/notes", [.contentType: "application/json"], body: note)
            #expect(try await client.send(.delete, "/api/cases/\(id)").status == 204)
            #expect(try await client.get("/api/cases/\(id)").status == 404)
            #expect(!server.folder.files.contains { $0.contains(id) })
            #expect(try await client.send(.delete, "/api/cases/\(id)").status == 404)
            let again = try await client.send(.put, "/api/cases?name=a.log", bytes: Bundles.log())
            #expect(again.status == 202)
        }
        let text = try ["audit.log", "lock"].map {
            try String(contentsOf: server.folder.url.appending(path: $0), encoding: .utf8)
        }
        #expect(!text.joined().contains("forgotten"))
    }

    @Test(arguments: ["0000000000000000", "..%2F..%2Fetc", "short", "UPPERCASELETTERS", "%00"])
    func `what is no case is not found, whatever it spells`(id: String) async throws {
        try await TestServer().runIdle { client async throws in
            for path in [
                "", "/events", "/report.json", "/case.sqlite", "/notes", "/context?member=a&offset=0",
            ] {
                #expect(try await client.get("/api/cases/\(id)\(path)").status == 404)
            }
            #expect(try await client.send(.delete, "/api/cases/\(id)").status == 404)
        }
    }

    @Test func `cases older than the retention are deleted, younger ones and those under way are not`()
        async throws
    {
        let clock = TestClock()
        let server = try TestServer(surroundings: clock.surroundings) { $0.retentionDays = 30 }
        try await server.runIdle { client async throws in
            let old = try await client.upload(Bundles.log("1"), name: "old.log")
            let waiting = try await client.upload(Bundles.log("2"), name: "waiting.log")
            #expect(try await client.send(.post, "/api/cases/\(old)/cancel").status == 202)
            clock.advance(days: 29)
            let young = try await client.upload(Bundles.log("3"), name: "young.log")
            #expect(try await client.send(.post, "/api/cases/\(young)/cancel").status == 202)
            await Upkeep(services: client.services).once()
            #expect(try await client.get("/api/cases").array.count == 3)
            clock.advance(days: 2)
            await Upkeep(services: client.services).once()
            let left = try await client.get("/api/cases").array.map { try $0.string("id") }
            #expect(left == [young, waiting])
        }
    }
}
