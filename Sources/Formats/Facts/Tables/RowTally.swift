internal import CaseModel

/// What the rows of one result say together: packages listed more than once for a server, events that
/// wait in a queue.
struct RowTally {
    /// Pairs of package and server that are remembered: as many as facts are kept of a member.
    static let pairLimit = 200_000
    /// Event queues have fewer than ten names; a table with more groups is no table of queues.
    static let queueLimit = 64
    /// Rows with times that make a history even if they all say the same; a table with as many of one package
    /// left behind on one server is unheard of.
    private static let reportsOfHistory = 4

    private struct Pair: Hashable {
        var package: GUID
        var server: String
    }

    private struct Seen {
        var count: Int64
        /// The first row's content, to tell whether all are alike.
        var content: Int
        var isIdentical = true
        var again: TableValues?
        /// Whether rows differ and each has its time.
        var isDated = false
        var wasReady: Bool?
        /// How often the package became ready or ceased to be.
        var changes: Int64 = 0

        /// Whether it is a history of the status and no repetition: a pair of rows, of which one was left behind,
        /// has times too.
        var isHistory: Bool { isDated && (changes > 1 || count >= RowTally.reportsOfHistory) }

        mutating func noteStatus(_ status: String?) {
            guard let status else { return }
            let isReady = status.lowercased() == "ready"
            if let wasReady, wasReady != isReady { changes += 1 }
            wasReady = isReady
        }
    }

    private struct Queue {
        var count: Int64 = 0
        var processing: Int64 = 0
        var bytes: Int64 = 0
        var span = ListedSpan()
        var place: TableValues
    }

    private var pairs: [Pair: Seen] = [:]
    private var queues: [String: Queue] = [:]
    private(set) var isFull = false

    /// Counts a row that speaks of a package on a server.
    mutating func note(_ fact: Fact, _ values: TableValues) {
        guard fact.kind == .packageStatusRow, let package = fact.package, let server = fact.server else {
            return
        }
        let pair = Pair(package: package, server: server.lowercased())
        let content = values.row.bytes.hashValue
        guard var seen = pairs[pair] else {
            if pairs.count < Self.pairLimit {
                var seen = Seen(count: 1, content: content)
                seen.noteStatus(values[.status])
                pairs[pair] = seen
            } else {
                isFull = true
            }
            return
        }
        seen.count += 1
        seen.again = values
        seen.isIdentical = seen.isIdentical && seen.content == content
        seen.isDated = !seen.isIdentical && values[.created] != nil
        seen.noteStatus(values[.status])
        pairs[pair] = seen
    }

    /// Counts a row of `EventQueueEntry`, or of a query that counts its rows; `false` if it is none.
    mutating func noteQueue(_ values: TableValues) -> Bool {
        guard let name = values[.queue], values[.package] == nil,
            values[.count] != nil || values[.processing] != nil || values[.created] != nil,
            queues[name] != nil || queues.count < Self.queueLimit
        else { return false }
        var queue = queues[name] ?? Queue(place: values)
        let count = values[.count].flatMap { Int64($0) } ?? 1
        queue.count += count
        if values[.processing] == "1" { queue.processing += count }
        queue.bytes += values[.bytes].flatMap { Int64($0) } ?? 0
        if let created = values[.created].flatMap({ ListedTime($0) }) { queue.span.note(created) }
        queues[name] = queue
        return true
    }

    /// Says what was counted since the last time, in the rows' order.
    mutating func flush(emit: (Fact) -> Void) {
        for (pair, seen) in pairs.sorted(by: {
            ($0.value.again?.row.line ?? 0) < ($1.value.again?.row.line ?? 0)
        }) {
            guard let again = seen.again else { continue }
            emit(
                seen.isHistory
                    ? history(pair, seen, again)
                    : .repeatedRow(again, pair.package, count: seen.count, isIdentical: seen.isIdentical))
        }
        let newest = queues.values.compactMap { $0.span.newest(dayFirst: false) }
            .max { $0.orderedSeconds < $1.orderedSeconds }
        for (name, queue) in queues.sorted(by: { $0.key < $1.key }) { emit(fact(name, queue, newest)) }
        pairs = [:]
        queues = [:]
    }

    private func history(_ pair: Pair, _ seen: Seen, _ values: TableValues) -> Fact {
        values.fact(
            .statusHistory, package: pair.package, server: values.machine,
            ["reports": String(seen.count), "changes": String(seen.changes)])
    }

    private func fact(_ name: String, _ queue: Queue, _ newest: CivilTime?) -> Fact {
        let oldest = queue.span.oldest(dayFirst: false)
        let age = oldest.flatMap { old in newest.flatMap { old.hours(to: $0) } }
        return queue.place.fact(
            .queueFolder,
            [
                "queue": EventPlace.queueName(name), "folder": "queue", "count": String(queue.count),
                "bytes": queue.bytes > 0 ? String(queue.bytes) : nil,
                "processing": queue.processing > 0 ? String(queue.processing) : nil,
                "oldest": oldest?.isoText, "newest": queue.span.newest(dayFirst: false)?.isoText,
                "age_hours": age.map(String.init),
            ])
    }
}
