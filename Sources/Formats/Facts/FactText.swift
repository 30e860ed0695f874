internal import CaseModel

/// `text` cut to at most `limit` bytes, never inside a character's bytes.
func clipped(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    return String(decoding: Array(text.utf8.prefix(limit)).withoutTornScalar, as: UTF8.self)
}

/// `text` without white space around it.
func trimmed(_ text: some StringProtocol) -> String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    let front = text.drop(while: isBlank)
    let back = front.reversed().drop(while: isBlank).count
    return String(front.prefix(back))
}

/// Builds a fact's fields, leaving out what is absent or empty.
func fields(_ pairs: KeyValuePairs<String, String?>) -> [Fact.Field] {
    pairs.compactMap { name, value in
        guard let value, !value.isEmpty else { return nil }
        return Fact.Field(name, clipped(value, to: Fact.textLimit))
    }
}
