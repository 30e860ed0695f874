/// Versions of the product from one on and before another, such as those that a step of a remedy is for.
package struct VersionRange: Sendable, Hashable {
    /// The first version; `nil` for any.
    package var from: ProductVersion?
    /// The first that is no more one of them; `nil` for none.
    package var before: ProductVersion?

    /// Reads `before 8.5`, `from 8.5` or `from 7.1 before 8.5`; `nil` for anything else, and for no version.
    package init?(_ text: String) {
        var words = text.split { $0 == " " }.map(String.init)[...]
        if words.first == "from" {
            guard let version = words.dropFirst().first.flatMap({ ProductVersion($0) }) else { return nil }
            from = version
            words = words.dropFirst(2)
        }
        if words.first == "before" {
            guard let version = words.dropFirst().first.flatMap({ ProductVersion($0) }) else { return nil }
            before = version
            words = words.dropFirst(2)
        }
        guard words.isEmpty, from != nil || before != nil else { return nil }
        if let from, let before, !(from < before) { return nil }
    }

    /// Whether a version is one of them.
    package func contains(_ version: ProductVersion) -> Bool {
        if let from, version < from { return false }
        if let before, !(version < before) { return false }
        return true
    }

    /// `before 8.5`, `from 8.5 on`, `from 7.1 on and before 8.5`.
    package var words: String {
        let parts = [from.map { "from \($0) on" }, before.map { "before \($0)" }]
        return parts.compactMap { $0 }.joined(separator: " and ")
    }
}
