internal import CaseModel
internal import Formats
internal import PatternEngine

/// Takes the records of one log in order: counts them, matches them, keeps what matters.
struct LogCollector {
    /// What its records count as.
    let kinds: LogKinds
    /// The machine that the member's path names.
    let host: String?
    /// The patterns, compiled.
    let index: PatternIndex
    /// Whether all records are an agent's, so that each shows on the machine that wrote it.
    let isOfAgent: Bool
    /// The member's place among all, and the samples that the case keeps already.
    let member: MemberID
    let standing: SampleQuota.Standing

    /// What is counted.
    private(set) var records: Int64 = 0
    var malformed: Int64 = 0
    var oversized: Int64 = 0
    var keeper: RecordKeeper
    var histogram = Histogram()
    var clock = RecordClock()
    var hosts = HostCount()
    var errorSets = ErrorSetCount()
    var servers = ServerNumbers()
    var lines = LineCount()
    /// Signs that the log shows, for those who watch.
    var news: SignNews

    /// Working memory for the record at hand.
    var matcher: RecordMatcher
    var found: [FoundMatch] = []
    var guids: [GUID] = []
    /// Where each of `guids` begins, in the bytes that the record's message lies in.
    var guidStarts: [Int] = []
    /// Those of `guids` that the words before them call packages; only looked for in records that match.
    var packages: [GUID] = []
    /// What the record would be a sample of.
    var claims: [SampleClaim] = []
    /// The last two messages, for showing a kept record in context.
    var context = RecentMessages()

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
        news = SignNews(index)
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
        guids.clear()
        guidStarts.clear()
        GUIDFinder.read(bytes, at: places, into: &guids, starts: &guidStarts)
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
