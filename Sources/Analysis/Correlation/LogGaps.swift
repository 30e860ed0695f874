internal import CaseModel

/// Spans of time that the logs of a case do not cover, although they matter.
///
/// A hole in a log is told by its hours; the time before the server's logs begin only if packages that are not
/// ready were changed then: what happened to them stands in logs that were not sent.
struct LogGaps {
    /// The hours in which each machine logged anything, in order.
    let hours: [String: [Timestamp]]
    /// The machines whose logs are a Notification Server's.
    let servers: Set<String>
    /// When packages that are not ready were changed, as far as their versions tell.
    let changes: [Timestamp]
    /// Logs that could not be read to their end.
    var cuts: [Cut] = []
    /// The newest instant in any log.
    var newest: Timestamp?

    /// A log that ends before it should: its archive or its transfer was cut off, or damaged.
    struct Cut {
        var host: String
        var member: String
        /// Its last record that was read.
        var last: Timestamp
    }

    /// A machine that logs every hour and then is silent for this long has a hole in its log.
    private static let hole: Int64 = 6 * 3600
    /// Hours with records that a log must have for each hole: one that is mostly silent has none, it is quiet.
    private static let rhythm = 4
    /// Holes that are told of one machine: more say no more.
    private static let maximum = 20

    /// The gaps in order of machine and time.
    var gaps: [CaseReport.Gap] {
        hours.sorted { $0.key < $1.key }.flatMap { host, hours in
            (missing(host, hours) + Array(holes(host, hours).prefix(LogGaps.maximum)))
                + lost.filter { $0.cut.host == host }.map(gap)
        }
    }

    /// What to ask for because a log was cut off.
    var requests: [CaseReport.Request] {
        lost.map { cut, _ in
            .init(
                collect: "The whole of \(cut.member); what was sent is cut off", from: cut.host, because: [])
        }
    }

    /// Logs that were cut off, with the time up to which their machine says nothing: until its next log begins, or
    /// until the case ends. A rotated log whose end the next one continues has lost nothing that shows.
    private var lost: [(cut: Cut, until: Timestamp)] {
        cuts.sorted { ($0.host, $0.member) < ($1.host, $1.member) }.compactMap { cut in
            let next = hours[cut.host]?.first { $0 > cut.last }
            guard let until = next ?? newest, cut.last.seconds(to: until) > LogGaps.shortest else {
                return nil
            }
            return (cut, until)
        }
    }

    /// Shorter than this a cut log leaves no gap that its machine's hours could show.
    private static let shortest: Int64 = 3600

    private func gap(_ lost: (cut: Cut, until: Timestamp)) -> CaseReport.Gap {
        .init(
            host: lost.cut.host, from: lost.cut.last.description, to: lost.until.description,
            because: "\(lost.cut.member) is cut off; ask for the whole file")
    }

    /// Whether no server log covers a time at which a package that is not ready was changed.
    var isServerBlind: Bool {
        !changes.isEmpty && servers.contains { hours[$0]?.isEmpty == false }
            && !changes.contains { change in
                servers.contains { (hours[$0]?.first).map { $0 <= change } ?? false }
            }
    }

    private func missing(_ host: String, _ hours: [Timestamp]) -> [CaseReport.Gap] {
        guard servers.contains(host), let begin = hours.first,
            let change = changes.filter({ $0.seconds(to: begin) > 3600 }).min()
        else { return [] }
        return [
            .init(
                host: host, from: change.description, to: begin.description,
                because:
                    "packages that are not ready were changed before these logs begin; ask for the older ones"
            )
        ]
    }

    private func holes(_ host: String, _ hours: [Timestamp]) -> [CaseReport.Gap] {
        let holes = zip(hours, hours.dropFirst()).filter { $0.seconds(to: $1) > LogGaps.hole }
        guard holes.count * LogGaps.rhythm <= hours.count else { return [] }
        return holes.map { from, to in
            .init(
                host: host, from: from.description, to: to.description,
                because: "no records; rotated away, not sent, or the machine was off")
        }
    }
}
