internal import CaseModel

/// Decides which records of one log are kept, and counts all of them.
///
/// Kept are: the first records of each pattern and then one for each package and server, records that
/// name a known package, and one record for each kind of error that nothing explains. Everything else
/// only counts. What is kept depends on the log alone, and on the packages known before logs were read.
struct RecordKeeper {
    /// Packages that members other than logs name.
    private let known: Set<GUID>
    private var events: [KeptEvent] = []
    /// Numbers of the events that lack messages after them: never more than the last few.
    private var waiting: [Int] = []
    private var tallies: [Cell: Count] = [:]
    private var samples: [Int: Int] = [:]
    private var servers: [String] = []
    private var mentions: [GUID: Mention] = [:]
    private var mentionSamples: [GUID: Int] = [:]
    private var mentionEvents = 0
    private var templates: [UInt64: TemplateCount] = [:]
    /// A limit that was reached, to be said once.
    private(set) var overflow: String?

    init(known: Set<GUID>) { self.known = known }

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
    }

    private struct Count {
        var total: Int64 = 1
        var errors: Int64
        var first: RecordTime?
        var last: RecordTime?
    }

    /// The number that stands for a server's name; a log names few.
    mutating func number(ofServer name: String) -> Int {
        if let known = servers.firstIndex(of: name) { return known }
        servers.append(name)
        return servers.count - 1
    }

    /// A cell as it is stored.
    func key(_ cell: Cell, pattern: String) -> Tally.Key {
        Tally.Key(
            pattern: pattern, package: cell.package, server: cell.server < 0 ? nil : servers[cell.server])
    }

    /// Counts a match; says whether the record should be kept as a sample of it.
    mutating func count(_ cell: Cell, isError: Bool, time: RecordTime?) -> Keeping {
        var isNew = false
        if let slot = tallies.index(forKey: cell) {
            tallies.values[slot].total += 1
            tallies.values[slot].errors += isError ? 1 : 0
            tallies.values[slot].first = tallies.values[slot].first ?? time
            tallies.values[slot].last = time ?? tallies.values[slot].last
        } else if tallies.count < LogLimits.tallies {
            isNew = true
            tallies[cell] = Count(errors: isError ? 1 : 0, first: time, last: time)
        } else {
            overflow = "more than \(LogLimits.tallies) combinations of pattern, package and server"
        }
        let kept = samples[cell.pattern, default: 0]
        guard kept < (isNew ? LogLimits.spreadPerPattern : LogLimits.samplesPerPattern) else { return .no }
        samples[cell.pattern] = kept + 1
        return kept < LogLimits.samplesPerPattern ? .inContext : .plain
    }

    /// Counts the GUIDs of a record; the known packages for which it should be kept.
    mutating func count(mentions guids: [GUID], packages: [GUID]) -> [GUID] {
        var wanted: [GUID] = []
        for guid in guids {
            let isPackage = packages.contains(guid)
            if let slot = mentions.index(forKey: guid) {
                mentions.values[slot].count += 1
                if isPackage { mentions.values[slot].isPackage = true }
            } else if mentions.count < LogLimits.guids {
                mentions[guid] = Mention(guid: guid, count: 1, isPackage: isPackage)
            } else {
                overflow = "more than \(LogLimits.guids) different GUIDs"
            }
            if known.contains(guid), !wanted.contains(guid),
                mentionSamples[guid, default: 0] < LogLimits.mentionsPerPackage
            {
                wanted.append(guid)
            }
        }
        guard !wanted.isEmpty, mentionEvents < LogLimits.mentionEvents else { return [] }
        for guid in wanted { mentionSamples[guid, default: 0] += 1 }
        mentionEvents += 1
        return wanted
    }

    /// Counts an error or warning that nothing explains; says whether it is the first of its kind.
    mutating func count(unexplained message: Span<UInt8>, severity: UInt8, record: Int64) -> Keeping {
        let fingerprint = MessageTemplate.fingerprint(message) ^ UInt64(severity)
        if let slot = templates.index(forKey: fingerprint) {
            templates.values[slot].count += 1
            return .no
        }
        guard templates.count < LogLimits.templates else { return .no }
        templates[fingerprint] = TemplateCount(
            template: MessageTemplate.text(message), severity: severity, count: 1, record: record)
        return .plain
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

    /// Hands over what was counted, in an order that does not depend on hashing.
    func fill(_ result: inout MemberResult, patternName: (Int) -> String) {
        result.events = events
        result.tallies = tallies.map { cell, count in
            Tally(
                key: key(cell, pattern: patternName(cell.pattern)), count: count.total,
                errors: count.errors, first: count.first, last: count.last)
        }.sorted { $0.key < $1.key }
        result.mentions = mentions.values.filter(isWorthKeeping).sorted { $0.guid < $1.guid }
        result.templates = templates.values.sorted { $0.record < $1.record }
    }

    private func isWorthKeeping(_ mention: Mention) -> Bool {
        mention.isPackage || mention.count >= LogLimits.frequentMentions || known.contains(mention.guid)
    }
}
