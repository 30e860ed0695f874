internal import CaseModel

/// When each client asked for the pages whose requests agents write into their own logs, too: what tells how far
/// two clocks lie apart.
///
/// Bounded: the first times of each client. A request of each day of a month is enough for an estimate.
struct WebTimes {
    /// Clients that are told apart; beyond, nobody's times are kept.
    static let clientLimit = 2_000
    /// Times that are kept of each.
    static let timesEach = 64

    /// Pages whose requests both sides write down.
    private static let pages: Set<String> = ["getpackageinfo", "postevent"]
    private var clients: [Key: Client] = [:]

    private struct Key: Hashable {
        var page: Int
        var client: UInt64
    }

    private struct Client {
        var name: String
        var place: LinePlace
        var line: String
        var times: [(second: Int64, package: GUID?)] = []
    }

    static func isTimed(_ page: String) -> Bool { pages.contains(page) }

    /// - Parameter query: the part of the address behind `?`, which may name the package.
    mutating func note(
        page: Int, at second: Int64, _ line: Span<UInt8>, client: Range<Int>, query: Range<Int>?,
        _ place: LinePlace
    ) {
        let key = Key(page: page, client: line.fingerprint(client))
        if let count = clients[key]?.times.count {
            guard count < Self.timesEach else { return }
        } else {
            guard clients.count < Self.clientLimit else { return }
            clients[key] = Client(
                name: line.extracting(client).text, place: place, line: line.extracting(first: 600).text)
        }
        clients[key]?.times.append((second, query.flatMap { Self.package(line, $0) }))
    }

    /// The package that a query asks for: the GUID behind `guid=`, however that is encoded. The first GUID is
    /// the agent's own.
    private static func package(_ line: Span<UInt8>, _ query: Range<Int>) -> GUID? {
        guard query.count >= GUID.length else { return nil }
        for start in query.lowerBound...(query.upperBound - GUID.length) {
            guard line[start] != UInt8(ascii: "%"), let guid = GUID(line, at: start) else { continue }
            let before = line.extracting(max(query.lowerBound, start - leadBytes)..<start)
            if before.text.lowercased().contains("guid") { return guid }
        }
        return nil
    }

    /// `guid%3D%22%7B` and a little more stands before a GUID.
    private static let leadBytes = 16

    /// A fact for each client with enough times to be compared.
    func facts(_ names: [String]) -> [Fact] {
        let kept = clients.filter { $0.value.times.count >= Self.leastTimes }
        return kept.sorted { ($0.key.page, $0.value.name) < ($1.key.page, $1.value.name) }.map {
            key, client in
            let times = client.times.map { time in
                time.package.map { "\(time.second)/\($0)" } ?? String(time.second)
            }
            return Fact(
                .webTimes,
                fields: [
                    Fact.Field("page", names[key.page]), Fact.Field("client", client.name),
                    Fact.Field("times", times.joined(separator: " ")),
                ], line: client.place.line, offset: client.place.offset, text: client.line)
        }
    }

    /// Fewer times agree with anything.
    private static let leastTimes = 3
}
