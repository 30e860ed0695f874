/// A message with holes, and the attributes of the records that hold it.
///
/// Taken apart once, so that a corpus is written at the speed of copying.
package struct Template: Sendable {
    /// 1 error, 2 warning, 4 information, 8 trace.
    package let severity: Int
    /// The class or part of the product that logs.
    package let source: String
    /// The library that logs.
    package let module: String
    /// The program that logs.
    package let process: String
    /// The message, cut at its slots.
    package let segments: [Segment]

    /// A piece of a message.
    package enum Segment: Sendable {
        /// Text that is always the same.
        case text([UInt8])
        /// A hole.
        case slot(Slot)
    }

    /// Reads one row of a table: `severity|source|module|process|message`.
    ///
    /// `¶` in the message is a line break. A row of any other shape is a mistake in the table.
    package init(row: Substring) {
        let columns = row.split(separator: "|", maxSplits: 4, omittingEmptySubsequences: false)
        precondition(columns.count == 5, "A row of a message table has five columns: \(row)")
        severity = Int(columns[0]) ?? 4
        source = String(columns[1])
        module = String(columns[2])
        process = String(columns[3])
        segments = Template.segments(of: String(columns[4].replacing("¶", with: "\n")))
    }

    /// The rows of a table, one a line; empty lines are left out.
    package static func rows(_ table: String) -> [Template] {
        table.split(separator: "\n").map { Template(row: $0) }
    }
}

private extension Template {
    /// Cuts a message at its slots; braces around anything that is no slot's name stay text.
    static func segments(of message: String) -> [Segment] {
        var segments: [Segment] = []
        var text: [UInt8] = []
        var rest = Substring(message)
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open].utf8
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(of: "}"), let slot = Slot(rawValue: String(rest[..<close]))
            else {
                text.append(UInt8(ascii: "{"))
                continue
            }
            if !text.isEmpty { segments.append(.text(text)) }
            text = []
            segments.append(.slot(slot))
            rest = rest[rest.index(after: close)...]
        }
        text += rest.utf8
        if !text.isEmpty { segments.append(.text(text)) }
        return segments
    }
}

extension Template {
    /// Appends the message, its slots filled from `values` where they are named there, else at random.
    func append(_ values: SlotValues, _ random: inout SplitMix64, to bytes: inout [UInt8]) {
        for segment in segments {
            switch segment {
            case .text(let text): bytes.append(contentsOf: text)
            case .slot(let slot):
                if !values.isEmpty, let value = values[slot] {
                    bytes.append(contentsOf: value.utf8)
                } else {
                    slot.append(&random, to: &bytes)
                }
            }
        }
    }
}
