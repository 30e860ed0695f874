import Foundation
import Testing

@testable import CaseServer

/// The program as a process: killed anywhere, ended politely, refused.
@Suite(.serialized)
struct CrashTests {
    private func cases(_ server: LiveServer) throws -> [JSONObject] {
        let answer = try RawConnection(to: server.address).request("GET", "/api/cases")
        let body = try #require(answer.components(separatedBy: "\r\n\r\n").last)
        let list = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [[String: Any]]
        return try #require(list).map(JSONObject.init(values:))
    }

    private func upload(_ bytes: [UInt8], to server: LiveServer) throws -> String {
        let answer = try RawConnection(to: server.address).request(
            "PUT", "/api/cases?name=a.log", body: bytes)
        #expect(answer.hasPrefix("HTTP/1.1 202"))
        return String(try #require(answer.firstMatch(of: /"id":"([0-9a-z]{16})"/)?.1))
    }

    private func finish(_ id: String, on server: LiveServer) throws -> String {
        try RawConnection(to: server.address).request("GET", "/api/cases/\(id)/events")
    }

    /// Whether an upload has begun to arrive; asks the server until it has.
    private func isReceiving(_ server: LiveServer) throws -> Bool {
        for _ in 0..<1_000 {
            if server.folder.files.contains(where: { $0.hasPrefix("incoming/") }) { return true }
            _ = try cases(server)
        }
        return false
    }

    @Test func `killed in an upload, the server has the finished cases and nothing half`() throws {
        let folder = try TemporaryFolder()
        let first = try LiveServer(in: folder)
        let id = try upload(Bundles.log(), to: first)
        #expect(try finish(id, on: first).contains(#""state":"done""#))
        let half = try RawConnection(to: first.address)
        half.send("PUT /api/cases?name=b.log HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2000000\r\n\r\n")
        half.send([UInt8](repeating: 0x61, count: 1_000_000))
        #expect(try isReceiving(first))
        first.kill9()
        #expect(folder.files.contains { $0.hasPrefix("incoming/") })

        let second = try LiveServer(in: folder)
        #expect(!folder.files.contains { $0.hasPrefix("incoming/") })
        let found = try cases(second)
        #expect(try found.map { try $0.string("id") } == [id])
        #expect(try found[0].string("state") == "done")
        let report = try RawConnection(to: second.address).request("GET", "/api/cases/\(id)/report.json")
        #expect(report.contains("source-path-unverified"))
    }

    @Test
    func `killed in an analysis, the case is interrupted or waiting, never complete, and comes to its end`()
        throws
    {
        let folder = try TemporaryFolder()
        let first = try LiveServer(in: folder)
        // Some 10 MB in one member: seconds of work for a debug build.
        let record = Bundles.log("x")
        let id = try upload([UInt8]((0..<30_000).map { _ in record }.joined()), to: first)
        let watch = try RawConnection(to: first.address)
        watch.send("GET /api/cases/\(id)/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        #expect(watch.receive(until: #""state":"analysing""#).contains(#""state":"analysing""#))
        first.kill9()

        let second = try LiveServer(in: folder)
        let state = try cases(second)[0]
        #expect(try state.string("state") == "interrupted")
        #expect(try !state.bool("hasReport"))
        #expect(!folder.files.contains { $0.hasSuffix(".partial") })
        let again = try RawConnection(to: second.address).request("POST", "/api/cases/\(id)/analyse")
        #expect(again.hasPrefix("HTTP/1.1 202"))
        #expect(try finish(id, on: second).contains(#""state":"done""#))
    }

    @Test func `killed in a deletion, the case is there whole or gone whole`() throws {
        let folder = try TemporaryFolder()
        let first = try LiveServer(in: folder)
        var ids: [String] = []
        for number in 0..<12 {
            ids.append(try upload(Bundles.log("\(number)") + Array("\(number)".utf8), to: first))
        }
        for id in ids { _ = try finish(id, on: first) }
        for id in ids {
            let connection = try RawConnection(to: first.address)
            connection.send("DELETE /api/cases/\(id) HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            if id == ids[3] { _ = connection.receive(until: "204") }
        }
        first.kill9()

        let second = try LiveServer(in: folder)
        let left = try cases(second).map { try $0.string("id") }
        #expect(!left.contains(ids[3]))
        for id in ids {
            let files = folder.files.filter { $0.contains(id) && !$0.hasPrefix("audit") }
            if left.contains(id) {
                let answer = try RawConnection(to: second.address).request(
                    "GET", "/api/cases/\(id)/report.json")
                #expect(answer.hasPrefix("HTTP/1.1 200"))
            } else {
                #expect(files.isEmpty)
            }
        }
    }

    @Test func `a polite end lets a request in flight finish, and watchers go`() throws {
        let folder = try TemporaryFolder()
        let server = try LiveServer(in: folder)
        let bytes = Bundles.log()
        let flight = try RawConnection(to: server.address)
        flight.send(
            "PUT /api/cases?name=a.log HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: \(bytes.count)\r\n\r\n")
        flight.send(Array(bytes[..<10]))
        #expect(try isReceiving(server))
        server.askToEnd()
        flight.send(Array(bytes[10...]))
        #expect(flight.receive().contains("HTTP/1.1 202"))
        #expect(server.end() == 0)
        let next = try LiveServer(in: folder)
        #expect(try cases(next).count == 1)
    }

    @Test func `a silent or talkative client does not keep others waiting`() throws {
        let server = try LiveServer(in: TemporaryFolder())
        let silent = try (0..<50).map { _ in try RawConnection(to: server.address) }
        for connection in silent { connection.send("GET /api/cases HTTP/1.1\r\nHost: 127") }
        #expect(try cases(server).isEmpty)
        let huge = try RawConnection(to: server.address)
        huge.send(
            "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Big: \(String(repeating: "a", count: 100_000))\r\n\r\n")
        #expect(!huge.receive().contains(" 200 "))
        #expect(try cases(server).isEmpty)
        withExtendedLifetime(silent) {}
    }

    @Test func `twenty uploads that stand still do not keep others from uploading`() throws {
        let server = try LiveServer(in: TemporaryFolder())
        let still = try (0..<20).map { _ in try RawConnection(to: server.address) }
        for connection in still {
            connection.send(
                "PUT /api/cases?name=s.log HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 4000000\r\n\r\n")
            connection.send([UInt8](repeating: 0x61, count: 300_000))
        }
        #expect(try isReceiving(server))
        let id = try upload(Bundles.log(), to: server)
        #expect(try finish(id, on: server).contains(#""state":"done""#))
        #expect(try cases(server).count == 1)
        withExtendedLifetime(still) {}
    }

    @Test func `a connection too many waits until another ends`() throws {
        let server = try LiveServer(in: TemporaryFolder(), ["--connections", "3"])
        let request = "GET /api/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
        var open = try (0..<3).map { _ in try RawConnection(to: server.address) }
        for connection in open {
            connection.send(request)
            #expect(connection.receive(until: "}").contains(" 200 "))
        }
        let waiting = try RawConnection(to: server.address)
        waiting.send(request)
        // The others are served meanwhile, which takes longer than an answer to the fourth would.
        for _ in 0..<20 {
            open[0].send(request)
            #expect(open[0].receive(until: "}").contains(" 200 "))
        }
        #expect(waiting.isSilent)
        open.removeLast()
        #expect(waiting.receive(until: "}").contains(" 200 "))
    }

    @Test func `two servers do not share a folder, and an open address needs a token`() throws {
        let folder = try TemporaryFolder()
        let server = try LiveServer(in: folder)
        for (arguments, code, words) in [
            (["--data", folder.path, "--port", "0"], Int32(73), "Another pkgtriage-serve"),
            (["--data", folder.path, "--host", "0.0.0.0"], 64, "--token-file"),
            (["--port", "99999"], 64, "--port"), (["--tls-key", "k.pem"], 64, "--tls-certificate"),
        ] {
            let (process, said) = (Process(), Pipe())
            process.executableURL = URL(filePath: LiveServer.program)
            process.arguments = arguments
            process.standardError = said
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == code)
            #expect(String(decoding: said.fileHandleForReading.availableData, as: UTF8.self).contains(words))
        }
        withExtendedLifetime(server) {}
    }
}
