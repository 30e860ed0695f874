package import CaseModel
internal import PackText

/// What each item of the domain is covered by, as `coverage.yaml` has it: patterns, kinds of facts, or the
/// reason why by none.
package struct Coverage: Sendable {
    /// One item: a point of the article, a draft of a pattern, a message that a public page shows.
    package struct Row: Sendable {
        package var id: String
        /// What it is, in our words; or the message itself.
        package var what: String
        /// Of a message: the source that its record names.
        package var source: String
        package var patterns: [String]
        package var facts: [String]
        package var because: String
        /// Of a message: the kind of log it stands in; `nil` if it is no record.
        package var kind: MemberKind?
        /// Line in the file.
        package var line: Int
    }

    /// The points of the article, the drafts, the messages; each in the file's order.
    package private(set) var items: [Row] = []
    package private(set) var drafts: [Row] = []
    package private(set) var messages: [Row] = []
    package private(set) var findings: [Finding] = []

    package var rows: [Row] { items + drafts + messages }

    package init(_ file: PackFile) {
        var document = PackDocument(file)
        if let root = document.root() {
            let parts = document.mapping(root, keys: ["items", "drafts", "messages"])
            items = document.list(parts["items"]).map { Coverage.row($0, &document) }
            drafts = document.list(parts["drafts"]).map { Coverage.row($0, &document) }
            messages = document.list(parts["messages"]).map { Coverage.row($0, &document) }
        }
        findings = document.findings
    }
}

extension Coverage {
    private static func row(_ node: PackNode, _ document: inout PackDocument) -> Row {
        let entries = document.mapping(
            node, keys: ["id", "what", "text", "source", "kind", "patterns", "facts", "because"])
        return Row(
            id: document.needed("id", in: entries, of: node),
            what: document.text(entries["what"] ?? entries["text"]), source: document.text(entries["source"]),
            patterns: document.words(entries["patterns"]), facts: document.words(entries["facts"]),
            because: entries["because"] == nil ? "" : document.needed("because", in: entries, of: node),
            kind: MemberKind(rawValue: document.text(entries["kind"])), line: node.line)
    }

    /// What is wrong with the table: rows that nothing covers, patterns and facts that do not exist, messages
    /// on which the pattern that should does not fire.
    package func lint(_ library: PatternLibrary, file: String) -> [Finding] {
        let patterns = Set(library.patterns.map(\.id))
        let kinds = Set(Fact.Kind.allCases.map(\.rawValue))
        var proof = PatternProof(library.patterns)
        return findings
            + rows.flatMap { row in
                var wrong = row.patterns.filter { !patterns.contains($0) }.map { "no pattern `\($0)`" }
                wrong += row.facts.filter { !kinds.contains($0) }.map { "no kind of fact `\($0)`" }
                if row.patterns.isEmpty, row.facts.isEmpty, row.because.isEmpty { wrong.append("nothing") }
                if let kind = row.kind {
                    let fired = proof.patterns(firingOn: row.what, source: row.source, kind: kind)
                    wrong += row.patterns.filter { !fired.contains($0) }.map { "`\($0)` does not fire" }
                }
                return wrong.map {
                    Finding(
                        file: file, line: row.line, column: 1, message: "`\(row.id)` is covered by \($0).",
                        fix: "Name what covers it, or the reason under `because`.")
                }
            }
    }
}
