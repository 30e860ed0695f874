internal import CaseModel

/// `text` cut to at most `limit` bytes, never inside a character's bytes.
func clipped(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    return String(decoding: Array(text.utf8.prefix(limit)).withoutTornScalar, as: UTF8.self)
}

/// `text` without white space around it.
func trimmed(_ text: some StringProtocol) -> String {
    var rest = Substring(text).utf8
    while let byte = rest.first, isSpace(byte) { rest.removeFirst() }
    while let byte = rest.last, isSpace(byte) { rest.removeLast() }
    return String(Substring(rest))
}

extension String {
    /// Whether the text holds `part`, byte for byte; far faster than the comparison of characters.
    func holds(_ part: String) -> Bool {
        guard let first = part.utf8.first else { return true }
        var rest = utf8[...]
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: part.utf8) { return true }
            rest.removeFirst()
        }
        return false
    }
}

/// Builds a fact's fields, leaving out what is absent or empty.
func fields(_ pairs: KeyValuePairs<String, String?>) -> [Fact.Field] {
    pairs.compactMap { name, value in
        guard let value, !value.isEmpty else { return nil }
        return Fact.Field(name, clipped(value, to: Fact.textLimit))
    }
}
