import CaseModel
import Formats
import PatternEngine

@testable import Analysis

/// What reading a log must give, written for legibility alone: the whole text at once, every template
/// tried on every record, every offset tried for a GUID, nothing remembered from one record to the next.
struct SlowReading {
    private let index: PatternIndex
    private let kinds: LogKinds
    private var tallies: [Tally.Key: Int64] = [:]
    private var mentions: [GUID: (count: Int64, isPackage: Bool)] = [:]
    private var cells: [String: Int64] = [:]
    /// For each record, where it stands and what its matches captured.
    private(set) var matches: [Int64: String] = [:]

    init(_ text: [UInt8], _ index: PatternIndex, kind: MemberKind) {
        self.index = index
        kinds = LogKinds([kind])
        var splitter = EventLogSplitter(path: .portable)
        var (place, number) = (0, Int64(0))
        while case .record(let record, let next) = splitter.step(text.span, from: place, atEnd: true) {
            take(record, number, text.span)
            (place, number) = (next, number + 1)
        }
    }

    /// Everything that is counted, as lines of text in order.
    var lines: [String] {
        let kept = mentions.filter { $1.isPackage || $1.count >= LogLimits.frequentMentions }
        return tallies.map { "tally \($0) \($1)" }.sorted()
            + kept.map { "mention \($0) \($1.count) \($1.isPackage)" }.sorted()
            + cells.map { "cell \($0) \($1)" }.sorted()
    }

    private mutating func take(_ record: EventRecord, _ number: Int64, _ text: Span<UInt8>) {
        let isJoined = record.flaws.contains(.splitCDATA)
        let message = isJoined ? Array(record.messageText(in: text).utf8) : bytes(text, record.message.range)
        let time = CivilTime.parse(text, record.date)
        let hour = time.map { "\($0.month)/\($0.day) \($0.secondOfDay / 3600)" }
        cells["\(hour ?? "?") \(record.severity) \(text.text(record.source))", default: 0] += 1
        let places = guids(in: message)
        let guids = places.map(\.guid)
        let host = serverName(text.text(record.host))
        let found = index.patterns.indices.compactMap { match($0, record, message, text) }
        // What the words before it call a package is one, in a record that matches something.
        let called = found.isEmpty ? [] : places.filter { PackageWord.precedes($0.start, in: message.span) }
        let only = called.isEmpty ? guids : called.map(\.guid)
        for match in found {
            let package = match.first(.package).flatMap { GUID($0) }
            var server = (match.first(.server) ?? match.first(.machine)).flatMap { serverName($0) }
            if server == nil, index.isOfAgent(match.pattern, kinds: kinds) { server = host }
            let key = Tally.Key(
                pattern: index.ids[match.pattern], package: package ?? (only.count == 1 ? only[0] : nil),
                server: server)
            tallies[key, default: 0] += 1
            for guid in [package].compactMap(\.self) + called.map(\.guid) where guids.contains(guid) {
                mentions[guid, default: (0, true)].isPackage = true
            }
        }
        for guid in guids { mentions[guid, default: (0, false)].count += 1 }
        let captured = found.map {
            "\(index.ids[$0.pattern]) \($0.captures.map { "\($0.name)=\($0.value)" })"
        }
        if !found.isEmpty { matches[number] = "\(record.bytes.range.lowerBound) \(captured)" }
    }

    private struct Found {
        var pattern: Int
        var captures: [(name: String, type: HoleType, value: String)]

        func first(_ type: HoleType) -> String? { captures.first { $0.type == type }?.value }
    }

    private func match(
        _ number: Int, _ record: EventRecord, _ message: [UInt8], _ text: Span<UInt8>
    ) -> Found? {
        guard case .record(let condition) = index.patterns[number].condition,
            !LogKinds(condition.kinds).isDisjoint(with: kinds),
            record.severity == 0 || condition.severities.isEmpty
                || condition.severities.contains(record.severity)
        else { return nil }
        var matcher = TemplateMatcher()
        let source = bytes(text, record.source.range)
        let isFrom = condition.sources.contains { matcher.equals($0, source.span) }
        guard isFrom || condition.sources.isEmpty,
            !condition.exceptions.contains(where: { matcher.finds($0, in: message.span) }),
            let template = condition.messages.first(where: { matcher.finds($0, in: message.span) })
        else { return nil }
        let captures = template.captureNames.indices.compactMap { slot in
            matcher.captures[slot].map {
                (template.captureNames[slot], template.captureTypes[slot], message.span.text($0))
            }
        }
        return Found(pattern: number, captures: captures)
    }

    private func guids(in message: [UInt8]) -> [(guid: GUID, start: Int)] {
        var found: [(guid: GUID, start: Int)] = []
        var place = 0
        while place < message.count, found.count < LogLimits.guidsPerRecord {
            let guid = GUID(message.span, at: place)
            if let guid { found.append((guid, place)) }
            place += guid == nil ? 1 : GUID.length
        }
        return found
    }

    private func bytes(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] { range.map { text[$0] } }
}
