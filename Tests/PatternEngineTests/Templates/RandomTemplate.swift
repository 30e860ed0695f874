/// A piece of a template, as `ReferenceMatcher` reads it and as an author writes it.
indirect enum Piece {
    case fixed(String)
    case space
    case quote(isSingle: Bool)
    case hole(String, String)
    case choice([[Piece]])
    case optional([Piece])

    /// What an author writes for it.
    var text: String {
        switch self {
        case .fixed(let text): text.replacing("{", with: "{{").replacing("}", with: "}}")
        case .space: " "
        case .quote(let isSingle): isSingle ? "'" : "\""
        case .hole(let name, let type): "{\(name):\(type)}"
        case .choice(let members): "{" + members.map { $0.map(\.text).joined() }.joined(separator: "|") + "}"
        case .optional(let member): "{?" + member.map(\.text).joined() + "}"
        }
    }
}

/// SplitMix64 (https://prng.di.unimi.it/splitmix64.c): the same templates and messages in every run.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}

extension SplitMix64 {
    /// A sequence of pieces that an author could write; in a group, the first is no brace, which would read as `{{`.
    mutating func pieces(depth: Int = 0, most: Int = 5) -> [Piece] {
        var pieces: [Piece] = [.fixed(pick(["a", "b", "ab", "x"]))]
        if depth == 0, below(2) == 0 { pieces = [] }
        for _ in 0...below(most) {
            let piece = piece(depth: depth)
            if case .space? = pieces.last, case .space = piece { continue }
            pieces.append(piece)
        }
        return pieces
    }

    private mutating func piece(depth: Int) -> Piece {
        let types = [
            "guid", "package", "version", "number", "code", "host", "server", "word", "path", "quoted",
            "line", "text", "ws", "text", "line", "word",
        ]
        // Inside groups, what closes and what is a brace depends on what follows; other tests show it.
        let brace = depth == 0 ? pick(["a{b", "b}x"]) : "z"
        switch below(depth < 2 ? 12 : 9) {
        case 0...2: return .fixed(pick(["a", "b", "ab", "B", "x", ".", "1", "0x", "é", "-", brace]))
        case 3: return .space
        case 4: return .quote(isSingle: below(2) == 0)
        case 5...8: return .hole(pick(["p", "q", "r"]), pick(types))
        case 9: return .choice((0...1 + below(2)).map { _ in pieces(depth: depth + 1, most: 2) })
        case 10: return .optional(pieces(depth: depth + 1, most: 2))
        default: return .optional([.choice([pieces(depth: depth + 1, most: 2), [.fixed("ab")]])])
        }
    }

    /// A message in which such a template may well occur.
    mutating func message() -> [UInt8] {
        let words: [String] = [
            "a", "b", "ab", "x", ".", "1", "0x", "é", "{", "}", "-", " ", "\n", "\r\n", "\u{A0}", "'", "‘",
            "\"",
            "”", "12", "0x1F", "..", "<", "|", ",", "(", "0562094a-ecbe-4617-9253-5e7ffb5e00c4",
            "{0562094A-ECBE-4617-9253-5E7FFB5E00C4}", "1.2.", "_", "\0", "\u{2003}",
        ]
        var bytes: [UInt8] = []
        for _ in 0..<below(24) { bytes += Array(pick(words).utf8) }
        if below(8) == 0 { bytes.append(pick([0x80, 0xC2, 0xE2, 0xFF])) }
        return bytes
    }

    /// A long message of few letters.
    mutating func dense() -> [UInt8] {
        (0..<100).map { _ in pick(Array("aabbx..1 \n".utf8)) }
    }
}
