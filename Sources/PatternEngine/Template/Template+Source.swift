extension Template {
    /// One stretch of parts of a sequence that is written otherwise.
    struct Edit {
        var sequence: Int
        var parts: Range<Int>
        /// What to write in their place.
        var text: String
    }

    /// The template with one stretch rewritten; `nil` if nothing that can be read remains.
    func rewritten(_ edit: Edit) -> Template? { try? Template(source(of: 0, edit)) }

    /// A sequence as its author could have written it; letters are in lower case, which match either.
    func source(of sequence: Int, _ edit: Edit? = nil) -> String {
        source(of: sequence, parts: sequences[sequence].indices, edit)
    }

    /// Some parts of a sequence, written.
    func source(of sequence: Int, parts: Range<Int>, _ edit: Edit? = nil) -> String {
        var text = ""
        for index in parts {
            if let edit, edit.sequence == sequence, edit.parts.contains(index) {
                if index == edit.parts.lowerBound { text += edit.text }
            } else {
                text += source(of: sequences[sequence][index], edit)
            }
        }
        return text
    }

    private func source(of part: Part, _ edit: Edit?) -> String {
        switch part {
        case .literal(let bytes):
            return escaped(String(decoding: bytes, as: UTF8.self))
        case .spaces: return " "
        case .quote(let single): return single ? "'" : "\""
        case .hole(let type, let slot, _):
            let name = captureNames[slot]
            return name == type.rawValue ? "{\(name)}" : "{\(name):\(type.rawValue)}"
        case .alternatives(let members):
            return "{" + members.map { source(of: $0, edit) }.joined(separator: "|") + "}"
        case .optional(let member):
            // Optional alternatives are one sequence that holds nothing but the group.
            if edit?.sequence != member, sequences[member].count == 1,
                case .alternatives(let members)? = sequences[member].first
            {
                return "{?" + members.map { source(of: $0, edit) }.joined(separator: "|") + "}"
            }
            return "{?" + source(of: member, edit) + "}"
        }
    }

    /// Braces double; they stand for themselves again.
    private func escaped(_ text: String) -> String {
        text.replacing("{", with: "{{").replacing("}", with: "}}")
    }
}

extension HoleType {
    /// Whether a value must have a form, rather than just end at some sign.
    var hasForm: Bool {
        switch self {
        case .guid, .package, .machine, .version, .number, .code, .host, .server: true
        case .word, .path, .quoted, .line, .text, .ws: false
        }
    }
}
