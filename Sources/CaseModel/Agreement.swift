/// The word that agrees with a number: `has` for one, `have` for none and for many.
package func agreeing(_ count: Int, _ one: String, _ many: String) -> String { count == 1 ? one : many }

/// A number with its noun: `1 server`, `12 servers`.
package func numbered(_ count: Int, _ noun: String) -> String {
    "\(count) \(agreeing(count, noun, noun + "s"))"
}
