/// Why a template cannot be read: where, and what to write instead.
package struct TemplateError: Error, Equatable, CustomStringConvertible {
    /// Offset in characters from the template's start.
    package var offset: Int
    package var description: String
}

extension Template {
    /// Reads what an author wrote.
    package init(_ text: String) throws(TemplateError) {
        var parser = TemplateParser(text)
        let root = try parser.sequence(depth: 0)
        guard !root.isEmpty else {
            throw TemplateError(offset: 0, description: "The template is empty; write the text to look for.")
        }
        parser.sequences[0] = root
        self.text = text
        sequences = parser.sequences
        program = TemplateProgram(
            parser.sequences, memoCount: parser.memoCount, captures: parser.captures)
    }
}

/// Recursive descent over the characters of a template.
struct TemplateParser {
    private let characters: [Character]
    private var position = 0
    private var partCount = 0
    /// Sequence 0 is the whole template.
    var sequences: [[Template.Part]] = [[]]
    private(set) var captures: [(name: String, type: HoleType)] = []
    private(set) var memoCount = 0

    init(_ text: String) { characters = Array(text) }

    /// Reads up to the end, or up to an unescaped `|` or `}` inside a group.
    mutating func sequence(depth: Int) throws(TemplateError) -> [Template.Part] {
        var parts: [Template.Part] = []
        while position < characters.count {
            let character = characters[position]
            let before = parts.count
            if depth > 0, character == "|" || (character == "}" && !isEscaped(depth)) { break }
            switch character {
            case "{" where isDoubled("{"), "}" where isDoubled("}"):
                appendLiteral(character, to: &parts)
                position += 2
            case "{":
                parts.append(try braces(depth: depth))
            case "}":
                throw error("A lone `}`; write `}}` for a brace.")
            case "'", "‘", "’":
                parts.append(.quote(single: true))
                position += 1
            case "\"", "“", "”":
                parts.append(.quote(single: false))
                position += 1
            case _ where character.isWhitespace:
                appendSpaces(to: &parts)
                position += 1
            default:
                appendLiteral(character, to: &parts)
                position += 1
            }
            partCount += parts.count - before
            guard parts.count <= Template.maximumParts, partCount <= 4 * Template.maximumParts else {
                throw error("The template has more than \(Template.maximumParts) parts; split it in two.")
            }
        }
        return parts
    }

    private func isDoubled(_ brace: Character) -> Bool {
        position + 1 < characters.count && characters[position + 1] == brace
    }

    /// Whether a `}` within a group and the next one stand for a brace.
    ///
    /// Braces that are no more than the open groups close one each, so that nested groups can end together.
    private func isEscaped(_ depth: Int) -> Bool {
        characters[position...].prefix { $0 == "}" }.count > max(depth, 1) && isDoubled("}")
    }

    private func error(_ message: String) -> TemplateError {
        TemplateError(offset: position, description: message)
    }

    private func appendLiteral(_ character: Character, to parts: inout [Template.Part]) {
        let bytes = String(character).utf8.map(folded)
        if case .literal(let before)? = parts.last {
            parts[parts.count - 1] = .literal(before + bytes)
        } else {
            parts.append(.literal(bytes))
        }
    }

    private mutating func appendSpaces(to parts: inout [Template.Part]) {
        if case .spaces? = parts.last { return }
        parts.append(.spaces(memo: memoCount))
        memoCount += 1
    }

    /// `{name:type}`, `{type}`, `{?optional}` or `{a|b}`.
    private mutating func braces(depth: Int) throws(TemplateError) -> Template.Part {
        guard depth < Template.maximumDepth else {
            throw error("Groups are nested deeper than \(Template.maximumDepth); write several templates.")
        }
        if let hole = try hole() { return hole }
        let start = position
        position += 1
        let isOptional = position < characters.count && characters[position] == "?"
        if isOptional { position += 1 }
        var members: [Int] = []
        repeat {
            if !members.isEmpty { position += 1 }
            let index = sequences.count
            sequences.append([])
            sequences[index] = try sequence(depth: depth + 1)
            members.append(index)
        } while position < characters.count && characters[position] == "|"
        guard position < characters.count else {
            position = start
            throw error("This `{` is never closed; write `}` after the group, or `{{` for a brace.")
        }
        position += 1
        if !isOptional, members.count == 1 {
            position = start
            throw error(
                "`{…}` is neither a typed hole nor alternatives; write {name:type}, {a|b} or {?text}.")
        }
        guard isOptional else { return .alternatives(members) }
        if members.count == 1 { return .optional(members[0]) }
        sequences.append([.alternatives(members)])
        return .optional(sequences.count - 1)
    }

    /// A typed hole, or `nil` (and nothing read) when the braces hold a group.
    private mutating func hole() throws(TemplateError) -> Template.Part? {
        guard let close = characters[position...].firstIndex(of: "}") else { return nil }
        let words = characters[(position + 1)..<close]
        guard !words.isEmpty, words.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == ":" })
        else { return nil }
        let pieces = String(words).split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard pieces.count <= 2, let last = pieces.last, let type = HoleType(rawValue: last) else {
            let known = HoleType.allCases.map(\.rawValue).joined(separator: ", ")
            throw error("`\(String(words))` names no type of hole; the types are \(known).")
        }
        position = close + 1
        memoCount += 1
        return .hole(type, slot: slot(named: pieces[0], type), memo: memoCount - 1)
    }

    private mutating func slot(named name: String, _ type: HoleType) -> Int {
        if let known = captures.firstIndex(where: { $0.name == name && $0.type == type }) { return known }
        captures.append((name, type))
        return captures.count - 1
    }
}
