internal import CaseModel

/// Says which signs of a diagnosis are over: something succeeded after them, or they stopped coming.
///
/// A failure that was mended explains nothing that is still wrong, however loud it was.
struct Recovery {
    private let rule: DiagnosisRule
    private let evidence: CaseEvidence
    /// When something last succeeded, and when what ends all signs of its machine did.
    private let successes: LatestSeen
    private let machineSuccesses: LatestSeen

    init(_ rule: DiagnosisRule, _ evidence: CaseEvidence, _ sightings: Sightings) {
        self.rule = rule
        self.evidence = evidence
        let patterns = sightings.patterns { evidence.meanings[$0]?.ends[rule.id] != nil }
        let ofMachines = patterns.filter { evidence.meanings[$0]?.ends[rule.id] == .machine }
        successes = LatestSeen(timed: patterns, sightings)
        machineSuccesses = LatestSeen(timed: ofMachines, sightings)
    }

    /// Whether a sign is over at the end of the case. What files say is as of that end; only logs have a past.
    func isOver(_ sign: Observation) -> Bool {
        guard sign.witness.isLog else { return false }
        return hasStopped(sign) || isFollowedBySuccess(sign)
    }

    private func isFollowedBySuccess(_ sign: Observation) -> Bool {
        guard let failed = sign.last else { return false }
        // What a package's snapshot says needs no server; what a log says is about its own machine.
        if let package = sign.package,
            let succeeded = successes.time(of: package, on: sign.server), succeeded > failed.milliseconds
        {
            return true
        }
        // What the Notification Server does shows on all machines.
        let place = isOfServer(sign) ? nil : sign.server
        guard let succeeded = machineSuccesses.time(concerning: nil, place), succeeded > failed.milliseconds
        else { return false }
        // Other packages arrive while one fails: only where nothing lacks, and it then stays away, has it ended.
        guard !lacksAnything(place), let end = end(ofLogWith: sign) else { return false }
        return failed.seconds(to: end) > max(Recovery.longestWait, 2 * sign.interval)
    }

    private func isOfServer(_ sign: Observation) -> Bool {
        sign.server.map { evidence.servers[$0] == .notificationServer } ?? true
    }

    /// Whether what comes again while it lasts has not come for a day and the longest wait, though its log goes on.
    private func hasStopped(_ sign: Observation) -> Bool {
        guard rule.recurs, let last = sign.last, let end = end(ofLogWith: sign) else { return false }
        return last.seconds(to: end) > Recovery.patience
    }

    /// Whether some package is not ready on a machine, or on any.
    private func lacksAnything(_ server: String?) -> Bool {
        evidence.affected.values.contains { servers in server.map { servers.contains($0) } ?? true }
    }

    /// When the log ends in which a sign would come again.
    private func end(ofLogWith sign: Observation) -> Timestamp? {
        guard let server = sign.server else { return evidence.serverLogEnd }
        return evidence.logEnds[server]
    }

    /// Agents wait two hours at most between attempts (KB 181098), and then take their time.
    private static let longestWait: Int64 = 3 * 3600
    /// A night to the next, and the two hours that agents wait at most (KB 181098).
    private static let patience: Int64 = 26 * 3600
}

extension Observation {
    /// Seconds from one to the next on average; 0 for what was seen only once or twice.
    fileprivate var interval: Int64 {
        guard count > 2, let first, let last else { return 0 }
        return first.seconds(to: last) / (count - 1)
    }
}

extension LatestSeen {
    /// What some patterns saw, as far as it is known when.
    fileprivate init(timed patterns: [String], _ sightings: Sightings) {
        self.init(patterns.lazy.flatMap { sightings[$0] }.filter { $0.last != nil })
    }
}
