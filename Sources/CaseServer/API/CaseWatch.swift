internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// Tells a client how a case gets on, as server-sent events (HTML Standard, section 9.2), from where it
/// stands until it is at rest.
///
///     event: case
///     data: {"id":"…","progress":{…},"state":"analysing",…}
///
/// Every event is the whole case, so that who comes late or again has missed nothing.
struct CaseWatch: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    let services: CaseServices
    let id: CaseID
    /// Its place among those who watch, given back when the answer ends, however it does.
    private let pass: WatcherPass

    /// - Throws: an answer if too many watch already.
    init(_ services: CaseServices, _ id: CaseID) throws {
        guard let pass = WatcherPass(services.watchers, limit: services.limits.watchers) else {
            throw APIError(
                .tooManyRequests, "too-many-watchers",
                "Too many are watching; ask for the case itself now and then.")
        }
        self.services = services
        self.id = id
        self.pass = pass
    }

    var response: Response {
        Response(
            status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8", .accelBuffering: "no"],
            body: ResponseBody(asyncSequence: self))
    }

    func makeAsyncIterator() -> Iterator { Iterator(watch: self) }

    struct Iterator: AsyncIteratorProtocol {
        let watch: CaseWatch
        private var hasBegun = false
        private var isAtEnd = false
        private var last: CaseBody?
        private var quiet = 0

        init(watch: CaseWatch) { self.watch = watch }

        mutating func next() async throws -> ByteBuffer? {
            if !hasBegun {
                hasBegun = true
                return ByteBuffer(string: "retry: 2000\n\n")
            }
            while !isAtEnd, !watch.services.ending.hasBegun {
                if let event = try look() { return event }
                quiet += 1
                try await watch.services.surroundings.pause(watch.services.limits.watchPause)
            }
            return nil
        }

        /// What there is to tell now, if anything.
        private mutating func look() throws -> ByteBuffer? {
            guard let record = watch.services.library[watch.id] else {
                isAtEnd = true
                return ByteBuffer(string: "event: deleted\ndata: {}\n\n")
            }
            isAtEnd = record.state.isAtRest
            let body = watch.services.body(of: record)
            if body != last {
                (last, quiet) = (body, 0)
                return try CaseWatch.event("case", body)
            }
            guard quiet >= watch.services.limits.looksBetweenHeartbeats else { return nil }
            quiet = 0
            return ByteBuffer(string: ": still here\n\n")
        }
    }

    /// JSON stands on one line: a line break inside a text is written as `\n`.
    private static func event(_ name: String, _ value: some Encodable) throws -> ByteBuffer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return ByteBuffer(
            string: "event: \(name)\ndata: \(String(decoding: try encoder.encode(value), as: UTF8.self))\n\n")
    }
}
