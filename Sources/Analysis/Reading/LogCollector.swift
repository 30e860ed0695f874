internal import CaseModel
internal import Formats
internal import PatternEngine

/// Takes the records of one log in order: counts them, matches them, keeps what matters.
struct LogCollector {
    private let kinds: LogKinds
    private let index: PatternIndex
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
    /// The last two messages, for showing a kept record in context.
    private var context = RecentMessages()

    /// - Parameter known: packages that members other than logs name.
    init(_ index: PatternIndex, kind: MemberKind, known: Set<GUID>) {
        self.index = index
        keeper = RecordKeeper(known: known)
        matcher = RecordMatcher(index)
        kinds = LogKinds([kind])
    }

    mutating func add(
        _ record: EventRecord, in bytes: Span<UInt8>, dropped: Int64, hits: ArraySlice<LiteralScanner.Hit>,
        guidPlaces: ArraySlice<Int>
    ) {
        let time = clock.time(of: record, in: bytes)
        let source = bytes.extracting(record.source.range)
        histogram.add(time, severity: record.severity, source: source)
        hosts.add(bytes, record.host)
        if keeper.wantsFollowing {
            keeper.note(following: RecentMessages.text(record.message.range, in: bytes))
        }
        if record.flaws.rawValue != 0, record.flaws.contains(.splitCDATA) {
            takeJoined(record, in: bytes, dropped: dropped, time: time)
        } else {
            let message = bytes.extracting(record.message.range)
            guids.removeAll(keepingCapacity: true)
            GUIDFinder.read(bytes, at: guidPlaces, into: &guids)
            take(record, message, in: bytes, dropped: dropped, time: time, hits: hits)
        }
        context.note(record)
        records += 1
    }

    /// Tells that the window is about to move on: the first `count` bytes go away.
    mutating func leave(_ bytes: Span<UInt8>, _ count: Int) {
        lines.leave(bytes, count)
        context.leave(bytes)
    }

    /// A message that holds `]]>` was written in two sections; it is looked at as the one text it is.
    private mutating func takeJoined(
        _ record: EventRecord, in bytes: Span<UInt8>, dropped: Int64, time: RecordTime?
    ) {
        let joined = Array(record.messageText(in: bytes).utf8)
        var found: [LiteralScanner.Hit] = []
        index.scanner.scan(joined.span, 0..<joined.count, into: &found)
        var places: [Int] = []
        ByteScan.guidPlaces(joined.span, 0..<joined.count, into: &places)
        guids.removeAll(keepingCapacity: true)
        GUIDFinder.read(joined.span, at: places, into: &guids)
        take(record, joined.span, in: bytes, dropped: dropped, time: time, hits: found[...])
    }

    /// Matches and counts a record, and keeps it if anything it belongs to wants it.
    private mutating func take(
        _ record: EventRecord, _ message: Span<UInt8>, in bytes: Span<UInt8>, dropped: Int64,
        time: RecordTime?, hits: ArraySlice<LiteralScanner.Hit>
    ) {
        let matches = matcher.matches(
            message, source: bytes.extracting(record.source.range), severity: record.severity, kinds: kinds,
            hits: hits
        ).map { FoundMatch($0, message) }
        let keeping = count(matches, message, isError: record.severity == 1, time: time)
        let named =
            guids.isEmpty ? [] : keeper.count(mentions: guids, packages: matches.compactMap(\.package))
        let isOddity = matches.isEmpty && isUnexplained(message, severity: record.severity)
        guard keeping != .no || isOddity || !named.isEmpty else { return }
        let event = event(
            record, in: bytes, dropped: dropped, time: time, isInContext: keeping == .inContext,
            matches.map {
                KeptMatch(key: tallyKey(cell(of: $0, message)), captures: $0.fields(in: message))
            }, named)
        clock.noteZone(in: event.text)
        keeper.keep(event, inContext: keeping == .inContext)
    }

    private mutating func isUnexplained(_ message: Span<UInt8>, severity: UInt8) -> Bool {
        guard severity == 1 || severity == 2 else { return false }
        return keeper.count(unexplained: message, severity: severity, record: records) != .no
    }

    /// Counts all matches of a record; how the one that wants it most wants it kept.
    private mutating func count(
        _ matches: [FoundMatch], _ message: Span<UInt8>, isError: Bool, time: RecordTime?
    ) -> RecordKeeper.Keeping {
        var wish = RecordKeeper.Keeping.no
        for match in matches {
            wish = max(wish, keeper.count(cell(of: match, message), isError: isError, time: time))
        }
        return wish
    }

    /// What a match is counted under: the package it names, or the only GUID of the record; the server
    /// it names, or the agent that wrote it.
    private mutating func cell(of match: FoundMatch, _ message: Span<UInt8>) -> RecordKeeper.Cell {
        var server = match.server(in: message)
        if server == nil, index.isOfAgent(match.pattern, kinds: kinds) { server = hosts.current }
        return RecordKeeper.Cell(
            pattern: match.pattern, package: match.package ?? (guids.count == 1 ? guids[0] : nil),
            server: server.map { keeper.number(ofServer: $0) } ?? -1)
    }

    private func tallyKey(_ cell: RecordKeeper.Cell) -> Tally.Key {
        keeper.key(cell, pattern: index.ids[cell.pattern])
    }

    private mutating func event(
        _ record: EventRecord, in bytes: Span<UInt8>, dropped: Int64, time: RecordTime?, isInContext: Bool,
        _ matches: [KeptMatch], _ named: [GUID]
    ) -> KeptEvent {
        let start = record.bytes.range.lowerBound
        return KeptEvent(
            record: records, line: lines.line(of: start, in: bytes), offset: dropped + Int64(start),
            time: time, rawTime: bytes.text(record.date), severity: record.severity,
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
        keeper.fill(&result) { index.ids[$0] }
    }
}

/// At most `count` bytes of a text, cut between characters, with `…` where something is missing.
func cut(_ text: String, _ count: Int) -> String {
    guard text.utf8.count > count else { return text }
    return String(decoding: text.utf8.prefix(count), as: UTF8.self) + "…"
}
