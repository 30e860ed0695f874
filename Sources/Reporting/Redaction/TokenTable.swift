/// Many names, found in a text in one pass, whatever their case.
///
/// A name is found where no letter or digit touches it. A name that cannot be part of an ordinary word
/// (four bytes or more, with a digit and a letter beyond the hexadecimal ones) is found everywhere.
struct TokenTable {
    private var tokens: [Token] = []
    /// Tokens by their first two bytes, the longest first.
    private var heads: [UInt16: [Int]] = [:]

    /// What `StandIns` makes.
    private let standIn = /\b(?:host|domain|user|ip|mail|part|bundle|package|customer)-[0-9]+/

    struct Token {
        let text: String
        let bytes: [UInt8]
        let replacement: [UInt8]
        let isFoundEverywhere: Bool
    }

    /// A name of one byte is part of everything and cannot be told apart.
    static let leastBytes = 2

    init(_ replacements: [(name: String, replacement: String)]) {
        var seen: Set<[UInt8]> = []
        for (name, replacement) in replacements {
            // Beyond ASCII, case is not a matter of single bytes.
            for form in [name, name.lowercased(), name.uppercased()] {
                let bytes = form.utf8.map(lowered)
                guard bytes.count >= TokenTable.leastBytes, seen.insert(bytes).inserted else { continue }
                tokens.append(Token(name, bytes, replacement))
            }
        }
        tokens.sort { $0.bytes.count > $1.bytes.count }
        for (index, token) in tokens.enumerated() {
            heads[TokenTable.head(token.bytes[0], token.bytes[1]), default: []].append(index)
        }
    }

    /// The text with every name replaced, the longest that fits first.
    func replacing(in text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var position = 0
        var hasChanged = false
        while position < bytes.count {
            guard let token = token(in: bytes, at: position) else {
                result.append(bytes[position])
                position += 1
                continue
            }
            result += token.replacement
            position += token.bytes.count
            hasChanged = true
        }
        return hasChanged ? String(decoding: result, as: UTF8.self) : text
    }

    /// The text without the stand-ins: a name may be a word of theirs, such as `host`.
    func withoutStandIns(_ text: String) -> String {
        text.replacing(standIn, with: " ")
    }

    /// The names that stand in the bytes, each once.
    func found(in bytes: [UInt8]) -> [String] {
        var found: [String] = []
        for position in bytes.indices {
            guard let token = token(in: bytes, at: position), !found.contains(token.text) else { continue }
            found.append(token.text)
        }
        return found
    }
}

extension TokenTable {
    private func token(in bytes: [UInt8], at position: Int) -> Token? {
        guard position + 1 < bytes.count else { return nil }
        let head = TokenTable.head(lowered(bytes[position]), lowered(bytes[position + 1]))
        guard let candidates = heads[head] else { return nil }
        for index in candidates where tokens[index].stands(in: bytes, at: position) { return tokens[index] }
        return nil
    }

    private static func head(_ first: UInt8, _ second: UInt8) -> UInt16 {
        UInt16(first) << 8 | UInt16(second)
    }
}

extension TokenTable.Token {
    init(_ text: String, _ bytes: [UInt8], _ replacement: String) {
        self.init(
            text: text, bytes: bytes, replacement: Array(replacement.utf8),
            isFoundEverywhere: bytes.count >= 4 && bytes.contains { (0x30...0x39).contains($0) }
                && bytes.contains { (UInt8(ascii: "g")...UInt8(ascii: "z")).contains($0) })
    }

    fileprivate func stands(in text: [UInt8], at start: Int) -> Bool {
        let end = start + bytes.count
        guard end <= text.count else { return false }
        for offset in bytes.indices where lowered(text[start + offset]) != bytes[offset] { return false }
        return isFoundEverywhere || (isFree(text, before: start) && isFree(text, after: end))
    }

    /// Whether nothing before `start` makes the name part of a longer word; `%5C` is a character.
    private func isFree(_ text: [UInt8], before start: Int) -> Bool {
        guard start > 0, isWordByte(bytes[0]), isWordByte(text[start - 1]) else { return true }
        return start >= 3 && text[start - 3] == UInt8(ascii: "%")
    }

    private func isFree(_ text: [UInt8], after end: Int) -> Bool {
        guard end < text.count, isWordByte(bytes[bytes.count - 1]) else { return true }
        return !isWordByte(text[end])
    }
}

/// An ASCII letter in lower case; any other byte as it is.
func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 0x20 : byte
}

/// Whether a byte is part of a word: an ASCII letter or digit, or anything beyond ASCII.
func isWordByte(_ byte: UInt8) -> Bool {
    switch lowered(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
    default: false
    }
}
