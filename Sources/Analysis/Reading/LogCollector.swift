internal import CaseModel
internal import Formats
internal import PatternEngine

/// Takes the records of one log in order: counts them, matches them, keeps what matters.
struct LogCollector {
    private let kinds: [MemberKind]
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
        kinds = kind == .logViewerText ? [.nsLog, .agentLog] : [kind]
    }

    mutating func add(
        _ record: EventRecord, in bytes: Span<UInt8>, dropped: Int64, hits: ArraySlice<LiteralScanner.Hit>
    ) {
        let time = clock.time(of: record, in: bytes)
        let source = bytes.extracting(record.source.range)
        histogram.add(time, severity: record.severity, source: source)
        hosts.add(bytes, record.host)
        if keeper.wantsFollowing {
            keeper.note(following: RecentMessages.text(record.message.range, in: bytes))
        }
        let matches = matches(record, in: bytes, source: source, hits: hits)
        guids.removeAll(keepingCapacity: true)
        GUIDFinder.find(in: bytes, record.message.range, into: &guids)
        keep(record, in: bytes, dropped: dropped, time: time, matches: matches)
        context.note(record)
        records += 1
    }

    /// Tells that the window is about to move on: the first `count` bytes go away.
    mutating func leave(_ bytes: Span<UInt8>, _ count: Int) {
        lines.leave(bytes, count)
        context.leave(bytes)
    }

    private mutating func matches(
        _ record: EventRecord, in bytes: Span<UInt8>, source: Span<UInt8>,
        hits: ArraySlice<LiteralScanner.Hit>
    ) -> [FoundMatch] {
        if record.flaws.contains(.splitCDATA) {
            return matchesInJoinedText(record, in: bytes, source: source)
        }
        if hits.isEmpty { return [] }
        let message = bytes.extracting(record.message.range)
        return matcher.matches(
            message, source: source, severity: record.severity, kinds: kinds,
            literals: hits.lazy.map(\.literal)
        ).map { FoundMatch($0, index.patterns[$0.pattern], kinds, message) }
    }

    /// A message that holds `]]>` was written in two sections; it is matched as the one text it is.
    private mutating func matchesInJoinedText(
        _ record: EventRecord, in bytes: Span<UInt8>, source: Span<UInt8>
    ) -> [FoundMatch] {
        let joined = Array(record.messageText(in: bytes).utf8)
        var found: [LiteralScanner.Hit] = []
        index.scanner.scan(joined.span, 0..<joined.count, into: &found)
        return matcher.matches(
            joined.span, source: source, severity: record.severity, kinds: kinds,
            literals: found.map(\.literal)
        ).map { FoundMatch($0, index.patterns[$0.pattern], kinds, joined.span) }
    }

    /// Counts the record under everything it belongs to, and keeps it if one of these wants it.
    private mutating func keep(
        _ record: EventRecord, in bytes: Span<UInt8>, dropped: Int64, time: RecordTime?,
        matches: [FoundMatch]
    ) {
        var isWanted = false
        var isInContext = false
        var packages: [GUID] = []
        var kept: [KeptMatch] = []
        for match in matches {
            if let package = match.package { packages.append(package) }
            let key = key(of: match)
            let keeping = keeper.count(key, isError: record.severity == 1, time: time)
            isWanted = isWanted || keeping != .no
            isInContext = isInContext || keeping == .inContext
            kept.append(KeptMatch(key: key, captures: match.captures))
        }
        let named = guids.isEmpty ? [] : keeper.count(mentions: guids, packages: packages)
        if matches.isEmpty, record.severity == 1 || record.severity == 2 {
            let message = bytes.extracting(record.message.range)
            let keeping = keeper.count(unexplained: message, severity: record.severity, record: records)
            isWanted = isWanted || keeping != .no
        }
        guard isWanted || !named.isEmpty else { return }
        keeper.keep(
            event(record, in: bytes, dropped: dropped, time: time, isInContext: isInContext, kept, named))
    }

    /// What a match is counted under: the package it names, or the only GUID of the record.
    private func key(of match: FoundMatch) -> Tally.Key {
        Tally.Key(
            pattern: match.pattern, package: match.package ?? (guids.count == 1 ? guids[0] : nil),
            server: match.server ?? (match.isOfAgent ? hosts.current : nil))
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
}

/// At most `count` bytes of a text, cut between characters, with `…` where something is missing.
func cut(_ text: String, _ count: Int) -> String {
    guard text.utf8.count > count else { return text }
    return String(decoding: text.utf8.prefix(count), as: UTF8.self) + "…"
}
