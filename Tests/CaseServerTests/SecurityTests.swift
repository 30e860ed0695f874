import Foundation
import HTTPTypes
import Testing

@testable import CaseServer

/// Who is let in, from where, and what a browser may do with an answer.
struct SecurityTests {
    private static let secret = "correct-horse-battery"
    private static let json: HTTPFields = [.contentType: "application/json"]

    private func guarded() throws -> TestServer {
        try TestServer { $0.token = AccessToken(SecurityTests.secret) }
    }

    @Test(arguments: [
        "/", "/login", "/api/health", "/api/cases", "/nowhere", "/api/nowhere", "/assets/app.js",
    ])
    func `every answer forbids scripts in markup, frames, sniffing and referrers`(path: String) async throws {
        try await TestServer().runIdle { client async throws in
            let headers = try await client.get(path).headers
            let policy = try #require(headers[.contentSecurityPolicy])
            #expect(policy.contains("script-src 'self'") && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe-inline"))
            #expect(headers[.xContentTypeOptions] == "nosniff")
            #expect(headers[.referrerPolicy] == "no-referrer")
        }
    }

    @Test func `without the token nothing of a case is told`() async throws {
        try await guarded().runIdle { client async throws in
            for (method, path) in [
                (HTTPRequest.Method.get, "/api/cases"), (.put, "/api/cases?name=a"), (.get, "/api/server"),
                (.get, "/api/openapi.json"), (.get, "/api/cases/0000000000000000"),
                (.delete, "/api/cases/0000000000000000"),
                (.post, "/api/sample"), (.get, "/api/nowhere"),
            ] {
                let answer = try await client.send(method, path, bytes: nil)
                #expect(answer.status == 401)
                #expect(answer.headers[.wwwAuthenticate] == "Bearer")
            }
            let page = try await client.get("/cases/0000000000000000?tab=1")
            #expect(page.status == 303)
            #expect(page.headers[.location] == "/login?to=/cases/0000000000000000%3Ftab%3D1")
            for path in ["/login", "/assets/app.css", "/api/health"] {
                #expect(try await client.get(path).status == 200)
            }
        }
    }

    @Test func `the token opens the door as a header, and as a cookie that no script reads`() async throws {
        try await guarded().runIdle { client async throws in
            let bearer: HTTPFields = [.authorization: "Bearer \(SecurityTests.secret)"]
            #expect(try await client.send(.get, "/api/cases", bearer).status == 200)
            let login = try await client.send(
                .post, "/api/session", SecurityTests.json, body: #"{"token":"\#(SecurityTests.secret)"}"#)
            let cookie = try #require(login.headers[.setCookie])
            #expect(
                cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && cookie.contains("Path=/")
            )
            #expect(!cookie.contains(SecurityTests.secret))
            let session: HTTPFields = [.cookie: String(cookie.prefix { $0 != ";" })]
            #expect(try await client.send(.get, "/api/cases", session).status == 200)
            #expect(try await client.send(.delete, "/api/session", session).status == 204)
            #expect(try await client.send(.get, "/api/cases", session).status == 401)
        }
    }

    @Test func `a session ends after its time`() async throws {
        let clock = TestClock()
        let server = try TestServer(surroundings: clock.surroundings) {
            $0.token = AccessToken(SecurityTests.secret)
        }
        try await server.runIdle { client async throws in
            let login = try await client.send(
                .post, "/api/session", SecurityTests.json, body: #"{"token":"\#(SecurityTests.secret)"}"#)
            let session: HTTPFields = [
                .cookie: String(try #require(login.headers[.setCookie]).prefix { $0 != ";" })
            ]
            clock.advance(seconds: client.services.limits.sessionSeconds - 10)
            #expect(try await client.send(.get, "/api/cases", session).status == 200)
            clock.advance(seconds: 20)
            #expect(try await client.send(.get, "/api/cases", session).status == 401)
        }
    }

    @Test(arguments: ["", "x", "correct-horse-batterx", "correct-horse-battery-", "CORRECT-HORSE-BATTERY"])
    func `a wrong token is refused`(token: String) async throws {
        try await guarded().runIdle { client async throws in
            #expect(
                try await client.send(.get, "/api/cases", [.authorization: "Bearer \(token)"]).status == 401)
            #expect(
                try await client.send(
                    .post, "/api/session", SecurityTests.json, body: #"{"token":"\#(token)"}"#
                ).status == 401)
        }
    }

