internal import CaseModel
internal import Formats
internal import PatternEngine

/// Takes the records of one log in order: counts them, matches them, keeps what matters.
struct LogCollector {
    private let kinds: LogKinds
    private let host: String?
    private let index: PatternIndex
    /// Whether all records are an agent's, so that each shows on the machine that wrote it.
    private let isOfAgent: Bool
    private var matcher: RecordMatcher
    var keeper: RecordKeeper
    var histogram = Histogram()
    var clock = RecordClock()
    var hosts = HostCount()
    private(set) var records: Int64 = 0
    var malformed: Int64 = 0
    var oversized: Int64 = 0
    private var lines = LineCount()
    private var guids: [GUID] = []
    /// Where each of `guids` begins, in the bytes that the record's message lies in.
    private var guidStarts: [Int] = []
    /// Those of `guids` that the words before them call packages; only looked for in records that match.
    private var packages: [GUID] = []
    private var found: [FoundMatch] = []
    /// What the current record would be a sample of.
    private var claims: [SampleClaim] = []
    private let member: MemberID
    private let standing: SampleQuota.Standing
    private var errorSets = ErrorSetCount()
    private var servers = ServerNumbers()
    /// The last two messages, for showing a kept record in context.
    private var context = RecentMessages()

    /// - Parameters:
    ///   - known: packages that members other than logs name.
    ///   - host: the machine that the member's path names, for records that name none.
    ///   - role: the part that machine plays by its path.
    ///   - standing: the samples that the case keeps already.
    init(
        _ index: PatternIndex, kind: MemberKind, member: MemberID, known: Set<GUID>, host: String?,
        role: Role = .unknown, standing: SampleQuota.Standing
    ) {
        self.index = index
        isOfAgent = kind != .nsLog && (role == .packageServer || role == .client)
        self.member = member
        self.standing = standing
        keeper = RecordKeeper(known: known)
        matcher = RecordMatcher(index)
        kinds = LogKinds([kind])
        self.host = host
    }

    /// Counts a record; says whether it may be worth keeping: few are.
    ///
    /// - Parameter isPlain: the scan found nothing in it.
    @inline(__always)
    mutating func count(_ record: EventRecord, in bytes: Span<UInt8>, isPlain: Bool) -> Bool {
        if clock.read(record.date, in: bytes) { histogram.turn(to: clock.time) }
        histogram.add(severity: record.severity, source: bytes.extracting(record.source.range))
        hosts.add(bytes, record.host)
        return !isPlain || record.severity == 1 || record.severity == 2 || record.flaws.rawValue != 0
            || keeper.wantsFollowing
    }

    /// Goes on to the next record.
    @inline(__always)
    mutating func pass(_ record: EventRecord) {
        context.note(record)
        records += 1
    }

    /// Looks at a record that may be worth keeping.
    mutating func look(
        at record: EventRecord, in bytes: Span<UInt8>, dropped: Int64,
        hits: ArraySlice<LiteralScanner.Hit>, guidPlaces: ArraySlice<Int>
    ) {
        if keeper.wantsFollowing {
            keeper.note(following: RecentMessages.text(record.message.range, in: bytes))
        }
        if record.flaws.rawValue != 0, record.flaws.contains(.splitCDATA) {
            return takeJoined(record, in: bytes, dropped: dropped)
        }
        read(guidPlaces, in: bytes)
        let base = record.message.range.lowerBound
        take(
            record, bytes.extracting(record.message.range), at: base, in: bytes, dropped: dropped, hits: hits)
    }

    /// Tells that the window is about to move on: the first `count` bytes go away.
    mutating func leave(_ bytes: Span<UInt8>, _ count: Int) {
        lines.leave(bytes, count)
        context.leave(bytes)
    }

    /// A message that holds `]]>` was written in two sections; it is looked at as the one text it is.
    private mutating func takeJoined(_ record: EventRecord, in bytes: Span<UInt8>, dropped: Int64) {
        let joined = Array(record.messageText(in: bytes).utf8)
        var found: [LiteralScanner.Hit] = []
        index.scanner.scan(joined.span, 0..<joined.count, into: &found)
        var places: [Int] = []
        ByteScan.guidPlaces(joined.span, 0..<joined.count, into: &places)
        read(places[...], in: joined.span)
        take(record, joined.span, at: 0, in: bytes, dropped: dropped, hits: found[...])
    }

    private mutating func read(_ places: ArraySlice<Int>, in bytes: Span<UInt8>) {
        guids.removeAll(keepingCapacity: true)
        guidStarts.removeAll(keepingCapacity: true)
        GUIDFinder.read(bytes, at: places, into: &guids, starts: &guidStarts)
    }

