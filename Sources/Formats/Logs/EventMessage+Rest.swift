extension EventMessage {
    /// Progress through the rest of a record that was delivered cut.
    enum Rest {
        /// The rest ends here.
        case end(Int)
        /// It goes on; the bytes from `from` on are needed again.
        case more(from: Int)
    }

    /// Passes over the rest of a message in CDATA, holding no more than a few bytes.
    static func restOfCDATA(_ buffer: Span<UInt8>, from offset: Int, atEnd: Bool) -> Rest {
        var place = offset
        while true {
            let stop = buffer.count - 2
            place = ByteSearch.cdataMarker(in: buffer, from: place, to: stop)
            guard place < stop else { return .more(from: place) }
            if buffer[place] == Markup.newline {
                switch Markup.startTag(buffer, at: place + 1, atEnd: atEnd) {
                case .yes: return .end(place)
                case .no: place += 1
                case .unknown: return .more(from: place)
                }
            } else if buffer[place + 1] == Markup.bracket {
                switch endOfCDATA(buffer, at: place, atEnd: atEnd) {
                case .end(let next): return .end(next)
                case .continued(let next): place = next
                case .unknown: return .more(from: place)
                }
            } else {
                place += 1
            }
        }
    }

    /// Passes over the rest of a message in escaped text, or of a start tag.
    static func restOfText(_ buffer: Span<UInt8>, from offset: Int, atEnd: Bool) -> Rest {
        var place = offset
        while true {
            place = ByteSearch.any(
                of: Markup.less, Markup.less, Markup.less, in: buffer, from: place, to: buffer.count)
            guard place < buffer.count else { return .more(from: place) }
            switch Markup.piece(buffer, at: place, atEnd: atEnd) {
            case .unknown: return .more(from: place)
            case .closeTag(let end): return .end(end)
            case .startTag, .cdata: return .end(place)
            case .none, .cdataEnd: place += 1
            }
        }
    }
}
