internal import CaseModel

/// Decides which records of one log are kept, and counts all of them.
///
/// Kept are: the first records of each pattern and then one for each package and server, records that
/// name a known package, and one record for each kind of error that nothing explains. Everything else
/// only counts. What is kept depends on the log alone, and on the packages known before logs were read.
struct RecordKeeper {
    private var events: [KeptEvent] = []
    /// Numbers of the events that lack messages after them: never more than the last few.
    private var waiting: [Int] = []
    private var tallies: [Cell: Count] = [:]
    /// Samples of each pattern; as many numbers as the highest pattern that has any asks for.
    private var samples: [Int] = []
    private var mentions: MentionCount
    private var mentionEvents = 0
    private var templates: [UInt64: TemplateCount] = [:]
    private var watch = SignWatch()
    /// A limit that was reached, to be said once.
    private(set) var overflow: String?

    /// - Parameter known: packages that members other than logs name.
    init(known: Set<GUID>) { mentions = MentionCount(known: known) }

    /// How a record is to be kept; later is more.
    enum Keeping: Int, Comparable {
        case no, plain, inContext

        static func < (left: Keeping, right: Keeping) -> Bool { left.rawValue < right.rawValue }
    }

    /// What matches are counted under, in numbers: pattern, package, server (-1 for none).
    struct Cell: Hashable {
        var pattern: Int
        var package: GUID?
        var server: Int

        func hash(into hasher: inout Hasher) {
            let place = UInt64(truncatingIfNeeded: pattern << 32 ^ server)
            hasher.combine((package?.low ?? 0) ^ place)
        }
    }

    private struct Count {
        var total: Int64 = 1
        var errors: Int64
        var first: RecordTime?
        var last: RecordTime?

        mutating func add(isError: Bool, time: RecordTime?) {
            total += 1
            errors += isError ? 1 : 0
            guard let time else { return }
            if first == nil { first = time }
            last = time
        }
    }

    /// Counts a match; says whether the record should be kept as a sample of it.
    mutating func count(_ cell: Cell, isError: Bool, time: RecordTime?) -> Keeping {
        var isNew = false
        if let slot = tallies.index(forKey: cell) {
            tallies.values[slot].add(isError: isError, time: time)
        } else if tallies.count < LogLimits.tallies {
            isNew = true
            tallies[cell] = Count(errors: isError ? 1 : 0, first: time, last: time)
        } else {
            overflow = "more than \(LogLimits.tallies) combinations of pattern, package and server"
        }
        while samples.count <= cell.pattern { samples.append(0) }
        let kept = samples[cell.pattern]
        guard kept < (isNew ? LogLimits.spreadPerPattern : LogLimits.samplesPerPattern) else { return .no }
        samples[cell.pattern] = kept + 1
        return kept < LogLimits.samplesPerPattern ? .inContext : .plain
    }

    /// Counts the GUIDs of a record; the known packages for which it should be kept.
    mutating func count(mentions guids: [GUID], packages: [GUID]) -> [GUID] {
        var wanted: [Int] = []
        for guid in guids {
            guard let number = mentions.add(guid) else {
                overflow = "more than \(LogLimits.guids) different GUIDs"
                continue
            }
            if !packages.isEmpty, packages.contains(guid) { mentions.notePackage(number) }
            let entry = mentions.entries[number]
            if entry.isKnown, entry.samples < LogLimits.mentionsPerPackage, !wanted.contains(number) {
                wanted.append(number)
            }
        }
        guard !wanted.isEmpty, mentionEvents < LogLimits.mentionEvents else { return [] }
        for number in wanted { mentions.noteSample(number) }
        mentionEvents += 1
        return wanted.map { mentions.entries[$0].mention.guid }
    }

    /// Counts an error or warning that nothing explains; its fingerprint if it is the first of its kind.
    mutating func count(
        unexplained message: Span<UInt8>, severity: UInt8, record: Int64, time: RecordTime?
    ) -> UInt64? {
        let fingerprint = MessageTemplate.fingerprint(message) ^ UInt64(severity)
        let near: Int64 = watch.isNear(fingerprint, at: time) ? 1 : 0
        if let slot = templates.index(forKey: fingerprint) {
            templates.values[slot].count += 1
            templates.values[slot].near += near
            return nil
        }
        guard templates.count < LogLimits.templates else { return nil }
        templates[fingerprint] = TemplateCount(
            template: MessageTemplate.text(message), fingerprint: fingerprint, severity: severity, count: 1,
            near: near, record: record)
        return fingerprint
    }

    /// Notes that a record is a sign of some cause: what nobody explains beside it may belong to it.
    mutating func noteSign(at time: RecordTime?) {
        for template in watch.sign(at: time) { templates[template]?.near += 1 }
    }

    /// Keeps a record; in context, it also gets the messages that follow.
    mutating func keep(_ event: KeptEvent, inContext: Bool) {
        if inContext { waiting.append(events.count) }
        events.append(event)
    }

    /// Adds the message that followed to the events that still lack it.
    mutating func note(following text: String) {
        for index in waiting { events[index].after.append(text) }
        waiting.removeAll { events[$0].after.count == LogLimits.following }
    }

    /// Whether a kept event still waits for what follows it.
    var wantsFollowing: Bool { !waiting.isEmpty }

    /// Hands over what was counted; tallies in no particular order.
    func fill(_ result: inout MemberResult, _ key: (Cell) -> Tally.Key) {
        result.events = events
        result.tallies = tallies.map { cell, count in
            Tally(
                key: key(cell), count: count.total, errors: count.errors, first: count.first,
                last: count.last)
        }
        result.mentions = mentions.entries.filter(isWorthKeeping).map(\.mention).sorted { $0.guid < $1.guid }
        result.templates = templates.values.sorted { $0.record < $1.record }
    }

    private func isWorthKeeping(_ entry: MentionCount.Entry) -> Bool {
        let mention = entry.mention
        return mention.isPackage || entry.isKnown || mention.count >= LogLimits.frequentMentions
    }
}
