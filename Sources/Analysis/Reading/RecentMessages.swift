internal import CaseModel

/// The messages just before the current record, without copying any until they are asked for.
struct RecentMessages {
    private var older: Range<Int> = 0..<0
    private var newer: Range<Int> = 0..<0
    /// The last messages of the window before this one.
    private var left: [String] = []

    /// Empty messages show nothing, and are passed over.
    mutating func note(_ record: EventRecord) {
        guard !record.message.isEmpty else { return }
        older = newer
        newer = record.message.range
    }

    /// The last two messages, oldest first.
    func texts(in bytes: Span<UInt8>) -> [String] {
        let here = [older, newer].filter { !$0.isEmpty }.map { RecentMessages.text($0, in: bytes) }
        return Array((left + here).suffix(2))
    }

    /// Copies what may still be needed before the window moves on.
    mutating func leave(_ bytes: Span<UInt8>) {
        left = texts(in: bytes)
        older = 0..<0
        newer = 0..<0
    }

    /// A message on one line, shortened for showing it beside another.
    static func text(_ range: Range<Int>, in bytes: Span<UInt8>) -> String {
        let end = min(range.upperBound, range.lowerBound + LogLimits.contextBytes)
        var line: [UInt8] = []
        line.reserveCapacity(LogLimits.contextBytes + 3)
        for position in range.lowerBound..<end {
            let isWhite = bytes[position] <= 0x20
            if !isWhite {
                line.append(bytes[position])
            } else if let last = line.last, last != 0x20 {
                line.append(0x20)
            }
        }
        if end < range.upperBound { line.append(contentsOf: "…".utf8) }
        return String(decoding: line, as: UTF8.self)
    }
}
