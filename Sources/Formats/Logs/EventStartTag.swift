internal import CaseModel

/// The start tag of an event record: its attributes, in any order, quoted either way.
///
/// Form: KB 179719, https://knowledge.broadcom.com/external/article/179719 (`<event date='…' … >`).
enum EventStartTag {
    /// How a start tag ends.
    enum Ending {
        /// With `>`; the offset behind it.
        case open(end: Int)
        /// With `/>`; the offset behind it.
        case empty(end: Int)
        /// It does not: other text begins at the offset.
        case torn(at: Int)
        /// The buffer, or the record's limit, ends first.
        case missing
        /// The buffer ends inside something that decides it.
        case unknown
    }

    /// Reads the attributes that begin at `offset` into `record`.
    static func read(
        _ buffer: Span<UInt8>, from offset: Int, limit: Int, atEnd: Bool, into record: inout EventRecord
    ) -> Ending {
        let end = min(limit, buffer.count)
        var place = offset
        while true {
            place = Markup.skipSpace(buffer, from: place, to: end)
            guard place < end else { return .missing }
            switch buffer[place] {
            case Markup.greater: return .open(end: place + 1)
            case Markup.less: return .torn(at: place)
            case UInt8(ascii: "/"):
                guard place + 1 < end else { return .missing }
                if buffer[place + 1] == Markup.greater { return .empty(end: place + 2) }
                place += 1
            default:
                switch attribute(buffer, from: place, to: end, atEnd: atEnd, into: &record) {
                case .end(let next): place = next
                case .torn(let next): return .torn(at: next)
                case .missing: return .missing
                case .unknown: return .unknown
                }
            }
        }
    }
}

extension EventStartTag {
    private enum Part {
        case end(Int)
        case torn(Int)
        case missing, unknown
    }

    /// Reads `name = 'value'`; a name without a value is passed over.
    @inline(__always)
    private static func attribute(
        _ buffer: Span<UInt8>, from offset: Int, to end: Int, atEnd: Bool, into record: inout EventRecord
    ) -> Part {
        var place = offset
        var name: UInt64 = 0
        while place < end, isName(buffer[place]) {
            name = name &<< 8 | UInt64(buffer[place] | 0x20)
            place += 1
        }
        let count = place - offset
        place = Markup.skipSpace(buffer, from: place, to: end)
        guard place < end else { return .missing }
        // Something that is no name, such as a stray quote, is passed over as well.
        guard buffer[place] == UInt8(ascii: "=") else { return .end(count == 0 ? place + 1 : place) }
        place = Markup.skipSpace(buffer, from: place + 1, to: end)
        guard place < end else { return .missing }
        let quote = buffer[place]
        guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
            return bareValue(buffer, from: place, to: end)
        }
        let value = place + 1
        place = value
        while true {
            place = ByteSearch.any(of: quote, Markup.newline, Markup.less, in: buffer, from: place, to: end)
            guard place < end else { return .missing }
            if buffer[place] == quote { break }
            if buffer[place] == Markup.newline { return .torn(place) }
            // A generic type's name may hold a `<`; only another record's start ends the value.
            switch Markup.startTag(buffer, at: place, atEnd: atEnd) {
            case .yes: return .torn(place)
            case .no: place += 1
            case .unknown: return .unknown
            }
        }
        if let attribute = EventAttribute.named(name, count) {
            record.set(attribute, ByteRange(value..<place), buffer)
        }
        return .end(place + 1)
    }

    /// Passes over a value without quotes; none is seen in the wild, so it is not kept.
    private static func bareValue(_ buffer: Span<UInt8>, from offset: Int, to end: Int) -> Part {
        var place = offset
        while place < end, !Markup.isSpace(buffer[place]), buffer[place] != Markup.greater,
            buffer[place] != Markup.less
        {
            place += 1
        }
        return place < end ? .end(place) : .missing
    }

    /// Whether a byte may belong to an attribute's name.
    @inline(__always)
    static func isName(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        if letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z") { return true }
        return !Markup.isSpace(byte) && byte != UInt8(ascii: "=") && byte != Markup.greater
            && byte != Markup.less
            && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "'") && byte != UInt8(ascii: "\"")
    }
}
