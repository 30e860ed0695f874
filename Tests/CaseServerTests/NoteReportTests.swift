import Foundation
import HTTPTypes
import Testing

@testable import CaseServer

/// Notes in what is taken away.
struct NoteReportTests {
    private static let json: HTTPFields = [.contentType: "application/json"]

    /// A finished case of a customer, with a note on it and one on its first sign.
    private func noted(_ client: Client) async throws -> String {
        let bytes = try Bundles.sample("incidents/share-permissions.zip")
        let answer = try await client.send(
            .put, "/api/cases?name=b.zip&customer=Fabrikam&reference=T-4711", bytes: bytes)
        let id = try answer.object.string("id")
        _ = try await client.finished(id)
        for body in [
            #"{"text":"Fabrikam says: <b>PS01</b> was rebuilt.\nSee t-4711."}"#,
            #"{"text":"Seen before.","evidence":"E1"}"#,
        ] {
            #expect(
                try await client.send(.post, "/api/cases/\(id)/notes", Self.json, body: body).status == 201)
        }
        return id
    }

    @Test func `notes are in the report if wanted, and only then`() async throws {
        try await TestServer().run { client async throws in
            let id = try await noted(client)
            let plain = try await client.get("/api/cases/\(id)/report.json")
            #expect(try plain.object.values["notes"] == nil)
            let wanted = try await client.get("/api/cases/\(id)/report.json?notes=1").object
            let notes = try #require(wanted.values["notes"] as? [[String: Any]])
            #expect(notes.map { $0["evidence"] as? String } == [nil, "E1"])
            #expect(notes[0]["text"] as? String == "Fabrikam says: <b>PS01</b> was rebuilt.\nSee t-4711.")
            let html = try await client.get("/api/cases/\(id)/report.html?notes=1").text
            #expect(html.contains("Fabrikam says: &lt;b&gt;PS01&lt;/b&gt; was rebuilt."))
            #expect(html.contains("on <a href=\"#E1\">E1</a>"))
            #expect(try await !client.get("/api/cases/\(id)/report.html").text.contains("Seen before."))
            #expect(try await client.get("/api/cases/\(id)/report.html?notes=yes").status == 400)
        }
    }

    @Test(arguments: ["report.json", "report.html"])
    func `in a redacted report the notes name neither machine nor customer`(form: String) async throws {
        try await TestServer().run { client async throws in
            let id = try await noted(client)
            let answer = try await client.get("/api/cases/\(id)/\(form)?notes=1&redact=1")
            #expect(answer.status == 200)
            let text = answer.text.lowercased()
            #expect(text.contains("customer-1 says: ") && text.contains("seen before."))
            for name in ["fabrikam", "ps01", "t-4711"] { #expect(!text.contains(name), "\(name)") }
        }
    }
}
