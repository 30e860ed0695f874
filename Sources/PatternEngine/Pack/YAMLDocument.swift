internal import Yams

/// Walks a YAML document and collects what is wrong with it, each with line and column.
///
/// `YAMLDecoder` would lose the positions and accept unknown keys; a misspelt key must not pass.
struct YAMLDocument {
    let file: String
    private(set) var findings: [Finding] = []
    private var nodesSeen = 0

    /// A pack that holds more nodes than this is no pack.
    private static let maximumNodes = 200_000

    init(file: String) { self.file = file }

    /// Parses the text; `nil` with a finding when it is no YAML.
    mutating func root(of text: String) -> Node? {
        do {
            // Every value is text here; the default would try seven regular expressions on each.
            let parser = try Parser(yaml: text, resolver: .basic)
            guard let node = try parser.singleRoot() else {
                report(nil, "The file is empty.", "Write a pack as Patterns/README.md shows.")
                return nil
            }
            // Nodes know their anchors only as long as the parser lives.
            let anchored = withExtendedLifetime(parser) { YAMLDocument.firstAnchor(in: node) }
            guard let anchored else { return node }
            report(anchored, "Anchors and aliases are not read.", "Write the value out where it is needed.")
            return nil
        } catch {
            let (line, column, problem) = YAMLDocument.place(of: error)
            findings.append(
                Finding(
                    file: file, line: line, column: column, message: "Not YAML: \(problem).",
                    fix: "Check the indentation and the quotes around this place."))
            return nil
        }
    }

    mutating func report(_ node: Node?, offset: Int = 0, _ message: String, _ fix: String) {
        findings.append(
            Finding(
                file: file, line: node?.mark?.line ?? 1, column: (node?.mark?.column ?? 1) + offset,
                message: message, fix: fix))
    }

    /// The same for a line inside a block of text, which is one node.
    mutating func report(line: Int, _ message: String, _ fix: String) {
        findings.append(Finding(file: file, line: line, column: 1, message: message, fix: fix))
    }

    /// The entries of a mapping whose keys are all known; a finding for each other key.
    mutating func mapping(_ node: Node, keys: [String]) -> [String: Node] {
        guard count(node), case .mapping(let mapping) = node else {
            report(
                node, "Expected a mapping with the keys \(keys.joined(separator: ", ")).",
                "Write `key: value`.")
            return [:]
        }
        var entries: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            if keys.contains(name) {
                entries[name] = value
            } else {
                report(key, "Unknown key `\(name)`.", "Known here: \(keys.joined(separator: ", ")).")
            }
        }
        return entries
    }

    /// The names and scalar values of a mapping with any keys, in order.
    mutating func pairs(_ node: Node) -> [(name: String, value: String)] {
        guard count(node), case .mapping(let mapping) = node else {
            report(node, "Expected a mapping.", "Write `{ name: value }`.")
            return []
        }
        return mapping.compactMap { key, value in
            guard let name = key.string, let text = scalar(value) else {
                report(value, "`\(key.string ?? "")` is no single value.", "Write `name: value`.")
                return nil
            }
            return (name, text)
        }
    }

    mutating func list(_ node: Node?) -> [Node] {
        guard let node else { return [] }
        guard count(node) else { return [] }
        if case .sequence(let sequence) = node { return Array(sequence) }
        report(node, "Expected a list.", "Write `[a, b]` or lines that begin with `- `.")
        return []
    }

    mutating func text(_ node: Node?) -> String {
        guard let node else { return "" }
        guard let text = scalar(node) else {
            report(node, "Expected text.", "Put it in quotes if it contains `: ` or `#`.")
            return ""
        }
        return text
    }

    mutating func texts(_ node: Node?) -> [String] {
        list(node).map { text($0) }
    }

    private func scalar(_ node: Node) -> String? {
        if case .scalar(let scalar) = node { return scalar.string }
        return nil
    }

    private mutating func count(_ node: Node) -> Bool {
        nodesSeen += 1
        return nodesSeen <= YAMLDocument.maximumNodes
    }

    /// The first node that an alias could stand for. Yams puts its value in the place of each alias, so
    /// that a few lines of anchors may stand for more nodes than memory holds.
    private static func firstAnchor(in node: Node) -> Node? {
        if node.anchor != nil { return node }
        switch node {
        case .mapping(let mapping):
            for (key, value) in mapping {
                if let found = firstAnchor(in: key) ?? firstAnchor(in: value) { return found }
            }
        case .sequence(let sequence):
            for member in sequence {
                if let found = firstAnchor(in: member) { return found }
            }
        case .scalar, .alias: break
        }
        return nil
    }

    private static func place(of error: any Error) -> (line: Int, column: Int, problem: String) {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            (mark.line, mark.column, problem)
        case YamlError.reader(let problem, _, _, _): (1, 1, problem)
        case YamlError.duplicatedKeysInMapping(let keys, _):
            (1, 1, "keys stand twice: \(keys.joined(separator: ", "))")
        default: (1, 1, "\(error)")
        }
    }
}
