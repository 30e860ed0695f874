internal import CaseModel
internal import CaseStore

/// Requests as the Notification Server's web server logged them, client by client: which of the clients a machine is
/// shows in that its own record of its requests agrees with them.
struct WebRequests {
    private let clients: [[Request]]

    /// A request: when it was logged, and the package that it named, if its address did.
    struct Request {
        var time: Int64
        var package: GUID?
    }

    /// - Parameter page: the page that was asked for.
    init(_ facts: [CaseWriter.StoredFact], page: String) {
        let timed = facts.map(\.fact).filter { $0["page"] == page }
        let byClient = Dictionary(grouping: timed) { $0["client"] ?? "" }
        clients = byClient.sorted { $0.key < $1.key }.map { _, facts in
            facts.flatMap { ($0["times"] ?? "").split(separator: " ").compactMap { Request($0) } }
        }
    }

    /// Adds the differences between a machine's records and the requests of the client that it must be.
    ///
    /// That is the client with which most of the records agree, and more than half of what can be compared: a busy
    /// server logs a request of somebody at any time.
    func compare(_ sightings: [CaseWriter.Sighting], with skew: inout ClockSkew) {
        var best: (pairs: Int, differences: [Int64]) = (0, [])
        for client in clients {
            let differences = Self.differences(sightings, client)
            var trial = ClockSkew()
            for difference in differences { trial.add(difference, .together) }
            let pairs = trial.estimate(host: "")?.pairs ?? 0
            let isMost = pairs * 2 > min(sightings.count, client.count)
            if isMost, pairs > best.pairs { best = (pairs, differences) }
        }
        for difference in best.differences { skew.add(difference, .together) }
    }

    private static func differences(_ sightings: [CaseWriter.Sighting], _ client: [Request]) -> [Int64] {
        var differences: [Int64] = []
        for sighting in sightings {
            for request in client where request.package == nil || request.package == sighting.package {
                guard differences.count < mostDifferences else { return differences }
                differences.append(sighting.time.milliseconds - request.time)
            }
        }
        return differences
    }

    /// Enough for a median, and little enough for any number of clients.
    private static let mostDifferences = 20_000
}

extension WebRequests.Request {
    /// Reads `1772438400` or `1772438400/GUID`; a web server writes whole seconds of UTC.
    fileprivate init?(_ text: Substring) {
        let parts = text.split(separator: "/", maxSplits: 1)
        guard let second = parts.first.flatMap({ Int64($0) }) else { return nil }
        self.init(time: second * 1000, package: parts.count > 1 ? GUID(String(parts[1])) : nil)
    }
}
