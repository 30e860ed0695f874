/// The template language written down as plainly as can be: nothing is remembered, everything is copied.
///
/// What `Patterns/README.md` says, for comparing `TemplateMatcher` with; as slow as it likes to be.
struct ReferenceMatcher {
    let message: [UInt8]

    typealias Match = (end: Int, captures: [String: Range<Int>])

    /// The first place where the pieces match.
    func find(_ pieces: [Piece]) -> Match? {
        for start in starts(of: pieces, from: 0) {
            if let match = match(pieces[...], at: start, [:]) { return match }
        }
        return nil
    }

    /// Places at or after `start` where pieces may begin: never inside a character.
    private func starts(of pieces: [Piece], from start: Int) -> some Sequence<Int> {
        (start...message.count).lazy.filter { $0 == message.count || message[$0] & 0xC0 != 0x80 }
    }

    private func match(_ pieces: ArraySlice<Piece>, at start: Int, _ before: [String: Range<Int>]) -> Match? {
        guard let piece = pieces.first else { return (start, before) }
        let rest = pieces.dropFirst()
        switch piece {
        case .hole(let name, let type) where type == "text" || type == "line":
            return gap(name, isLine: type == "line", rest, at: start, before)
        case .choice(let members):
            for member in members {
                guard let match = match(member[...], at: start, before) else { continue }
                return self.match(rest, at: match.end, match.captures)  // never another member
            }
            return nil
        case .optional(let member):
            let match = match(member[...], at: start, before) ?? (start, before)
            return self.match(rest, at: match.end, match.captures)
        case .hole(let name, let type):
            guard let (value, end) = ReferenceHoles(message).take(type, at: start) else { return nil }
            return match(rest, at: end, before.merging([name + ":" + type: value]) { $1 })
        case .fixed(let text):
            let wanted = Array(text.lowercased().utf8)
            let there = message.dropFirst(start).prefix(wanted.count).map { $0.asLowerCase }
            return there == wanted ? match(rest, at: start + wanted.count, before) : nil
        case .space:
            let end = ReferenceHoles(message).spacesEnd(start)
            return end > start ? match(rest, at: end, before) : nil
        case .quote(let isSingle):
            for quote in isSingle ? ["'", "‘", "’"] : ["\"", "“", "”"]
            where message.dropFirst(start).starts(with: quote.utf8) {
                return match(rest, at: start + quote.utf8.count, before)
            }
            return nil
        }
    }

    /// Ends at the first place where what follows, up to the next `text`, matches.
    private func gap(
        _ name: String, isLine: Bool, _ rest: ArraySlice<Piece>, at start: Int,
        _ before: [String: Range<Int>]
    ) -> Match? {
        let lineEnd = message[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? message.count
        let limit = isLine ? lineEnd : message.count
        let key = name + (isLine ? ":line" : ":text")
        let segment = rest.prefix { if case .hole(_, "text") = $0 { false } else { true } }
        if segment.isEmpty { return match(rest, at: limit, before.merging([key: start..<limit]) { $1 }) }
        for end in starts(of: Array(rest), from: start)
        where end <= limit && match(segment, at: end, before) != nil {
            return match(rest, at: end, before.merging([key: start..<end]) { $1 })
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var asLowerCase: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
}
