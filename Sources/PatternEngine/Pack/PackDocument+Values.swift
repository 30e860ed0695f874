internal import CaseModel
internal import PackText

extension PackDocument {
    /// `true` or `false`; nothing is `false`.
    mutating func flag(_ node: PackNode?) -> Bool {
        guard let node else { return false }
        let text = text(node)
        if text != "true", text != "false" {
            report(node, "`\(text)` is neither true nor false.", "Write true or false.")
        }
        return text == "true"
    }

    /// A whole number of 1 or more; nothing is `nil`.
    mutating func times(_ node: PackNode?) -> Int64? {
        guard let node else { return nil }
        let text = text(node)
        if let number = Int64(text), number > 0 { return number }
        report(node, "`\(text)` is no number of times.", "Write a whole number of 1 or more.")
        return nil
    }

    /// The members of a list that must hold something, and nothing twice.
    mutating func members(_ node: PackNode?) -> [PackNode] {
        let nodes = list(node)
        if let node, nodes.isEmpty, node.kind == .list {
            report(node, "The list is empty.", "Add what belongs there, or leave the key out.")
        }
        var seen: Set<String> = []
        for member in nodes {
            guard let text = member.text else { continue }
            if text.isEmpty { report(member, "The entry is empty.", "Write it, or take it out.") }
            if !seen.insert(text).inserted {
                report(member, "`\(text)` stands twice.", "Remove one of the two.")
            }
        }
        return nodes
    }

    /// The same of texts.
    mutating func words(_ node: PackNode?) -> [String] { members(node).map { text($0) } }

    /// Text that must be there; a finding if the key is missing or says nothing.
    mutating func needed(_ key: String, in entries: [String: PackNode], of node: PackNode) -> String {
        let text = text(entries[key])
        if text.isEmpty, (entries[key]?.kind ?? .text) == .text {
            report(entries[key] ?? node, "`\(key)` is missing or empty.", "Write `\(key): …`.")
        }
        return text
    }

    /// The same for a list.
    mutating func need(_ key: String, in entries: [String: PackNode], of node: PackNode) {
        if entries[key] == nil { report(node, "`\(key)` is missing.", "Add `\(key):`.") }
    }

    /// A version of the product such as `8.5`.
    mutating func productVersion(_ node: PackNode?) -> ProductVersion? {
        guard let node else { return nil }
        let version = ProductVersion(text(node))
        if version == nil {
            report(node, "`\(text(node))` is no version.", "Write numbers with dots, such as \"8.5\".")
        }
        return version
    }
}
