import Foundation
import HTTPTypes
import Testing

@testable import CaseServer

/// Questions to a finished case.
struct QueryTests {
    private static let json: HTTPFields = [.contentType: "application/json"]

    private func withCase(_ body: @Sendable (Client, String) async throws -> Void) async throws {
        try await TestServer().run { client async throws in
            let id = try await client.upload(Bundles.log())
            _ = try await client.finished(id)
            try await body(client, id)
        }
    }

    @Test func `SQL is answered with rows, cut at the limit`() async throws {
        try await withCase { client, id async throws in
            let body = #"{"sql":"SELECT 1 AS one, 'x' AS x UNION SELECT 2, 'y' ORDER BY 1","limit":1}"#
            let answer = try await client.send(.post, "/api/cases/\(id)/query", QueryTests.json, body: body)
                .object
            #expect(answer.values["columns"] as? [String] == ["one", "x"])
            let rows = try #require(answer.values["rows"] as? [[String: Any]])
            #expect(rows.count == 1 && rows[0]["one"] as? Int == 1 && rows[0]["x"] as? String == "x")
            #expect(try answer.bool("more"))
        }
    }

    @Test(arguments: [
        "DELETE FROM event", "ATTACH 'x' AS y", "PRAGMA query_only = 0", "SELECT 1; SELECT 2", "SELEC",
        "SELECT load_extension('x')",
    ])
    func `SQL that is wrong or would change something is refused with a sentence`(sql: String) async throws {
        try await withCase { client, id async throws in
            let answer = try await client.send(
                .post, "/api/cases/\(id)/query", QueryTests.json, body: #"{"sql":"\#(sql)"}"#)
            #expect(answer.status == 400)
            #expect(try answer.object.string("code").hasPrefix("query-"))
        }
    }

    @Test func `a view is answered as JSON, as CSV, and by address`() async throws {
        try await withCase { client, id async throws in
            let body = #"{"view":"packages","filters":{"package":"0562094A-ECBE-4617-9253-5E7FFB5E00C4"}}"#
            let asked = try await client.send(.post, "/api/cases/\(id)/query", QueryTests.json, body: body)
            #expect(asked.status == 200)
            let address = try await client.get("/api/cases/\(id)/views/packages?package=0562094a")
            #expect(address.body == asked.body)
            let csv = try await client.get("/api/cases/\(id)/views/packages.csv")
            #expect(csv.headers[.contentType]?.hasPrefix("text/csv") == true)
            #expect(csv.headers[.contentDisposition]?.contains("a.log.packages.csv") == true)
            #expect(csv.text.contains("0562094a-ecbe-4617-9253-5e7ffb5e00c4"))
        }
    }

    @Test(arguments: [
        #"{}"#, #"{"sql":"SELECT 1","view":"packages"}"#, #"{"view":"packages","limit":0}"#, #"{"sql":1}"#,
        #"{"view":"events","filters":{"severity":"loud"}}"#,
        #"{"view":"events","filters":{"since":"yesterday"}}"#,
        #"{"view":"packages","format":"xml"}"#,
    ])
    func `a question that is none is refused`(body: String) async throws {
        try await withCase { client, id async throws in
            #expect(
                try await client.send(.post, "/api/cases/\(id)/query", QueryTests.json, body: body).status
                    == 400)
        }
    }

    @Test func `views and schema are listed, an unknown view is not found`() async throws {
        try await withCase { client, id async throws in
            for view in try await client.get("/api/views").array {
                #expect(
                    try await client.get("/api/cases/\(id)/views/\(try view.string("name"))").status == 200)
            }
            #expect(try await client.get("/api/cases/\(id)/views/nothing").status == 404)
            let names = try await client.get("/api/schema").array.map { try $0.string("name") }
            #expect(names.contains("events"))
        }
    }

    @Test func `every diagnosis has a title`() async throws {
        try await TestServer().runIdle { client async throws in
            let all = try await client.get("/api/diagnoses").array
            #expect(try all.allSatisfy { try !$0.string("title").isEmpty })
            let sections = try all.map { diagnosis in
                "\(try diagnosis.string("id")): \(diagnosis.values["section"] as? String ?? "none")"
            }
            #expect(sections.contains("share-permissions: 4"))
            #expect(sections.contains("disk-full: none"))
        }
    }

    @Test func `queries are saved, replaced by name, and deleted`() async throws {
        let folder = try TemporaryFolder()
        try await TestServer(in: folder).runIdle { client async throws in
            for sql in ["SELECT 1", "SELECT 2"] {
                let body = #"{"name":"mine","sql":"\#(sql)"}"#
                #expect(
                    try await client.send(.post, "/api/queries", QueryTests.json, body: body).status == 201)
            }
            #expect(
                try await client.send(.post, "/api/queries", QueryTests.json, body: #"{"name":"","sql":"x"}"#)
                    .status == 400)
        }
        try await TestServer(in: folder).runIdle { client async throws in
            let all = try await client.get("/api/queries").array
            #expect(try all.map { try $0.string("sql") } == ["SELECT 2"])
            let uri = "/api/queries/\(try all[0].string("id"))"
            #expect(try await client.send(.delete, uri).status == 204)
            #expect(try await client.send(.delete, uri).status == 404)
        }
    }

    @Test func `notes are kept with the case, on it or on its evidence, and deleted`() async throws {
        try await TestServer().runIdle { client async throws in
            let id = try await client.upload(Bundles.log())
            let uri = "/api/cases/\(id)/notes"
            let note = try await client.send(
                .post, uri, QueryTests.json, body: #"{"text":"<b>look</b>","evidence":"E1"}"#)
            #expect(note.status == 201)
            _ = try await client.send(.post, uri, QueryTests.json, body: #"{"text":"whole case"}"#)
            #expect(try await client.send(.post, uri, QueryTests.json, body: #"{"text":" "}"#).status == 400)
            let all = try await client.get(uri).array
            #expect(try all.map { try $0.string("text") } == ["<b>look</b>", "whole case"])
            #expect(all[1].isNull("evidence"))
            #expect(try await client.send(.delete, "\(uri)/\(try note.object.string("id"))").status == 204)
            #expect(try await client.get(uri).array.count == 1)
            #expect(try await client.send(.delete, "\(uri)/nothing").status == 404)
        }
    }
}
