/// The word that agrees with a number: `has` for one, `have` for none and for many.
package func agreeing(_ count: Int, _ one: String, _ many: String) -> String { count == 1 ? one : many }

/// A number with its noun: `1 server`, `12 servers`.
package func numbered(_ count: Int, _ noun: String) -> String {
    "\(count) \(agreeing(count, noun, noun + "s"))"
}

/// Words as a sentence lists them: `PS01`, `PS01 and PS02`, `PS01, PS02 and PS03`.
package func listed(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
}
