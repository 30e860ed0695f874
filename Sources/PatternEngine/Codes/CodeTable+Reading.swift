internal import PackText

extension CodeTable {
    /// Reads `codes.yaml`.
    package mutating func add(_ file: PackFile) -> [Finding] {
        var document = PackDocument(file)
        guard let root = document.root() else { return document.findings }
        let tables = Space.allCases.map(\.rawValue)
        let entries = document.mapping(root, keys: tables + ["phrases", "followed-by", "amounts"])
        for space in Space.allCases {
            if let node = entries[space.rawValue] { addTable(node, space, &document) }
        }
        phrases = CodeTable.sorted(phrases + CodeTable.phrases(entries["phrases"], &document))
        followers += CodeTable.phrases(entries["followed-by"], &document)
        amounts.formUnion(document.words(entries["amounts"]).map { $0.lowercased() })
        return document.findings
    }

    /// This table with the entries of another put over its own.
    func overlaid(by other: CodeTable) -> CodeTable {
        var table = self
        table.meanings.merge(other.meanings) { $1 }
        table.phrases = CodeTable.sorted(phrases + other.phrases)
        table.followers += other.followers
        table.amounts.formUnion(other.amounts)
        return table
    }

    /// Longest first, so that `http error` is found before `error`.
    private static func sorted(_ phrases: [CodePhrase]) -> [CodePhrase] {
        phrases.sorted { ($1.words.count, $1.joint.count) < ($0.words.count, $0.joint.count) }
    }

    /// One table, a line for each code: one scalar, since a node for each value takes YAML ten times as long.
    private mutating func addTable(_ node: PackNode, _ space: Space, _ document: inout PackDocument) {
        // By bytes: characters would take most of the time of a report.
        let lines = document.text(node).utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map(Substring.init)
        var seen: Set<Key> = []
        for (number, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            // A literal block begins in the line after its `|`.
            let place = node.line + 1 + number
            guard let (key, meaning) = CodeTable.entry(line, space) else {
                document.report(
                    line: place, "`\(line)` is no line of a code table.",
                    "Write CODE  NAME  MEANING with two spaces or more between them.")
                continue
            }
            if !seen.insert(key).inserted {
                document.report(line: place, "`\(line)`: the code stands twice.", "Remove one of the lines.")
            }
            meanings[key] = meaning
        }
    }

    private static func entry(_ line: Substring, _ space: Space) -> (Key, Meaning)? {
        guard let (code, rest) = column(line), let (name, meaning) = column(rest), !meaning.isEmpty else {
            return nil
        }
        let pieces = code.split(separator: ".", maxSplits: 1).map(String.init)
        guard let first = pieces.first, let value = value(of: first) else { return nil }
        var key = Key(space: space, value: value)
        if pieces.count > 1 {
            guard space == .http, let substatus = UInt32(pieces[1]) else { return nil }
            key.substatus = substatus
        }
        return (key, Meaning(space: space, name: String(name), meaning: String(meaning)))
    }

    /// The text up to two spaces, and what follows them.
    private static func column(_ line: Substring) -> (first: Substring, rest: Substring)? {
        let bytes = line.utf8
        let gap = zip(bytes.indices, bytes.indices.dropFirst()).first {
            bytes[$0] == 0x20 && bytes[$1] == 0x20
        }
        guard let gap else { return nil }
        return (line[..<gap.0], Substring(bytes[gap.1...].drop { $0 == 0x20 }))
    }

    private static func phrases(_ node: PackNode?, _ document: inout PackDocument) -> [CodePhrase] {
        guard let node else { return [] }
        let entries = document.mapping(node, keys: Space.allCases.map(\.rawValue))
        return Space.allCases.flatMap { space in
            document.words(entries[space.rawValue]).map { CodePhrase($0, space) }
        }
    }
}
