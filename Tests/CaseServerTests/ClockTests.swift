import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization
import Testing

@testable import CaseServer

/// What the server does as time goes by; the tests let it go by.
struct ClockTests {
    /// Surroundings in which pauses are counted and over at once.
    private final class Pauses: Sendable {
        let taken = Mutex<[Duration]>([])
        let clock = TestClock()

        func surroundings(_ during: @escaping @Sendable (Int) throws -> Void = { _ in }) -> Surroundings {
            var surroundings = clock.surroundings
            surroundings.pause = { [self] duration in
                let count = taken.withLock { taken in
                    taken.append(duration)
                    return taken.count
                }
                try during(count)
            }
            return surroundings
        }
    }

    @Test func `who watches a case at rest for long hears that the server is alive`() async throws {
        let pauses = Pauses()
        try await TestServer(surroundings: pauses.surroundings()).runIdle { client async throws in
            let id = try #require(CaseID(try await client.upload(Bundles.log())))
            var events = try CaseWatch(client.services, id).makeAsyncIterator()
            var heard: [String] = []
            for _ in 0..<4 { heard.append(String(buffer: try #require(try await events.next()))) }
            #expect(heard[0] == "retry: 2000\n\n")
            #expect(heard[1].hasPrefix("event: case\ndata: {"))
            #expect(heard[2...] == [": still here\n\n", ": still here\n\n"])
            let limits = client.services.limits
            #expect(pauses.taken.withLock(\.count) == 2 * limits.looksBetweenHeartbeats)
            #expect(pauses.taken.withLock { Set($0) } == [limits.watchPause])
        }
    }

    @Test func `old cases go while the server runs, a look every minute`() async throws {
        let pauses = Pauses()
        let clock = pauses.clock
        let surroundings = pauses.surroundings { count in
            if count == 1 { clock.advance(days: 31) }
            if count == 2 { throw CancellationError() }
        }
        try await TestServer(surroundings: surroundings) { $0.retentionDays = 30 }.runIdle {
            client async throws in
            let id = try await client.upload(Bundles.log())
            #expect(try await client.send(.post, "/api/cases/\(id)/cancel").status == 202)
            try await Upkeep(services: client.services).run()
            #expect(try await client.get("/api/cases/\(id)").status == 404)
            #expect(pauses.taken.withLock { $0 } == [.seconds(60), .seconds(60)])
        }
    }

    @Test(arguments: [(29, true), (31, false)])
    func `a body that trickles in is given up after a while`(seconds: Int64, isTaken: Bool) async throws {
        let clock = TestClock()
        let server = try TestServer(surroundings: clock.surroundings)
        let desk = server.application.services.uploads
        let id = try await desk.begin(CaseLabels(name: "a.log"), from: "test")
        let chunks = AsyncStream<ByteBuffer> { continuation in
            continuation.yield(ByteBuffer(string: "a"))
            continuation.yield(ByteBuffer(string: "b"))
            continuation.finish()
        }
        let slow = chunks.map { chunk in
            clock.advance(seconds: seconds / 2 + 1)
            return chunk
        }
        let body = RequestBody(asyncSequence: slow)
        if isTaken {
            #expect(try await desk.receive(body, named: "a.log", stated: nil, into: id).bytes == 2)
        } else {
            await #expect(throws: UploadRefusal.tooSlow) {
                try await desk.receive(body, named: "a.log", stated: nil, into: id)
            }
            #expect(!server.folder.files.contains { $0.hasSuffix("uploads/0") })
        }
    }
}
