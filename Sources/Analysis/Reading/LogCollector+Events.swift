internal import CaseModel
internal import Formats
internal import PatternEngine

/// Records as they are stored, their text copied out of the window.
extension LogCollector {
    /// The record as it is stored.
    mutating func event(
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

    /// Matches with what their holes hold.
    func keptMatches(_ message: Span<UInt8>) -> [KeptMatch] {
        found.map { found in
            let captures = matcher.captures(of: found.match)
            return KeptMatch(
                key: key(found.cell), captures: captures.map { Fact.Field($0.name, message.text($0.range)) })
        }
    }

    /// A cell as it is stored.
    func key(_ cell: RecordKeeper.Cell) -> Tally.Key {
        Tally.Key(
            pattern: index.ids[cell.pattern], package: cell.package,
            server: cell.server < 0 ? nil : servers.names[cell.server])
    }
}

/// At most `count` bytes of a text, cut between characters, with `…` where something is missing.
func cut(_ text: String, _ count: Int) -> String {
    guard text.utf8.count > count else { return text }
    return String(decoding: text.utf8.prefix(count), as: UTF8.self) + "…"
}
