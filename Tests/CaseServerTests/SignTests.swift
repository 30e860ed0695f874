import Foundation
import Testing

@testable import CaseServer

/// Why a diagnosis was made, or was not.
struct SignTests {
    @Test func `signs that fired are told with their counts, others with whether they could have`()
        async throws
    {
        try await TestServer().run { client async throws in
            let id = try await client.upload(Bundles.log(), name: "NS01_a.log")
            _ = try await client.finished(id)
            let made = try await client.get("/api/cases/\(id)/signs/source-path-unverified").object
            #expect(try made.object("diagnosis").string("id") == "source-path-unverified")
            let signs = try #require(made.values["signs"] as? [[String: Any]])
            let fired = signs.filter { ($0["count"] as? Int ?? 0) > 0 }
            #expect(!fired.isEmpty && fired.count < signs.count)
            #expect(signs[0]["pattern"] as? String == fired[0]["pattern"] as? String)
            let report = try await client.get("/api/cases/\(id)/report.json").text
            for sign in fired { #expect(report.contains("\"\(sign["pattern"] as? String ?? "")\"")) }
            // The bundle has a server's log and nothing else.
            for sign in signs {
                let looksAt = sign["looksAt"] as? [String] ?? []
                #expect((sign["witnesses"] as? Int == 0) == !looksAt.contains("ns-log"), "\(sign)")
            }
        }
    }

    @Test func `a diagnosis that is none is not found, and a case without a report is in no state for it`()
        async throws
    {
        let server = try TestServer()
        let id = try await server.runIdle { client async throws in
            let id = try await client.upload(Bundles.log())
            #expect(try await client.get("/api/cases/\(id)/signs/disk-full").status == 409)
            return id
        }
        try await server.run { client async throws in
            _ = try await client.finished(id)
            #expect(try await client.get("/api/cases/\(id)/signs/bad-luck").status == 404)
            #expect(try await client.get("/api/cases/\(id)/signs/disk-full").status == 200)
        }
    }
}
