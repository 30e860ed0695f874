internal import CaseModel

/// The messages just before the current record, without copying any until they are asked for.
struct RecentMessages {
    private var ranges: [Range<Int>] = []
    /// The last message of the window before this one.
    private var left: [String] = []

    mutating func note(_ record: EventRecord) {
        if ranges.count == 2 { ranges.removeFirst() }
        ranges.append(record.message.range)
    }

    /// The last two messages, oldest first.
    func texts(in bytes: Span<UInt8>) -> [String] {
        let here = ranges.map { RecentMessages.text($0, in: bytes) }
        return Array((left + here).suffix(2))
    }

    /// Copies what may still be needed before the window moves on.
    mutating func leave(_ bytes: Span<UInt8>) {
        left = texts(in: bytes)
        ranges.removeAll(keepingCapacity: true)
    }

    /// A message, shortened for showing it beside another.
    static func text(_ range: Range<Int>, in bytes: Span<UInt8>) -> String {
        let short = range.lowerBound..<min(range.upperBound, range.lowerBound + LogLimits.contextBytes)
        let text = bytes.text(short).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return short.count < range.count ? text + "…" : text
    }
}
