import CaseModel
import PatternEngine
import Testing

/// Every mistake that an author can make, with what lint says and where.
struct PackLintTests {
    struct Mistake: Sendable {
        var old: String
        var new: String
        var place: String
        var message: String
        var fix: String

        init(_ old: String, _ new: String, at place: String, _ message: String, _ fix: String) {
            (self.old, self.new, self.place, self.message, self.fix) = (old, new, place, message, fix)
        }
    }

    @Test func `a pack without mistakes has no findings`() {
        #expect(lint().map(\.description) == [])
    }

    static let mistakes: [Mistake] = [
        .init(
            "    title: The", "    titel: The", at: "packs/agent.yaml:5:5", "Unknown key `titel`",
            "Known here: id, title"),
        .init(
            "    title: The server was busy\n", "", at: "packs/agent.yaml:4:5", "`agent.busy` has no title",
            "Say in one sentence"),
        .init(
            "- id: agent.busy", "- id: ''", at: "packs/agent.yaml:4:5", "The pattern has no id", "Add `id"),
        .init(
            "id: agent.versions", "id: agent.busy", at: "packs/agent.yaml:22:5",
            "stands in packs/agent.yaml:4, too", "Choose another"),
        .init(
            "limit, grade: moderate", "limit, grade: medium", at: "packs/agent.yaml:13:38",
            "`medium` is no grade", "hint, weak, moderate, strong, decisive"),
        .init(
            "{ for: request-limit, grade: mod", "{ for: request-limits, grade: mod",
            at: "packs/agent.yaml:4:5", "names no diagnosis: `request-limits`", "Use an id"),
        .init(
            "{ against: other-cause", "{ for: a, against: b", at: "packs/agent.yaml:14:9",
            "for or against one", "Give exactly one"),
        .init(
            "kinds: [agent-log]", "kinds: [iis-log]", at: "packs/agent.yaml:7:15",
            "`iis-log` is no kind of log", "Use ns-log"),
        .init(
            "severity: [1, 2]", "severity: [1, 3]", at: "packs/agent.yaml:8:21", "Not a severity", "1 error"),
        .init(
            "({code}), package", "({kode}), package", at: "packs/agent.yaml:10:33",
            "Template: `kode` names no type", "README"),
        .init(
            "unless:", "untill:", at: "packs/agent.yaml:11:7", "Unknown key `untill`",
            "unless"),
        .init(
            "kind: package-versions", "kind: packages", at: "packs/agent.yaml:25:13",
            "`packages` is no kind of fact", "package-versions"),
        .init(
            "reported < {data", "reported << {data", at: "packs/agent.yaml:26:15", "`<<` is no comparison",
            "README"),
        .init(
            "    silent:\n      - { source: Agent, message: \"Server was busy (503)\" }\n", "",
            at: "packs/agent.yaml:4:5",
            "has no near miss", "under `silent`"),
        .init(
            "    fires: [{ reported: 1, database: 2 }]\n", "", at: "packs/agent.yaml:22:5",
            "no sample that fires", "under `fires`"),
        .init(
            "    sources: [https://example.com]\n    fires:\n", "    fires:\n", at: "packs/agent.yaml:4:5",
            "names no source", "Add the page"),
        .init(
            "    fact:\n", "    facts:\n", at: "packs/agent.yaml:22:5", "looks at a record or at a fact",
            "exactly one"),
        .init("pack: agent\n", "", at: "packs/agent.yaml:1:1", "The pack has no name", "Add `pack: name`"),
        .init("evidence: []", "evidence: *x", at: "packs/agent.yaml", "Not YAML", "Check the indentation"),
        .init("title: An old", "title: [", at: "packs/agent.yaml", "Not YAML", "Check the indentation"),
        .init(
            "sources: [https://example.com]\n    fires:\n", "sources: https://example.com\n    fires:\n",
            at: "packs/agent.yaml:17:14", "Expected a list", "Write `[a, b]`"),
        .init(
            "title: An old version was reported", "title: [x]", at: "packs/agent.yaml:23:12", "Expected text",
            "quotes"),
        .init(
            "Server is busy ({code}), package {package}", "It is bad ({code})", at: "packs/agent.yaml:10:17",
            "no word of 6 letters", "Add more"),
        .init(
            "Server is busy ({code}), package {package}", "package {package}", at: "packs/agent.yaml:10:17",
            "`package` stands in too many", "Add more"),
        .init(
            "Server is busy ({code}), package {package}", "{error|errors} of server {number}",
            at: "packs/agent.yaml:10:17", "`errors` is never chosen, because `error`", "Put it before"),
        .init(
            "[\"Server is busy ({code}), package {package}\"]",
            "[\"Server is busy\", \"Server is busy ({code})\"]", at: "packs/agent.yaml:10:35",
            "is never reached, because `Server is busy`", "Put it above"),
        .init(
            "busy ({code}), package", "busy ({reason:code}), package", at: "packs/agent.yaml:10:17",
            "nothing uses the capture `reason`", "Say in `captures`"),
        .init(
            "reported < {data", "reporter < {data", at: "packs/agent.yaml:26:15",
            "facts of kind `package-versions` have no `reporter`", "Use one of"),
        .init(
            "reported < {database}", "reported < {databass}", at: "packs/agent.yaml:26:15",
            "have no `databass`", "Use one of"),
        .init(
            "id: agent.busy", "id: Agent busy", at: "packs/agent.yaml:4:5", "not of the form of an id",
            "area.words"),
        .init(
            "title: The server was busy", "title: \(String(repeating: "busy ", count: 29))",
            at: "packs/agent.yaml:4:5", "has 144 characters", "Say it in 140"),
        .init(
            "[https://example.com]\n    fires:\n", "[ftp://example.com]\n    fires:\n",
            at: "packs/agent.yaml:4:5", "`ftp://example.com` is no address", "https"),
        .init(
            "version: \"1\"", "version: ''", at: "packs/agent.yaml:2:10", "`version` is missing or empty",
            "Write `version"),
        .init(
            "    evidence: []\n", "", at: "packs/agent.yaml:22:5", "`evidence` is missing", "Add `evidence"),
        .init(
            "alone: true", "alone: yes please", at: "packs/agent.yaml:15:12", "neither true nor false",
            "Write true"),
        .init(
            "repeats: 5", "repeats: often", at: "packs/agent.yaml:16:14", "no number of times", "1 or more"),
        .init(
            "kinds: [agent-log]", "kinds: []", at: "packs/agent.yaml:7:14", "The list is empty", "Add what"),
        .init(
            "severity: [1, 2]", "severity: [1, 1]", at: "packs/agent.yaml:8:21", "`1` stands twice",
            "Remove one"),
        .init(
            "limit, grade: moderate }", "limit, grade: moderate, ends: package }",
            at: "packs/agent.yaml:13:54", "Only what speaks against", "against"),
        .init(
            "{ source: Agent, message: \"Server was busy (503)\" }", "{ source: Agent }",
            at: "packs/agent.yaml:21:9", "`message` is missing", "Write `message"),
        .init(
            "{ source: Agent, message: \"Server was", "{ kind: iis-log, message: \"Server was",
            at: "packs/agent.yaml:21:17", "`iis-log` is no kind of log", "Use ns-log"),
        .init(
            "[{ reported: 1, database: 2 }]", "[{ reported: [1], database: 2 }]",
            at: "packs/agent.yaml:29:25", "`reported` is no single value", "Write `name"),
        .init(
            "section: \"1.1\"", "section: \"1.2\"", at: "articles/181405.yaml:7:14", "no section `1.2`",
            "Add it"),
        .init(
            "prior: 0.1\n    scope", "prior: 1.1\n    scope", at: "articles/181405.yaml:10:12",
            "no probability", "0.05"),
        .init("prior: 0.1", "prior: 0.6", at: "articles/181405.yaml:1:1", "add up to 1.2", "below 1"),
        .init(
            "one-server: moderate", "one-host: moderate", at: "articles/181405.yaml:11:12",
            "`one-host: moderate` is no scope", "one-package"),
        .init(
            "leads-to: [other-cause]", "leads-to: [another]", at: "articles/181405.yaml:1:1",
            "leads to `another`, which is no diagnosis", "Use an id"),
        .init(
            "leads-to: [other-cause]", "leads-to: [request-limit]", at: "articles/181405.yaml:1:1",
            "leads to itself", "Remove one step"),
        .init(
            "effect-on: client", "effect-on: clients", at: "articles/181405.yaml:13:16",
            "`clients` is no role", "Use one of"),
        .init(
            "[sql-export, snapshot]", "[sql-export, snap]", at: "articles/181405.yaml:14:41",
            "`snap` is no kind of member", "See `kind`"),
        .init(
            "risk: low", "risk: medium", at: "articles/181405.yaml:18:60", "`medium` is no risk",
            "none, low or high"),
        .init(
            "id: other-cause", "id: request-limit", at: "articles/other-causes.yaml:1:1",
            "`request-limit` stands twice", "another id"),
        .init(
            "title: An article\n", "", at: "articles/181405.yaml:1:1", "`title` is missing", "Write `title"),
        .init(
            "what: Agent logs, from", "why: Agent logs, from", at: "articles/181405.yaml:16:11",
            "Unknown key `why`", "what"),
        .init(
            "step: Raise the limit", "step: ''", at: "articles/181405.yaml:18:17",
            "`step` is missing or empty", "Write `step"),
        .init(
            "effect-on: client\n", "effect-on: client\n    level: debug\n", at: "articles/181405.yaml:14:12",
            "`debug` is no level", "trace"),
        .init(
            "title: Another cause", "title: ''", at: "articles/other-causes.yaml:1:1",
            "no title or no remedy", "Add them"),
    ]

