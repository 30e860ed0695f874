internal import CaseModel

/// Finds where the message of an event record ends.
enum EventMessage {
    /// Where a message ends, and how.
    enum Ending {
        /// The message ends before `text`; the search goes on at `next`.
        ///
        /// `nil` stands for no flaw: set operations on flaws, which are not specialised across modules,
        /// would cost as much as reading the record.
        case found(text: Int, next: Int, flaws: EventRecord.Flaws?)
        /// The buffer ends first.
        case more
    }

    /// What follows a `]]>`.
    enum CDATAEnd {
        /// The message is over.
        case end(Int)
        /// Another section begins directly behind: the message goes on.
        case continued(Int)
        case unknown
    }

    /// Looks for the end of a message in CDATA whose text goes on at `offset`.
    ///
    /// - Parameter limit: where the record is cut if its end has not begun before.
    static func cdata(_ buffer: Span<UInt8>, from offset: Int, limit: Int, atEnd: Bool) -> Ending {
        var place = offset
        var flaws: EventRecord.Flaws?
        while true {
            let stop = min(limit, buffer.count - 2)
            place = ByteSearch.cdataMarker(in: buffer, from: place, to: stop)
            if place >= limit { return .found(text: limit, next: place, flaws: flaws.with(.cut)) }
            if place >= stop {
                guard atEnd else { return .more }
                return .found(text: buffer.count, next: buffer.count, flaws: flaws.with(.tornEnd))
            }
            if buffer[place] == Markup.newline {
                switch Markup.startTag(buffer, at: place + 1, atEnd: atEnd) {
                case .yes: return .found(text: place, next: place, flaws: flaws.with(.tornEnd))
                case .no: place += 1
                case .unknown: return .more
                }
            } else if buffer[place + 1] == Markup.bracket {
                switch endOfCDATA(buffer, at: place, atEnd: atEnd) {
                case .end(let next): return .found(text: place, next: next, flaws: flaws)
                case .continued(let next):
                    place = next
                    flaws = .splitCDATA
                case .unknown: return .more
                }
            } else {
                place += 1
            }
        }
    }

    /// Looks for the end of a message that stands as escaped text.
    static func text(_ buffer: Span<UInt8>, from offset: Int, limit: Int, atEnd: Bool) -> Ending {
        var place = offset
        while true {
            place = ByteSearch.any(
                of: Markup.less, Markup.less, Markup.less, in: buffer, from: place,
                to: min(limit, buffer.count))
            if place >= limit { return .found(text: limit, next: place, flaws: .cut) }
            guard place < buffer.count else {
                return atEnd ? .found(text: place, next: place, flaws: .tornEnd) : .more
            }
            switch Markup.piece(buffer, at: place, atEnd: atEnd) {
            case .unknown: return .more
            case .closeTag(let end): return .found(text: place, next: end, flaws: nil)
            // Text and CDATA are not mixed: what follows is a message whose start tag was lost.
            case .startTag, .cdata: return .found(text: place, next: place, flaws: .tornEnd)
            case .none, .cdataEnd: place += 1
            }
        }
    }

    /// What the `]]>` at `offset` means.
    static func endOfCDATA(_ buffer: Span<UInt8>, at offset: Int, atEnd: Bool) -> CDATAEnd {
        let next = offset + Markup.cdataEndCount
        switch Markup.cdata(buffer, at: next, atEnd: atEnd) {
        case .yes: return .continued(next + Markup.cdataCount)
        case .no: return .end(next)
        case .unknown: return .unknown
        }
    }
}

extension EventRecord.Flaws? {
    /// These flaws and another.
    fileprivate func with(_ flaw: EventRecord.Flaws) -> EventRecord.Flaws {
        self.map { $0.union(flaw) } ?? flaw
    }
}
