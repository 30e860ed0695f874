internal import CaseModel
internal import PackText

extension JourneyMap {
    /// Reads a `journey.yaml`; a stage that is there already takes up what is new about it.
    mutating func add(_ file: PackFile) -> [Finding] {
        var reader = JourneyReader(file)
        guard let read = reader.journey() else { return reader.document.findings }
        clocks += read.clocks
        restarts += read.restarts
        for stage in read.stages {
            if let known = stages.firstIndex(where: { $0.id == stage.id }) {
                stages[known].signs.merge(stage.signs) { _, new in new }
                stages[known].stops.formUnion(stage.stops)
                stages[known].implies += stage.implies
            } else {
                stages.append(stage)
            }
        }
        return reader.document.findings
    }
}

/// Turns the YAML of a journey into stages.
private struct JourneyReader {
    var document: PackDocument

    init(_ file: PackFile) { document = PackDocument(file) }

    mutating func journey() -> JourneyMap? {
        guard let root = document.root() else { return nil }
        let entries = document.mapping(root, keys: ["stages", "clocks", "restarts"])
        var journey = JourneyMap()
        journey.stages = document.list(entries["stages"]).map { stage($0) }
        journey.clocks = document.list(entries["clocks"]).map { clock($0) }
        if let list = entries["restarts"] { journey.restarts = document.texts(list) }
        return journey
    }

    private mutating func clock(_ node: PackNode) -> JourneyMap.ClockRule {
        let entries = document.mapping(node, keys: ["pattern", "version", "page", "server", "relation"])
        let rule = JourneyMap.ClockRule(
            pattern: document.needed("pattern", in: entries, of: node),
            field: document.text(entries["version"]), page: document.text(entries["page"]),
            other: document.text(entries["server"]), relation: document.text(entries["relation"]),
            line: node.line)
        let isRelation = ["together", "before", "after"].contains(rule.relation)
        let sides = [rule.field, rule.page, rule.other].filter { !$0.isEmpty }
        if sides.count != 1 || !rule.other.isEmpty && !isRelation {
            document.report(
                node, "A clock needs a version, a page, or a server's pattern with its relation.",
                "Write `{ pattern, version }`, `{ pattern, page }` or "
                    + "`{ pattern, server, relation: together|before|after }`.")
        }
        return rule
    }

    private mutating func stage(_ node: PackNode) -> JourneyMap.Stage {
        let keys = ["id", "title", "place", "done", "failed", "missing", "stops", "implies", "dated-by"]
        let entries = document.mapping(node, keys: keys)
        var stage = JourneyMap.Stage(
            id: document.text(entries["id"]), title: document.text(entries["title"]),
            place: place(entries["place"]))
        stage.line = node.line
        for state in [PackageJourney.State.done, .failed, .missing] {
            guard let list = entries[state.rawValue] else { continue }
            for pattern in document.words(list) {
                if stage.signs.updateValue(state, forKey: pattern) != nil {
                    document.report(
                        list, "`\(pattern)` stands twice in the stage `\(stage.id)`.", "Decide what it says.")
                }
            }
        }
        stage.stops = Set(document.words(entries["stops"]))
        stage.isDatedByVersion = isDatedByVersion(entries["dated-by"])
        stage.implies = document.words(entries["implies"])
        return stage
    }

    private mutating func isDatedByVersion(_ node: PackNode?) -> Bool {
        guard let node else { return false }
        if document.text(node) == "version" { return true }
        document.report(
            node, "`\(document.text(node))` dates nothing.", "Write `dated-by: version`, or leave it out.")
        return false
    }

    private mutating func place(_ node: PackNode?) -> Role {
        guard let node else { return .packageServer }
        if let role = Role(rawValue: document.text(node)), role != .unknown { return role }
        document.report(
            node, "`\(document.text(node))` is no place.",
            "Use notification-server, package-server or client.")
        return .packageServer
    }
}