    @Test(arguments: mistakes) func `each mistake is found at its place, with a fix`(_ mistake: Mistake)
        throws
    {
        let findings = lint(replacing: mistake.old, with: mistake.new)
        let finding = try #require(
            findings.first { $0.message.contains(mistake.message) }, "found only \(findings)")
        #expect(finding.description.hasPrefix(mistake.place + ":"), "\(finding)")
        #expect(finding.fix.contains(mistake.fix), "\(finding)")
    }

    @Test func `an alias is refused at its place`() throws {
        let findings = lint(
            replacing: "title: An old version was reported", with: "title: &x y\n    alone: *x")
        let finding = try #require(
            findings.first { $0.message.contains("Anchors and aliases") }, "found only \(findings)")
        #expect(finding.description.hasPrefix("packs/agent.yaml:23:12:"), "\(finding)")
    }

    @Test func `a few lines of anchors do not fill the memory`() {
        let lines = (1..<60).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
        let text = (["a0: &a0 [x]"] + lines).joined(separator: "\n")
        let library = PatternLibrary(files: [("packs/x.yaml", text)])
        #expect(library.findings.map(\.line) == [1])
    }

    @Test(arguments: [
        "", "# nothing\n", "\0", "- a\n- b", "a: b: c", "just text", "{", "a: &a [*a]", "\t- x", "a: 1\na: 2",
    ])
    func `a file that is no pack has findings and no patterns`(_ text: String) {
        let library = PatternLibrary(files: [
            ("packs/x.yaml", text), ("articles/x.yaml", text), ("codes.yaml", text),
        ])
        #expect(
            Set(library.findings.map(\.file)) == ["packs/x.yaml", "articles/x.yaml", "codes.yaml"],
            "\(library.findings)")
        #expect(library.patterns.isEmpty)
        #expect(library.findings.allSatisfy { $0.line >= 1 && $0.column >= 1 })
    }
}
