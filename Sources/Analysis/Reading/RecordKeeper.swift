internal import CaseModel

/// Decides which records of one log are kept, and counts all of them.
///
/// Kept are: the first few records of each pattern × package × server, the first that name a GUID, and
/// one record for each kind of error that nothing explains. Everything else only counts.
struct RecordKeeper {
    private(set) var events: [KeptEvent] = []
    private var tallies: [Tally.Key: Tally] = [:]
    private var mentions: [GUID: Mention] = [:]
    private var mentionSamples: [GUID: Int] = [:]
    private var mentionEvents = 0
    private var templates: [UInt64: TemplateCount] = [:]
    /// A limit that was reached, to be said once.
    private(set) var overflow: String?

    /// Counts a match; says whether the record should be kept as a sample of it.
    mutating func count(_ key: Tally.Key, isError: Bool, time: RecordTime?) -> Bool {
        if let slot = tallies.index(forKey: key) {
            tallies.values[slot].count += 1
            tallies.values[slot].errors += isError ? 1 : 0
            tallies.values[slot].first = tallies.values[slot].first ?? time
            tallies.values[slot].last = time ?? tallies.values[slot].last
            return tallies.values[slot].count <= LogLimits.samplesPerTally
        }
        guard tallies.count < LogLimits.tallies else {
            overflow = "more than \(LogLimits.tallies) combinations of pattern, package and server"
            return false
        }
        tallies[key] = Tally(key: key, count: 1, errors: isError ? 1 : 0, first: time, last: time)
        return true
    }

    /// Counts the GUIDs of a record; says whether it should be kept because it names one.
    mutating func count(mentions guids: [GUID], packages: [GUID]) -> Bool {
        var isWanted = false
        for guid in guids {
            let isPackage = packages.contains(guid)
            if let slot = mentions.index(forKey: guid) {
                mentions.values[slot].count += 1
                mentions.values[slot].isPackage = mentions.values[slot].isPackage || isPackage
            } else if mentions.count < LogLimits.guids {
                mentions[guid] = Mention(guid: guid, count: 1, isPackage: isPackage)
            } else {
                overflow = "more than \(LogLimits.guids) different GUIDs"
            }
            isWanted = isWanted || mentionSamples[guid, default: 0] < LogLimits.mentionsPerGUID
        }
        guard isWanted, mentionEvents < LogLimits.mentionEvents else { return false }
        for guid in guids { mentionSamples[guid, default: 0] += 1 }
        mentionEvents += 1
        return true
    }

    /// Counts an error or warning that nothing explains; says whether it is the first of its kind.
    mutating func count(unexplained message: Span<UInt8>, severity: UInt8, record: Int64) -> Bool {
        let fingerprint = MessageTemplate.fingerprint(message) ^ UInt64(severity)
        if let slot = templates.index(forKey: fingerprint) {
            templates.values[slot].count += 1
            return false
        }
        guard templates.count < LogLimits.templates else { return false }
        templates[fingerprint] = TemplateCount(
            template: MessageTemplate.text(message), severity: severity, count: 1, record: record)
        return true
    }

    /// Keeps a record.
    mutating func keep(_ event: KeptEvent) { events.append(event) }

    /// Adds the message that followed to the events that still lack it.
    mutating func note(following text: String) {
        for index in events.indices.reversed().prefix(LogLimits.samplesPerTally)
        where events[index].after.count < 2 { events[index].after.append(text) }
    }

    /// Whether the newest kept event still waits for what follows it.
    var wantsFollowing: Bool { events.last.map { $0.after.count < 2 } ?? false }

    /// Hands over what was counted, in an order that does not depend on hashing.
    func fill(_ result: inout MemberResult) {
        result.events = events
        result.tallies = tallies.values.sorted { $0.key < $1.key }
        result.mentions = mentions.values.sorted { $0.guid < $1.guid }
        result.templates = templates.values.sorted { $0.record < $1.record }
    }
}
