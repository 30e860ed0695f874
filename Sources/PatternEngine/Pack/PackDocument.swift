internal import PackText

/// Walks what a data file says and collects what is wrong with it, each with line and column.
///
/// `YAMLDecoder` would lose the positions and accept unknown keys; a misspelt key must not pass.
struct PackDocument {
    private let source: PackFile
    private(set) var findings: [Finding] = []
    private var nodesSeen = 0

    /// A pack that holds more nodes than this is no pack.
    private static let maximumNodes = 200_000

    init(_ source: PackFile) { self.source = source }

    var file: String { source.path }

    /// What the file says; `nil` with a finding when it is no YAML.
    mutating func root() -> PackNode? {
        do {
            return try source.tree().root
        } catch {
            findings.append(Finding(file: file, error))
            return nil
        }
    }

    mutating func report(_ node: PackNode?, offset: Int = 0, _ message: String, _ fix: String) {
        findings.append(
            Finding(
                file: file, line: node?.line ?? 1, column: (node?.column ?? 1) + offset,
                message: message, fix: fix))
    }

    /// The same for a line inside a block of text, which is one node.
    mutating func report(line: Int, _ message: String, _ fix: String) {
        findings.append(Finding(file: file, line: line, column: 1, message: message, fix: fix))
    }

    /// The entries of a mapping whose keys are all known; a finding for each other key.
    mutating func mapping(_ node: PackNode, keys: [String]) -> [String: PackNode] {
        guard count(node), node.kind == .mapping else {
            report(
                node, "Expected a mapping with the keys \(keys.joined(separator: ", ")).",
                "Write `key: value`.")
            return [:]
        }
        var entries: [String: PackNode] = [:]
        for (key, value) in node.entries {
            let name = key.text ?? ""
            if keys.contains(name) {
                entries[name] = value
            } else {
                report(key, "Unknown key `\(name)`.", "Known here: \(keys.joined(separator: ", ")).")
            }
        }
        return entries
    }

    /// The names and scalar values of a mapping with any keys, in order.
    mutating func pairs(_ node: PackNode) -> [(name: String, value: String)] {
        guard count(node), node.kind == .mapping else {
            report(node, "Expected a mapping.", "Write `{ name: value }`.")
            return []
        }
        return node.entries.compactMap { key, value in
            guard let name = key.text, let text = value.text else {
                report(value, "`\(key.text ?? "")` is no single value.", "Write `name: value`.")
                return nil
            }
            return (name, text)
        }
    }

    mutating func list(_ node: PackNode?) -> [PackNode] {
        guard let node else { return [] }
        guard count(node) else { return [] }
        if node.kind == .list { return node.members }
        report(node, "Expected a list.", "Write `[a, b]` or lines that begin with `- `.")
        return []
    }

    mutating func text(_ node: PackNode?) -> String {
        guard let node else { return "" }
        guard let text = node.text else {
            report(node, "Expected text.", "Put it in quotes if it contains `: ` or `#`.")
            return ""
        }
        return text
    }

    mutating func texts(_ node: PackNode?) -> [String] {
        list(node).map { text($0) }
    }

    private mutating func count(_ node: PackNode) -> Bool {
        nodesSeen += 1
        return nodesSeen <= PackDocument.maximumNodes
    }
}