    @Test func `guessing is slowed down, and forgiven after a minute`() async throws {
        let clock = TestClock()
        let server = try TestServer(surroundings: clock.surroundings) {
            $0.token = AccessToken(SecurityTests.secret)
        }
        try await server.runIdle { client async throws in
            for _ in 0..<client.services.limits.wrongTokensPerMinute {
                #expect(
                    try await client.send(.post, "/api/session", SecurityTests.json, body: #"{"token":"no"}"#)
                        .status == 401)
            }
            let right = #"{"token":"\#(SecurityTests.secret)"}"#
            #expect(
                try await client.send(.post, "/api/session", SecurityTests.json, body: right).status == 429)
            clock.advance(seconds: 61)
            #expect(
                try await client.send(.post, "/api/session", SecurityTests.json, body: right).status == 204)
        }
    }

    @Test func `a token that is too short to be one is none`() {
        #expect(AccessToken(String(repeating: "x", count: AccessToken.shortest - 1)) == nil)
        #expect(AccessToken(String(repeating: "x", count: AccessToken.shortest)) != nil)
    }

    @Test(arguments: [
        ("localhost", true), ("localhost:8181", true), ("LOCALHOST", true), ("127.0.0.1:8181", true),
        ("[::1]:8181", true),
        ("192.0.2.7", true), ("triage.example.com:443", true), ("evil.example.net", false),
        ("localhost.evil.example.net", false),
        ("127.0.0.1.evil.example.net", false), ("[::1].evil.example.net", false), ("256.0.0.1", false),
        ("", false), ("localhost:x", false),
    ])
    func `only known names and addresses are answered`(host: String, isOurs: Bool) {
        let name = HostName(host)
        let isAnswered = name.map { HostCheck(names: ["triage.example.com"]).answers(to: $0) } ?? false
        #expect(isAnswered == isOurs)
    }

    @Test(
        arguments: [
            ([:], 202), ([.origin: "http://localhost"], 202), ([.origin: "http://evil.example.net"], 403),
            ([.origin: "null"], 403),
            ([.origin: "http://localhost:9"], 403), ([.secFetchSite: "cross-site"], 403),
            ([.secFetchSite: "same-site"], 403),
            ([.secFetchSite: "same-origin", .origin: "http://localhost"], 202),
        ] as [(HTTPFields, Int)])
    func `another site cannot make a browser post here`(headers: HTTPFields, status: Int) async throws {
        try await TestServer().runIdle { client async throws in
            #expect(
                try await client.send(.post, "/api/cases?name=a.log", headers, bytes: Bundles.log()).status
                    == status)
        }
    }

    @Test func `a link from elsewhere may be followed, a picture or script from elsewhere is not sent`()
        async throws
    {
        try await TestServer().runIdle { client async throws in
            let link: HTTPFields = [.secFetchSite: "cross-site", .secFetchMode: "navigate"]
            let script: HTTPFields = [.secFetchSite: "cross-site", .secFetchMode: "no-cors"]
            #expect(try await client.send(.get, "/", link).status == 200)
            #expect(try await client.send(.get, "/api/cases", script).status == 403)
        }
    }

    @Test func `hostile names are text on the page and in JSON`() async throws {
        try await TestServer().runIdle { client async throws in
            let name = "<script>alert(1)</script>\"'\u{301}&"
            let uri = "/api/cases?name=\(name.addingPercentEncoding())"
            let id = try await client.send(.put, uri, bytes: Bundles.log()).object.string("id")
            let page = try await client.get("/cases/\(id)").text
            #expect(!page.contains("<script>alert"))
            #expect(page.contains("&lt;script&gt;"))
        }
    }

    @Test func `an address that others reach is refused without a token, and the refusal says how`() throws {
        let folder = try TemporaryFolder()
        let settings = ServerSettings(dataPath: folder.path, version: "test")
        for host in ["0.0.0.0", "::", "192.0.2.1", "triage.example.com", "127.evil.example.net"] {
            let error = #expect(throws: CaseServerError.self) {
                try CaseHTTPServer(settings, CaseHTTPServer.Endpoint(host: host, port: 0))
            }
            #expect(error?.exitCode == 64)
            #expect(error?.description.contains("--token-file") == true)
        }
    }

    @Test func `who did what is in the audit log, by the ids of cases only`() async throws {
        let server = try TestServer()
        try await server.run { client async throws in
            let id = try await client.upload(Bundles.log(), name: "Contoso-secret.log")
            _ = try await client.finished(id)
            _ = try await client.get("/api/cases/\(id)")
            _ = try await client.get("/api/cases/\(id)/report.json")
            _ = try await client.send(.delete, "/api/cases/\(id)")
        }
        let log = try String(contentsOf: server.folder.url.appending(path: "audit.log"), encoding: .utf8)
        let actions = try log.split(separator: "\n").map { try JSONObject(Data($0.utf8)).string("action") }
        #expect(actions == ["upload", "view", "export", "delete"])
        #expect(!log.contains("Contoso"))
    }

    @Test func `one look at a case is one line, however many parts its page asks for`() async throws {
        let clock = TestClock()
        let server = try TestServer(surroundings: clock.surroundings)
        let byPage: HTTPFields = [.secFetchSite: "same-origin", .secFetchMode: "cors"]
        try await server.run { client async throws in
            let id = try await client.upload(Bundles.log())
            _ = try await client.finished(id)
            for _ in 0..<2 {
                _ = try await client.get("/cases/\(id)")
                for part in ["/assets/app.js", "/assets/report.css", "/api/cases/\(id)/notes"] {
                    _ = try await client.get(part)
                }
                _ = try await client.send(.get, "/api/cases/\(id)", byPage)
                _ = try await client.send(.get, "/api/cases/\(id)/report.json", byPage)
                clock.advance(seconds: client.services.limits.auditViewSeconds + 1)
            }
            _ = try await client.get("/api/cases/\(id)/report.json")
        }
        let log = try String(contentsOf: server.folder.url.appending(path: "audit.log"), encoding: .utf8)
        let actions = try log.split(separator: "\n").map { try JSONObject(Data($0.utf8)).string("action") }
        #expect(actions == ["upload", "view", "view", "export"])
    }

    @Test func `an asset is sent once and then confirmed`() async throws {
        try await TestServer().runIdle { client async throws in
            let first = try await client.get("/assets/app.js")
            let tag = try #require(first.headers[.eTag])
            let second = try await client.send(.get, "/assets/app.js", [.ifNoneMatch: tag])
            #expect(second.status == 304 && second.body.isEmpty)
            for name in ["openapi.json", "..%2Fopenapi.json", "layout.mustache", "nothing.css"] {
                #expect(try await client.get("/assets/\(name)").status == 404)
            }
        }
    }
}
