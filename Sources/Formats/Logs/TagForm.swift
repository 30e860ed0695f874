internal import CaseModel

/// The form of a start tag: what stands before, between and behind its values.
///
/// The program that writes a log writes every tag alike, so the next record most probably has the form of
/// the last one, and comparing is much faster than reading. Only tags without any liberty have a form:
/// `<event`, one or more times white space, a name, `=` and a quoted value, then `>` and `<![CDATA[`.
/// A record of a known form is read exactly as `EventStartTag` and `EventMessage` read it: where all fixed
/// text is equal, and no value holds a quote, a line feed or a `<`, they would go the same way.
struct TagForm: Sendable {
    private var kernel = RecordKernel()

    /// A form that no record has.
    init() {}

    /// Learns the form of a record that was read; `nil` if its tag has none.
    init?(of record: EventRecord, in buffer: Span<UInt8>) {
        let text = record.message.range.lowerBound
        var start = record.bytes.range.lowerBound
        var slot = RecordKernel.unusedSlot
        var quote: UInt8?
        while true {
            guard let place = TagForm.endOfPart(buffer, from: start, to: text),
                kernel.append(buffer.extracting(start..<place), valueBefore: slot)
            else { return nil }
            if place == text { return }
            guard quote == nil || buffer[place - 1] == quote, !holdsLine(buffer, start..<place) else {
                return nil
            }
            quote = buffer[place - 1]
            slot = TagForm.attribute(buffer, before: place - 1)?.rawValue ?? RecordKernel.unusedSlot
            start = place
            while start < text, buffer[start] != quote { start += 1 }
            guard start < text else { return nil }
        }
    }

    /// Reads records of this form, as long as one follows the other, and moves `position` behind the last
    /// one; how many there are.
    func read(
        _ buffer: Span<UInt8>, from position: inout Int, limit: Int,
        into ranges: inout RecordKernel.Ranges, path: ScanPath
    ) -> Int {
        kernel.read(buffer, from: &position, limit: limit, into: &ranges, path: path)
    }
}

private func holdsLine(_ buffer: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.contains { buffer[$0] == Markup.newline }
}

extension TagForm {
    /// Where the fixed text at `start` ends: behind a value's opening quote, or at `text`.
    ///
    /// The text before the first value begins with `<event`, any other with the quote that ends a value.
    private static func endOfPart(_ buffer: Span<UInt8>, from start: Int, to text: Int) -> Int? {
        let name = Markup.skipSpace(buffer, from: start + (buffer[start] == Markup.less ? 6 : 1), to: text)
        var place = name
        while place < text, EventStartTag.isName(buffer[place]) { place += 1 }
        if place < text, buffer[place] == Markup.greater, place == name {
            return Markup.skipSpace(buffer, from: place + 1, to: text) + Markup.cdataCount == text
                ? text : nil
        }
        guard place > name, place + 1 < text, buffer[place] == UInt8(ascii: "=") else { return nil }
        let quote = buffer[place + 1]
        return quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") ? place + 2 : nil
    }

    /// The attribute whose name stands before the `=` in front of a quote.
    private static func attribute(_ buffer: Span<UInt8>, before quote: Int) -> EventAttribute? {
        var start = quote - 1
        while EventStartTag.isName(buffer[start - 1]) { start -= 1 }
        var name: UInt64 = 0
        for place in start..<quote - 1 { name = name &<< 8 | UInt64(buffer[place] | 0x20) }
        return .named(name, quote - 1 - start)
    }
}