    /// Matches and counts a record, and keeps it if anything it belongs to wants it.
    private mutating func take(
        _ record: EventRecord, _ message: Span<UInt8>, at base: Int, in bytes: Span<UInt8>, dropped: Int64,
        hits: ArraySlice<LiteralScanner.Hit>
    ) {
        found.removeAll(keepingCapacity: true)
        packages.removeAll(keepingCapacity: true)
        if !hits.isEmpty {
            matcher.match(
                message, at: base, source: bytes.extracting(record.source.range), severity: record.severity,
                kinds: kinds, hits: hits)
            if !matcher.matched.isEmpty { findPackages(message, at: base) }
            for match in matcher.matched { found.append(foundMatch(match, message)) }
        }
        let isError = record.severity == 1
        var keeping = RecordKeeper.Keeping.no
        claims.removeAll(keepingCapacity: true)
        for match in found {
            let wish = keeper.count(match.cell, isError: isError, time: clock.time)
            if wish != .no { claims.append(.match(key(match.cell))) }
            keeping = max(keeping, wish)
        }
        if isError, !found.isEmpty { errorSets.add(found) }
        if found.contains(where: { index.isSign[$0.cell.pattern] }) { keeper.noteSign(at: clock.time) }
        let named =
            guids.isEmpty
            ? [] : keeper.count(mentions: guids, packages: found.compactMap(\.package) + packages)
        for package in named { claims.append(.mention(package, host: hosts.current)) }
        if found.isEmpty, let kind = unexplained(message, severity: record.severity) {
            claims.append(.template(kind))
        }
        guard !claims.isEmpty else { return }
        clock.noteZone(in: message)
        let place = SamplePlace(member: member, record: records)
        guard claims.contains(where: { standing.wants($0, at: place) }) else { return }
        var event = event(
            record, in: bytes, dropped: dropped, isInContext: keeping == .inContext, keptMatches(message),
            named)
        event.claims = claims
        keeper.keep(event, inContext: keeping == .inContext)
    }

    private mutating func findPackages(_ message: Span<UInt8>, at base: Int) {
        for (guid, start) in zip(guids, guidStarts) where PackageWord.precedes(start - base, in: message) {
            packages.append(guid)
        }
    }

    /// The package that a record speaks of, if its match does not say: the only one that is called so, or the
    /// only GUID there is.
    private var onlyPackage: GUID? {
        if packages.count == 1 { return packages[0] }
        return packages.isEmpty && guids.count == 1 ? guids[0] : nil
    }

    /// What kind of error a record is that nothing explains, if it is the first of its kind.
    private mutating func unexplained(_ message: Span<UInt8>, severity: UInt8) -> UInt64? {
        guard severity == 1 || severity == 2 else { return nil }
        return keeper.count(unexplained: message, severity: severity, record: records, time: clock.time)
    }

    /// What a match is counted under: the package that it or the record names; the server it names, or the
    /// agent that wrote it.
    private mutating func foundMatch(_ match: MatchedPattern, _ message: Span<UInt8>) -> FoundMatch {
        let package = matcher.range(of: .package, in: match).flatMap { GUID(message, at: $0.lowerBound) }
        var server = matcher.range(of: .server, in: match).flatMap {
            servers.number(of: message.extracting($0))
        }
        if server == nil, isOfAgent || index.isOfAgent(match.pattern, kinds: kinds) {
            server = (hosts.current ?? host).map { servers.number(named: $0) }
        }
        return FoundMatch(
            match: match, package: package,
            cell: RecordKeeper.Cell(
                pattern: match.pattern, package: package ?? onlyPackage, server: server ?? -1))
    }

    private func keptMatches(_ message: Span<UInt8>) -> [KeptMatch] {
        found.map { found in
            let captures = matcher.captures(of: found.match)
            return KeptMatch(
                key: key(found.cell), captures: captures.map { Fact.Field($0.name, message.text($0.range)) })
        }
    }

    /// A cell as it is stored.
    private func key(_ cell: RecordKeeper.Cell) -> Tally.Key {
        Tally.Key(
            pattern: index.ids[cell.pattern], package: cell.package,
            server: cell.server < 0 ? nil : servers.names[cell.server])
    }

    private mutating func event(
        _ record: EventRecord, in bytes: Span<UInt8>, dropped: Int64, isInContext: Bool,
        _ matches: [KeptMatch], _ named: [GUID]
    ) -> KeptEvent {
        let start = record.bytes.range.lowerBound
        return KeptEvent(
            record: records, line: lines.line(of: start, in: bytes), offset: dropped + Int64(start),
            time: clock.time, rawTime: bytes.text(record.date), severity: record.severity,
            host: bytes.text(record.host), source: bytes.text(record.source),
            module: bytes.text(record.module), text: cut(record.messageText(in: bytes), LogLimits.textBytes),
            before: isInContext ? context.texts(in: bytes) : [], matches: matches, guids: named)
    }

    /// Hands over what was counted and kept.
    mutating func fill(_ result: inout MemberResult) {
        result.records = records
        result.malformed = malformed
        result.host = hosts.mostFrequent() ?? result.host
        result.histogram = histogram.cells()
        result.errorSets = errorSets.sets(index.ids)
        keeper.fill(&result, key)
    }
}

/// At most `count` bytes of a text, cut between characters, with `…` where something is missing.
func cut(_ text: String, _ count: Int) -> String {
    guard text.utf8.count > count else { return text }
    return String(decoding: text.utf8.prefix(count), as: UTF8.self) + "…"
}
