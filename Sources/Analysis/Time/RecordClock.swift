internal import CaseModel
internal import Formats

/// Reads the dates of one log's records in order, and remembers what they tell about year and zone.
struct RecordClock {
    private var summary = MemberTimeSummary(path: "")
    /// The last date's bytes and reading: many records share a second.
    private var lastText: [UInt8] = []
    /// The time of the last record; `nil` if it has none that can be read.
    private(set) var time: RecordTime?
    private var order = DayOrder()
    private var unreadable: Int64 = 0
    private var first: RecordTime?
    private var last: RecordTime?
    private var steps = ClockSteps()

    /// Reads a record's date; says whether it is another than that of the record before.
    @inline(__always)
    mutating func read(_ date: ByteRange, in bytes: Span<UInt8>) -> Bool {
        let text = bytes.extracting(date.range)
        if text.isEqual(to: lastText.span), !text.isEmpty { return false }
        turn(to: date, in: bytes)
        return true
    }

    private mutating func turn(to date: ByteRange, in bytes: Span<UInt8>) {
        lastText.removeAll(keepingCapacity: true)
        for position in date.range { lastText.append(bytes[position]) }
        time = read(bytes, date)
    }

    private mutating func read(_ bytes: Span<UInt8>, _ range: ByteRange) -> RecordTime? {
        order.learn(from: range, in: bytes)
        guard let civil = CivilTime.parse(bytes, range, dayFirst: order.isDayFirst) else {
            if !range.isEmpty { unreadable += 1 }
            return nil
        }
        let time = RecordTime(civil: civil, yearTurns: summary.run.relativeYear(of: civil))
        if let offset = civil.offsetMinutes { summary.zoneOffsets[offset, default: 0] += 1 }
        if first == nil { first = time }
        if let last { steps.note(from: last, to: time) }
        last = time
        return time
    }

    /// Takes the offset that a message states for its machine: `2021-03-10 13:55:15 -7:00 UTC` (KB 210642).
    mutating func noteZone(in message: Span<UInt8>) {
        let start = message.extracting(first: LogLimits.textBytes)
        guard RecordClock.namesUTC(start) else { return }
        let words = start.text(0..<start.count).split(separator: " ", maxSplits: 100)
        for (word, next) in zip(words, words.dropFirst()) where next.hasPrefix("UTC") {
            guard word.hasPrefix("+") || word.hasPrefix("-"), let offset = ZoneOffset.parse(String(word))
            else {
                continue
            }
            summary.zoneHints[offset, default: 0] += 1
        }
    }

    private static func namesUTC(_ text: Span<UInt8>) -> Bool {
        var place = 2
        while place < text.count {
            if text[place] == UInt8(ascii: "C"), text[place - 1] == UInt8(ascii: "T"),
                text[place - 2] == UInt8(ascii: "U")
            {
                return true
            }
            place += 1
        }
        return false
    }

    /// What the time resolution needs, once the member was read to its end.
    func memberClock(of info: MemberInfo, host: String?) -> MemberClock {
        var summary = summary
        summary.path = info.path
        summary.host = host
        summary.modified = info.modified
        return MemberClock(
            member: info.id, summary: summary, first: first, last: last, unreadable: unreadable, steps: steps,
            order: order)
    }
}

/// The dates of one member, before year and zone are known for certain.
struct MemberClock: Sendable {
    var member: MemberID
    var summary: MemberTimeSummary
    var first: RecordTime?
    var last: RecordTime?
    /// Different dates that could not be read.
    var unreadable: Int64
    /// Where its clock went back.
    var steps = ClockSteps()
    /// How its dates of numbers only were read.
    var order = DayOrder()
}
