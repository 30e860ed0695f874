import Foundation
import HTTPTypes
import Testing

@testable import CaseServer

/// What can be taken away from a case.
struct ReportTests {
    @Test func `before a case is analysed there is no report, which is said`() async throws {
        try await TestServer().runIdle { client async throws in
            let id = try await client.upload(Bundles.log())
            for form in ["report.json", "report.html", "case.sqlite", "views/packages"] {
                let answer = try await client.get("/api/cases/\(id)/\(form)")
                #expect(answer.status == 409)
                #expect(try answer.object.string("code") == "not-finished")
            }
        }
    }

    @Test func `a finished case gives the contract's report, the page, and the case file`() async throws {
        try await TestServer().run { client async throws in
            let id = try await client.upload(Bundles.log(), name: "a.log")
            let verdict = try await client.finished(id).string("verdict")
            let json = try await client.get("/api/cases/\(id)/report.json")
            #expect(try json.object.string("verdict") == verdict)
            #expect(try json.object.int("schema") == 1)
            let html = try await client.get("/api/cases/\(id)/report.html")
            #expect(html.text.hasPrefix("<!doctype html>"))
            let policy = try #require(html.headers[.contentSecurityPolicy])
            #expect(policy.contains("script-src 'sha256-") && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe"))
            let file = try await client.get("/api/cases/\(id)/case.sqlite")
            #expect(file.body.starts(with: Data("SQLite format 3\0".utf8)))
            #expect(file.headers[.contentLength] == String(file.body.count))
        }
    }

    @Test func `a redacted report names no machine, and an unknown wish gets none`() async throws {
        try await TestServer().run { client async throws in
            let id = try await client.upload(
                try Bundles.sample("incidents/share-permissions.zip"), name: "Contoso.zip")
            _ = try await client.finished(id)
            #expect(try await client.get("/api/cases/\(id)/report.json").text.contains("PS01"))
            for form in ["report.json", "report.html"] {
                let answer = try await client.get("/api/cases/\(id)/\(form)?redact=1&download=1")
                #expect(answer.status == 200)
                #expect(!answer.text.contains("PS01"))
                #expect(answer.headers[.contentDisposition]?.contains("Contoso") == false)
                #expect(try await client.get("/api/cases/\(id)/\(form)?redact=yes").status == 400)
            }
        }
    }

    @Test(arguments: [#"a"b.zip"#, "a\r\nSet-Cookie: x=1.zip", "ü✓.zip", "..%2F..%2Fpasswd", "a;b=c.zip"])
    func `whatever a bundle is called stays a name in the headers of a download`(name: String) async throws {
        try await TestServer().run { client async throws in
            let uri = "/api/cases?name=\(name.addingPercentEncoding(ofAllBut: "%"))"
            let answer = try await client.send(.put, uri, bytes: Bundles.log())
            let id = try answer.object.string("id")
            _ = try await client.finished(id)
            let download = try await client.get("/api/cases/\(id)/report.html?download=1")
            let disposition = try #require(download.headers[.contentDisposition])
            #expect(download.headers[.setCookie] == nil)
            let quoted = try #require(
                disposition.firstMatch(
                    of: /^attachment; filename="([^"]*)"; filename\*=UTF-8''([A-Za-z0-9._~%-]*)$/))
            #expect(
                quoted.1.unicodeScalars.allSatisfy {
                    $0.isASCII && $0.value >= 0x20 && !"\\/;".unicodeScalars.contains($0)
                })
        }
    }

    @Test func `the lines around a place come from the upload, at that very offset`() async throws {
        let records = (0..<400).map { "line \($0) of a member with some words\r\n" }
        let evidence = String(decoding: Bundles.log(), as: UTF8.self)
        let log = records[..<200].joined() + evidence + records[200...].joined()
        try await TestServer().run { client async throws in
            let id = try await client.upload(Array(log.utf8))
            _ = try await client.finished(id)
            let report = try await client.get("/api/cases/\(id)/report.json")
            let offset = try #require(report.text.firstMatch(of: /"offset": ([0-9]+)/)?.1)
            #expect(Int(offset) == records[..<200].joined().utf8.count)
            let place = try await client.get("/api/cases/\(id)/context?member=a.log&offset=\(offset)&lines=2")
                .object
            #expect(try place.string("line").hasPrefix("<event date="))
            #expect(
                place.values["before"] as? [String]
                    == records[198..<200].map { $0.replacing("\r\n", with: "") })
            #expect((place.values["after"] as? [String])?.first == "<!-- 0 -->")
            #expect(try !place.bool("startsMember") && !place.bool("endsMember"))
        }
    }

    @Test func `a place inside an archive is found, one that is nowhere is not`() async throws {
        try await TestServer().run { client async throws in
            let id = try await client.upload(
                try Bundles.sample("incidents/share-permissions.zip"), name: "b.zip")
            _ = try await client.finished(id)
            let report = try await client.get("/api/cases/\(id)/report.json").text
            let sample = try #require(
                report.firstMatch(of: /"member": "(b\.zip![^"]*)",\s*"line": \d+,\s*"offset": (\d+)/))
            let member = String(sample.1).addingPercentEncoding()
            let place = try await client.get("/api/cases/\(id)/context?member=\(member)&offset=\(sample.2)")
            #expect(place.status == 200)
            #expect(try !place.object.string("line").isEmpty)
            for query in ["member=b.zip!nowhere.log&offset=0", "member=\(member)&offset=999999999999"] {
                #expect(try await client.get("/api/cases/\(id)/context?\(query)").status == 404)
            }
            for query in [
                "member=\(member)", "offset=1", "member=\(member)&offset=-1",
                "member=\(member)&offset=1&lines=9999",
            ] {
                #expect(try await client.get("/api/cases/\(id)/context?\(query)").status == 400)
            }
        }
    }
}
