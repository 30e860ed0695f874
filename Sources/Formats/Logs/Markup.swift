/// The few pieces of markup that delimit event records, and how to recognise them in a buffer that
/// may end inside one.
enum Markup {
    /// What stands at a `<` or `]`.
    enum Piece {
        /// None of the pieces below.
        case none
        /// The buffer ends before it can be told.
        case unknown
        /// `<event` and white space.
        case startTag
        /// `</event>`, and the offset behind it.
        case closeTag(end: Int)
        /// `<![CDATA[`.
        case cdata
        /// `]]>`.
        case cdataEnd
    }

    /// A comparison that may need bytes that are not there yet.
    enum Match {
        case yes, no, unknown
    }

    /// Bytes of `<![CDATA[`.
    static let cdataCount = 9
    /// Bytes of `]]>`.
    static let cdataEndCount = 3

    static let less = UInt8(ascii: "<")
    static let greater = UInt8(ascii: ">")
    static let bracket = UInt8(ascii: "]")
    static let newline = UInt8(ascii: "\n")

    /// White space allowed between a message's end and `</event>`, and inside `</event  >`: a few line
    /// breaks and an indentation. A bound, so that the decision never waits for a whole buffer.
    private static let closeDistance = 64

    private static let eventWord: InlineArray<6, UInt8> = [0x3C, 0x65, 0x76, 0x65, 0x6E, 0x74]
    private static let closeWord: InlineArray<7, UInt8> = [0x3C, 0x2F, 0x65, 0x76, 0x65, 0x6E, 0x74]
    private static let cdataWord: InlineArray<9, UInt8> = [
        0x3C, 0x21, 0x5B, 0x43, 0x44, 0x41, 0x54, 0x41, 0x5B,
    ]
    private static let cdataEndWord: InlineArray<3, UInt8> = [0x5D, 0x5D, 0x3E]

    /// What stands at `offset`.
    static func piece(_ buffer: Span<UInt8>, at offset: Int, atEnd: Bool) -> Piece {
        if buffer[offset] == bracket {
            return piece(word(cdataEndWord, buffer, at: offset, atEnd: atEnd), .cdataEnd)
        }
        guard offset + 1 < buffer.count else { return atEnd ? .none : .unknown }
        switch buffer[offset + 1] {
        case UInt8(ascii: "e"): return piece(startTag(buffer, at: offset, atEnd: atEnd), .startTag)
        case UInt8(ascii: "!"): return piece(cdata(buffer, at: offset, atEnd: atEnd), .cdata)
        case UInt8(ascii: "/"): return closeTag(buffer, at: offset, atEnd: atEnd)
        default: return .none
        }
    }

    /// Whether `<event` and white space stand at `offset`; `<events>` and `<event>` are not records.
    static func startTag(_ buffer: Span<UInt8>, at offset: Int, atEnd: Bool) -> Match {
        let match = word(eventWord, buffer, at: offset, atEnd: atEnd)
        guard case .yes = match else { return match }
        guard offset + 6 < buffer.count else { return atEnd ? .no : .unknown }
        return isSpace(buffer[offset + 6]) ? .yes : .no
    }

    /// Whether `<![CDATA[` stands at `offset`.
    static func cdata(_ buffer: Span<UInt8>, at offset: Int, atEnd: Bool) -> Match {
        word(cdataWord, buffer, at: offset, atEnd: atEnd)
    }

    /// The offset behind the `</event>` that follows `offset`; `offset` itself if there is none, and
    /// `nil` if that cannot be told yet.
    static func endOfRecord(_ buffer: Span<UInt8>, from offset: Int, atEnd: Bool) -> Int? {
        let place = skipSpace(buffer, from: offset, to: offset + closeDistance)
        guard place < buffer.count else { return atEnd ? offset : nil }
        guard buffer[place] == less else { return offset }
        switch closeTag(buffer, at: place, atEnd: atEnd) {
        case .closeTag(let end): return end
        case .unknown: return nil
        default: return offset
        }
    }

    /// The first offset at or behind `offset`, and below `limit`, that holds no white space.
    static func skipSpace(_ buffer: Span<UInt8>, from offset: Int, to limit: Int = .max) -> Int {
        let end = min(limit, buffer.count)
        var place = offset
        while place < end, isSpace(buffer[place]) { place += 1 }
        return place
    }

    /// Blank, tab, line feed and the other ASCII controls that count as white space.
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

    private static func closeTag(_ buffer: Span<UInt8>, at offset: Int, atEnd: Bool) -> Piece {
        switch word(closeWord, buffer, at: offset, atEnd: atEnd) {
        case .no: return .none
        case .unknown: return .unknown
        case .yes: break
        }
        let place = skipSpace(buffer, from: offset + 7, to: offset + 7 + closeDistance)
        guard place < buffer.count else { return atEnd ? .none : .unknown }
        return buffer[place] == greater ? .closeTag(end: place + 1) : .none
    }

    private static func piece(_ match: Match, _ piece: Piece) -> Piece {
        switch match {
        case .yes: piece
        case .no: .none
        case .unknown: .unknown
        }
    }

    @inline(__always)
    private static func word<let count: Int>(
        _ word: InlineArray<count, UInt8>, _ buffer: Span<UInt8>, at offset: Int, atEnd: Bool
    ) -> Match {
        for index in 0..<count {
            guard offset + index < buffer.count else { return atEnd ? .no : .unknown }
            if buffer[offset + index] != word[index] { return .no }
        }
        return .yes
    }
}
