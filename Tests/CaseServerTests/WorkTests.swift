import Analysis
import Foundation
import HTTPTypes
import Testing

@testable import CaseServer

/// Waiting, cancelling, trying again, watching.
struct WorkTests {
    @Test func `a case that waits says how many come first, and can be taken out of the line`() async throws {
        try await TestServer().runIdle { client async throws in
            let first = try await client.upload(Bundles.log("1"))
            let second = try await client.upload(Bundles.log("2"))
            func ahead(_ id: String) async throws -> Int? {
                try await client.get("/api/cases/\(id)").object.object("progress").values["ahead"] as? Int
            }
            #expect(try await ahead(first) == 0)
            #expect(try await ahead(second) == 1)
            #expect(try await client.send(.post, "/api/cases/\(first)/cancel").status == 202)
            #expect(try await client.get("/api/cases/\(first)").object.string("state") == "cancelled")
            #expect(try await ahead(second) == 0)
            #expect(try await client.send(.post, "/api/cases/\(first)/cancel").status == 409)
        }
    }

    @Test func `a cancelled case can be analysed again, one that waits cannot`() async throws {
        let server = try TestServer()
        let id = try await server.runIdle { client async throws in
            let id = try await client.upload(Bundles.log())
            #expect(try await client.send(.post, "/api/cases/\(id)/analyse").status == 409)
            _ = try await client.send(.post, "/api/cases/\(id)/cancel")
            #expect(try await client.send(.post, "/api/cases/\(id)/analyse").status == 202)
            return id
        }
        try await server.run { client async throws in
            #expect(try await client.finished(id).string("state") == "done")
        }
    }

    @Test func `who watches late gets the state at once, and the end`() async throws {
        try await TestServer().run { client async throws in
            let id = try await client.upload(Bundles.log())
            _ = try await client.finished(id)
            let late = try await client.get("/api/cases/\(id)/events")
            #expect(late.headers[.contentType]?.hasPrefix("text/event-stream") == true)
            #expect(late.text.components(separatedBy: "event: case\n").count == 2)
            #expect(late.text.contains(#""state":"done""#))
        }
    }

    @Test func `more watchers than there are places are sent away`() async throws {
        try await TestServer { $0.limits.watchers = 0 }.runIdle { client async throws in
            let id = try await client.upload(Bundles.log())
            #expect(try await client.get("/api/cases/\(id)/events").status == 429)
        }
    }

    @Test func `a case in which nothing can be recognised is done and says so`() async throws {
        try await TestServer().run { client async throws in
            let id = try await client.upload(Array("nothing of interest".utf8), name: "readme.txt")
            let last = try await client.finished(id)
            #expect(try last.string("state") == "done")
            #expect(last.isNull("diagnosis"))
        }
    }

    @Test func `an analysis that fails says why, and can be tried again`() async throws {
        let server = try TestServer { $0.patternFolders = ["/nonexistent"] }
        try await server.run { client async throws in
            let id = try await client.upload(Bundles.log())
            let last = try await client.finished(id)
            #expect(try last.string("state") == "failed")
            #expect(try last.object("failure").string("message").contains("/nonexistent"))
            #expect(try await client.get("/api/cases/\(id)/report.json").status == 409)
            #expect(try await client.send(.post, "/api/cases/\(id)/analyse").status == 202)
        }
    }

    @Test func `a failure says what to do, and not where the server keeps its files`() {
        let full = CaseFailure(AnalysisError.ioFailed("/srv/cases/1/case.sqlite: database or disk is full"))
        #expect(full.code == "disk-full")
        let other = CaseFailure(AnalysisError.cannotCreate("/srv/cases/1/case.sqlite: permission denied"))
        #expect(other.code == "storage")
        #expect(![full, other].contains { $0.message.contains("/srv") })
    }
}
