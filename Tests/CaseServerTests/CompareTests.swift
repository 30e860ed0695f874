import Analysis
import Foundation
import HTTPTypes
import Reporting
import Testing

@testable import CaseServer

/// Two cases side by side.
struct CompareTests {
    /// Uploads two samples and waits for both; their ids.
    private func twoCases(_ client: Client) async throws -> (before: String, after: String) {
        var ids: [String] = []
        for name in ["share-permissions", "disk-full"] {
            ids.append(
                try await client.upload(try Bundles.sample("incidents/\(name).zip"), name: "\(name).zip"))
        }
        for id in ids { _ = try await client.finished(id) }
        return (ids[0], ids[1])
    }

    @Test func `the API says what pkgtriage compare says, byte for byte`() async throws {
        try await TestServer().run { client async throws in
            let (before, after) = try await twoCases(client)
            let answer = try await client.get("/api/compare?before=\(before)&after=\(after)")
            #expect(answer.status == 200)
            let reports = try [before, after].map { id in
                let id = try #require(CaseID(id))
                return try StoredReport.read(from: client.services.library.place(of: id).analysis.path)
            }
            let expected = Comparison(before: reports[0], after: reports[1])
            #expect(answer.body == Data(try expected.json()))
            #expect(try answer.object.string("verdict") == expected.verdict)
            #expect(!expected.fixed.isEmpty && !expected.new.isEmpty)
            let file = try await client.get(
                "/api/compare.html?before=\(before)&after=\(after)&download=1")
            #expect(file.text == (try expected.html()))
            #expect(file.headers[.contentDisposition]?.contains("comparison.html") == true)
        }
    }

    @Test func `the page shows the comparison, with ways into both cases`() async throws {
        try await TestServer().run { client async throws in
            let (before, after) = try await twoCases(client)
            let page = try await client.get("/compare?a=\(before)&b=\(after)").text
            #expect(page.contains("class=\"comparison-body\""))
            #expect(page.contains("href=\"/cases/\(before)#diagnosis-share-permissions\""))
            #expect(page.contains("href=\"/cases/\(after)/explore/journey?package="))
            #expect(try await !client.get("/compare?a=\(before)").text.contains("comparison-body"))
            let same = try await client.get("/compare?a=\(before)&b=\(before)").text
            #expect(same.contains("the same case twice") && !same.contains("comparison-body"))
        }
    }

    @Test func `what cannot be compared is refused with a sentence`() async throws {
        try await TestServer().runIdle { client async throws in
            let id = try await client.upload(Bundles.log())
            for (query, status) in [
                ("before=\(id)&after=\(id)", 409), ("before=\(id)", 400), ("", 400),
                ("before=0000000000000000&after=\(id)", 404), ("before=x&after=\(id)", 404),
            ] {
                let answer = try await client.get("/api/compare?\(query)")
                #expect(answer.status == status, "\(query)")
                #expect(try !answer.object.string("error").isEmpty)
            }
        }
    }

    @Test func `only cases with a report are offered to be compared`() async throws {
        let server = try TestServer()
        let done = try await server.run { client async throws in
            let id = try await client.upload(Bundles.log("1"))
            _ = try await client.finished(id)
            return id
        }
        try await server.runIdle { client async throws in
            _ = try await client.upload(Bundles.log("2"))
            #expect(try await client.get("/api/cases").array.count == 2)
            let offered = try await client.get("/api/cases?report=1").array.map { try $0.string("id") }
            #expect(offered == [done])
            #expect(try await client.get("/api/cases?report=yes").status == 400)
        }
    }
}
