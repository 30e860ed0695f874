package import CaseModel
internal import PackText

/// One file of diagnoses: a knowledge-base article's, or those that no article names.
package struct ArticleMap: Sendable {
    /// The article's number, or `nil`.
    package var article: String?
    package var rules: [DiagnosisRule]

    /// Reads a file below `articles/`.
    package static func read(_ file: PackFile) -> (map: ArticleMap?, findings: [Finding]) {
        var reader = ArticleReader(file)
        let map = reader.map()
        return (map, reader.document.findings)
    }
}

/// Turns the YAML of an article map into rules.
struct ArticleReader {
    var document: PackDocument

    init(_ file: PackFile) { document = PackDocument(file) }

    mutating func map() -> ArticleMap? {
        guard let root = document.root() else { return nil }
        let entries = document.mapping(root, keys: ["article", "title", "sections", "diagnoses"])
        let article = document.text(entries["article"])
        _ = document.needed("title", in: entries, of: root)
        var sections: [String: String] = [:]
        for node in document.list(entries["sections"]) {
            let section = document.mapping(node, keys: ["id", "title"])
            let id = document.needed("id", in: section, of: node)
            sections[id] = document.needed("title", in: section, of: node)
        }
        document.need("diagnoses", in: entries, of: root)
        let rules = document.members(entries["diagnoses"]).map {
            rule($0, article: article, sections: sections)
        }
        return ArticleMap(article: article.isEmpty ? nil : article, rules: rules)
    }

    private static let ruleKeys = [
        "id", "section", "title", "summary", "customer", "prior", "scope", "leads-to", "effect-on",
        "machines",
        "residual", "recurs", "level", "witnesses", "told-by", "collect", "remedy",
    ]

    private mutating func rule(
        _ node: PackNode, article: String, sections: [String: String]
    ) -> DiagnosisRule {
        let entries = document.mapping(node, keys: ArticleReader.ruleKeys)
        let prior = Double(document.text(entries["prior"])) ?? -1
        if prior <= 0 || prior >= 1 {
            document.report(
                entries["prior"] ?? node, "The prior is no probability.", "Write a number such as 0.05.")
        }
        var rule = DiagnosisRule(
            id: document.needed("id", in: entries, of: node), title: document.text(entries["title"]),
            summary: document.text(entries["summary"]),
            article: section(entries["section"], article: article, sections: sections),
            prior: min(max(prior, 0.0001), 0.9999), scope: scope(entries["scope"]),
            leadsTo: document.members(entries["leads-to"]).map { document.text($0) },
            effectOn: role(entries["effect-on"]),
            witnesses: document.members(entries["witnesses"]).map { witnessGroup($0) },
            collect: document.members(entries["collect"]).map { collection($0) },
            remedy: document.members(entries["remedy"]).map { remedy($0) })
        rule.customer = document.text(entries["customer"])
        rule.machines = Set(document.members(entries["machines"]).map { role($0) })
        rule.isResidual = document.flag(entries["residual"])
        rule.recurs = document.flag(entries["recurs"])
        rule.needsTrace = isTrace(entries["level"])
        rule.toldBy = document.members(entries["told-by"]).compactMap { factKind($0) }
        return rule
    }

    private mutating func isTrace(_ node: PackNode?) -> Bool {
        guard let node else { return false }
        if document.text(node) == "trace" { return true }
        document.report(
            node, "`\(document.text(node))` is no level.", "Write `level: trace`, or leave it out.")
        return false
    }

    private mutating func section(
        _ node: PackNode?, article: String, sections: [String: String]
    ) -> CaseReport.Article? {
        guard let node else { return nil }
        let id = document.text(node)
        if article.isEmpty {
            document.report(node, "The file names no article that has sections.", "Add `article: \"…\"`.")
            return nil
        }
        guard let title = sections[id] else {
            document.report(node, "The article has no section `\(id)`.", "Add it to `sections`.")
            return nil
        }
        return CaseReport.Article(id: article, section: id, title: title)
    }

    private mutating func scope(_ node: PackNode?) -> [DiagnosisRule.Scope: Double] {
        guard let node else { return [:] }
        var scope: [DiagnosisRule.Scope: Double] = [:]
        for (name, value) in document.pairs(node) {
            let sign = value.hasPrefix("-") ? -1.0 : 1.0
            let grade = Grade(rawValue: value.hasPrefix("-") ? String(value.dropFirst()) : value)
            guard let shape = DiagnosisRule.Scope(rawValue: name), let grade else {
                let known = DiagnosisRule.Scope.allCases.map(\.rawValue).joined(separator: ", ")
                document.report(
                    node, "`\(name): \(value)` is no scope.", "Use \(known), with a grade or -grade.")
                continue
            }
            scope[shape] = sign * grade.logLikelihoodRatio
        }
        return scope
    }

    private mutating func role(_ node: PackNode?) -> Role {
        guard let node else { return .packageServer }
        let name = document.text(node)
        if let role = Role(rawValue: name) { return role }
        let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
        document.report(node, "`\(name)` is no role.", "Use one of \(known).")
        return .packageServer
    }

    private mutating func factKind(_ node: PackNode) -> Fact.Kind? {
        let name = document.text(node)
        if let kind = Fact.Kind(rawValue: name) { return kind }
        document.report(
            node, "`\(name)` is no kind of fact.", "`pkgtriage patterns list --facts` names them.")
        return nil
    }

    private mutating func witnessGroup(_ node: PackNode) -> [MemberKind] {
        let names: [PackNode] = node.kind == .text ? [node] : document.members(node)
        return names.compactMap { name in
            let text = document.text(name)
            guard let kind = MemberKind(rawValue: text) else {
                document.report(
                    name, "`\(text)` is no kind of member.", "See `kind` in the JSON report's documentation.")
                return nil
            }
            return kind
        }
    }

    private mutating func collection(_ node: PackNode) -> DiagnosisRule.Collection {
        let entries = document.mapping(node, keys: ["what", "from"])
        return DiagnosisRule.Collection(
            what: document.needed("what", in: entries, of: node),
            from: document.needed("from", in: entries, of: node))
    }

    private mutating func remedy(_ node: PackNode) -> DiagnosisRule.Remedy {
        let keys = ["step", "where", "risk", "versions", "before", "check", "undo", "script"]
        let entries = document.mapping(node, keys: keys)
        let risk = document.text(entries["risk"])
        if !["none", "low", "high"].contains(risk) {
            document.report(entries["risk"] ?? node, "`\(risk)` is no risk.", "Use none, low or high.")
        }
        var remedy = DiagnosisRule.Remedy(
            step: document.needed("step", in: entries, of: node), place: document.text(entries["where"]),
            risk: risk,
            before: document.text(entries["before"]), check: document.text(entries["check"]),
            undo: document.text(entries["undo"]), script: document.text(entries["script"]))
        remedy.versions = versions(entries["versions"])
        return remedy
    }

    private mutating func versions(_ node: PackNode?) -> VersionRange? {
        guard let node else { return nil }
        let range = VersionRange(document.text(node))
        if range == nil {
            document.report(
                node, "`\(document.text(node))` names no versions.",
                "Write `before 8.5`, `from 8.5` or `from 7.1 before 8.5`.")
        }
        return range
    }
}
