import Foundation
import HTTPTypes
import Testing

@testable import CaseServer

/// A folder, file by file, into one case.
struct SeveralFilesTests {
    private static let json: HTTPFields = [.contentType: "application/json"]

    private func begin(_ client: Client) async throws -> String {
        let answer = try await client.send(
            .post, "/api/uploads", SeveralFilesTests.json, body: #"{"name":"logs"}"#)
        #expect(answer.status == 201)
        return try answer.object.string("id")
    }

    @Test func `files of a folder become one case whose report names them by their paths`() async throws {
        try await TestServer().run { client async throws in
            let upload = try await begin(client)
            for path in ["NS01_SMP_LOGS/a.log", "PS01_AGENT_LOGS/Agent.log"] {
                let bytes = try Bundles.sample("incidents/source-path-unverified/\(path)")
                let answer = try await client.send(
                    .put, "/api/uploads/\(upload)/file?path=logs/\(path)", bytes: bytes)
                #expect(answer.status == 201)
                #expect(try answer.object.int("bytes") == bytes.count)
            }
            let accepted = try await client.send(.post, "/api/uploads/\(upload)/finish")
            #expect(accepted.status == 202)
            let id = try accepted.object.string("id")
            #expect(
                try await client.finished(id).object("diagnosis").string("id") == "source-path-unverified")
            let report = try await client.get("/api/cases/\(id)/report.json").object
            let inputs = try #require(report.values["inputs"] as? [[String: Any]])
            #expect(
                Set(inputs.compactMap { $0["member"] as? String }) == [
                    "logs/NS01_SMP_LOGS/a.log", "logs/PS01_AGENT_LOGS/Agent.log",
                ])
        }
    }

    @Test func `the same files again, in another order, are the case that is there`() async throws {
        try await TestServer().runIdle { client async throws in
            var ids: [String] = []
            for order in [["a", "b"], ["b", "a"]] {
                let upload = try await begin(client)
                for name in order {
                    _ = try await client.send(
                        .put, "/api/uploads/\(upload)/file?path=\(name).log", bytes: Bundles.log(name))
                }
                let answer = try await client.send(.post, "/api/uploads/\(upload)/finish")
                ids.append(try answer.object.string("id"))
                #expect(answer.status == (ids.count == 1 ? 202 : 200))
            }
            #expect(ids[0] == ids[1])
        }
    }

    @Test func `an upload without files, or of another name, cannot be finished`() async throws {
        try await TestServer().runIdle { client async throws in
            let upload = try await begin(client)
            #expect(try await client.send(.post, "/api/uploads/\(upload)/finish").status == 400)
            #expect(try await client.send(.post, "/api/uploads/0000000000000000/finish").status == 404)
            #expect(
                try await client.send(.put, "/api/uploads/0000000000000000/file?path=a", bytes: [1]).status
                    == 404)
            #expect(try await client.send(.put, "/api/uploads/\(upload)/file", bytes: [1]).status == 400)
        }
    }

    @Test func `an upload that is given up, by somebody or by time, leaves nothing`() async throws {
        let clock = TestClock()
        let server = try TestServer(surroundings: clock.surroundings)
        try await server.runIdle { client async throws in
            for isIdle in [false, true] {
                let upload = try await begin(client)
                _ = try await client.send(
                    .put, "/api/uploads/\(upload)/file?path=a.log", bytes: Bundles.log())
                if isIdle {
                    clock.advance(seconds: client.services.limits.uploadIdleSeconds + 1)
                    await Upkeep(services: client.services).once()
                } else {
                    #expect(try await client.send(.delete, "/api/uploads/\(upload)").status == 204)
                }
                #expect(try await client.send(.delete, "/api/uploads/\(upload)").status == 404)
                #expect(!server.folder.files.contains { $0.hasPrefix("incoming/") })
            }
        }
    }

    @Test func `files and uploads beyond their limits are refused`() async throws {
        let server = try TestServer {
            $0.limits.uploadFiles = 1
            $0.limits.openUploads = 2
        }
        try await server.runIdle { client async throws in
            let upload = try await begin(client)
            #expect(
                try await client.send(.put, "/api/uploads/\(upload)/file?path=a.log", bytes: [1]).status
                    == 201)
            #expect(
                try await client.send(.put, "/api/uploads/\(upload)/file?path=b.log", bytes: [1]).status
                    == 413)
            _ = try await begin(client)
            let third = try await client.send(.post, "/api/uploads", SeveralFilesTests.json, body: "{}")
            #expect(third.status == 429)
        }
    }

    @Test func `the sample bundle is one request away, and known the second time`() async throws {
        try await TestServer().run { client async throws in
            let first = try await client.send(.post, "/api/sample")
            #expect(first.status == 202)
            let case1 = try await client.finished(try first.object.string("id"))
            #expect(try case1.object("diagnosis").string("id") == "source-path-unverified")
            #expect(try await client.send(.post, "/api/sample").status == 200)
        }
    }
}
