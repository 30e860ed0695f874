internal import CaseModel
internal import PackText

/// One file of patterns.
package struct Pack: Sendable {
    package var name: String
    package var version: String
    package var patterns: [Pattern]

    /// Reads a pack file; what is wrong with it comes back as findings, and the rest is usable.
    ///
    /// - Parameter isProven: whether nobody will look at its samples and sources, which are most of it.
    package static func read(_ file: PackFile, isProven: Bool = false) -> (pack: Pack?, findings: [Finding]) {
        var reader = PackReader(file, isProven: isProven)
        let pack = reader.pack()
        return (pack, reader.document.findings)
    }
}

/// Turns the YAML of a pack into patterns.
struct PackReader {
    var document: PackDocument
    private let isProven: Bool

    init(_ file: PackFile, isProven: Bool) {
        document = PackDocument(file)
        self.isProven = isProven
    }

    mutating func pack() -> Pack? {
        guard let root = document.root() else { return nil }
        let entries = document.mapping(root, keys: ["pack", "version", "patterns"])
        let name = document.text(entries["pack"])
        if name.isEmpty { document.report(root, "The pack has no name.", "Add `pack: name`.") }
        let version = document.needed("version", in: entries, of: root)
        document.need("patterns", in: entries, of: root)
        let patterns = document.members(entries["patterns"]).compactMap { pattern($0, pack: name) }
        return Pack(name: name, version: version.isEmpty ? "0" : version, patterns: patterns)
    }

    private static let patternKeys = [
        "id", "title", "record", "fact", "evidence", "activity", "alone", "repeats", "only-before", "sources",
        "fires",
        "silent",
    ]

    private mutating func pattern(_ node: PackNode, pack: String) -> Pattern? {
        let entries = document.mapping(node, keys: PackReader.patternKeys)
        let id = document.text(entries["id"])
        if id.isEmpty { document.report(node, "The pattern has no id.", "Add `id: area.words`.") }
        document.need("evidence", in: entries, of: node)
        guard let condition = condition(entries, node) else { return nil }
        let isFact = if case .fact = condition { true } else { false }
        var pattern = Pattern(
            id: id, title: document.text(entries["title"]), pack: pack, file: document.file,
            mark: node.place, condition: condition,
            evidence: document.list(entries["evidence"]).compactMap { evidence($0) },
            provesAlone: document.flag(entries["alone"]),
            repeats: document.times(entries["repeats"]) ?? 1,
            onlyBefore: document.productVersion(entries["only-before"]))
        pattern.activity = activity(entries["activity"])
        if !isProven {
            pattern.sources = document.texts(entries["sources"])
            pattern.fires = document.list(entries["fires"]).map { sample($0, isFact: isFact) }
            pattern.silent = document.list(entries["silent"]).map { sample($0, isFact: isFact) }
        }
        return pattern
    }

    private mutating func activity(_ node: PackNode?) -> Pattern.Activity {
        guard let node else { return .none }
        if let activity = Pattern.Activity(rawValue: document.text(node)) { return activity }
        let known = Pattern.Activity.allCases.map(\.rawValue).joined(separator: ", ")
        document.report(node, "`\(document.text(node))` is no activity.", "Use one of \(known).")
        return .none
    }

    private mutating func condition(_ entries: [String: PackNode], _ node: PackNode) -> Pattern.Condition? {
        switch (entries["record"], entries["fact"]) {
        case (let record?, nil): return .record(recordCondition(record))
        case (nil, let fact?): return factCondition(fact).map { .fact($0) }
        default:
            document.report(
                node, "A pattern looks at a record or at a fact.", "Give exactly one of `record` and `fact`.")
            return nil
        }
    }

    private mutating func recordCondition(_ node: PackNode) -> RecordCondition {
        let entries = document.mapping(node, keys: ["kinds", "severity", "source", "message", "unless"])
        var kinds = document.members(entries["kinds"]).compactMap { logKind($0) }
        if kinds.isEmpty { kinds = [.nsLog, .agentLog] }
        let messages = templates(entries["message"])
        if messages.isEmpty {
            document.report(
                node, "The pattern looks for no message.", "Add `message:` with at least one template.")
        }
        return RecordCondition(
            kinds: kinds, severities: document.members(entries["severity"]).compactMap { severity($0) },
            sources: templates(entries["source"]), messages: messages,
            exceptions: templates(entries["unless"]), mark: node.place)
    }

    mutating func logKind(_ node: PackNode) -> MemberKind? {
        let name = document.text(node)
        guard let kind = MemberKind(rawValue: name), kind == .nsLog || kind == .agentLog else {
            document.report(node, "`\(name)` is no kind of log.", "Use ns-log or agent-log.")
            return nil
        }
        return kind
    }

    mutating func severity(_ node: PackNode) -> UInt8? {
        guard let number = UInt8(document.text(node)), [1, 2, 4, 8, 16].contains(number) else {
            document.report(
                node, "Not a severity.", "Use 1 error, 2 warning, 4 information, 8 trace, 16 verbose.")
            return nil
        }
        return number
    }

    private mutating func templates(_ node: PackNode?) -> [Template] {
        document.members(node).compactMap { template($0) }
    }

    private mutating func template(_ node: PackNode) -> Template? {
        do {
            var template = try Template(document.text(node))
            template.mark = node.place
            return template
        } catch {
            document.report(
                node, offset: error.offset, "Template: \(error.description)", "See Patterns/README.md.")
            return nil
        }
    }

    private mutating func factCondition(_ node: PackNode) -> FactCondition? {
        let entries = document.mapping(node, keys: ["kind", "where"])
        let name = document.text(entries["kind"])
        guard let kind = Fact.Kind(rawValue: name) else {
            let known = Fact.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            document.report(entries["kind"] ?? node, "`\(name)` is no kind of fact.", "Use one of \(known).")
            return nil
        }
        document.need("where", in: entries, of: node)
        return FactCondition(
            kind: kind, clauses: document.members(entries["where"]).compactMap { clause($0) },
            mark: node.place)
    }

    private mutating func clause(_ node: PackNode) -> FactCondition.Clause? {
        do {
            var clause = try FactCondition.Clause(document.text(node))
            clause.mark = node.place
            return clause
        } catch {
            document.report(node, error.description, "See `fact` in Patterns/README.md.")
            return nil
        }
    }
}
