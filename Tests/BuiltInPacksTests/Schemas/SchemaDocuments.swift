import PatternEngine

/// Documents in which every key of their schema stands, and what the reader says of changed ones.
enum SchemaDocuments {
    static let all = [
        "pack": pack, "article": article, "journey": journey, "codes": codes, "coverage": coverage,
        "requests": requests,
    ]

    /// What reader and lint find in a document beside the unchanged others.
    static func findings(of name: String, _ text: String) -> [Finding] {
        var documents = all
        documents[name] = text
        let library = PatternLibrary(
            files: ["article", "pack", "journey", "codes", "requests"].map {
                (path(of: $0), documents[$0] ?? "")
            })
        guard name == "coverage" else { return library.lint() }
        return Coverage(PackFile(path: "coverage.yaml", text: text)).lint(library, file: "coverage.yaml")
    }

    private static func path(of name: String) -> String {
        switch name {
        case "pack": "packs/p.yaml"
        case "article": "articles/a.yaml"
        default: "\(name).yaml"
        }
    }

    private static let pack = """
        { "pack": "agent", "version": "1", "patterns": [
          { "id": "agent.busy", "title": "The server was busy",
            "record": { "kinds": ["agent-log"], "severity": [1, 2], "source": ["Agent{text}"],
              "message": ["Server is busy ({code}), package {package}"], "unless": ["backing off later"] },
            "evidence": [{ "for": "first-cause", "grade": "moderate" },
              { "against": "second-cause", "grade": "weak", "ends": "package" }],
            "activity": "busy", "alone": true, "repeats": 5, "only-before": "8.5",
            "sources": ["https://example.com"],
            "fires": ["Server is busy (503), package x",
              { "kind": "agent-log", "severity": 1, "source": "Agent", "message": "Server is busy",
                "captures": { "code": "503" } }],
            "silent": ["Server was busy"] },
          { "id": "agent.versions", "title": "An old version was reported",
            "fact": { "kind": "package-versions", "where": ["package present", "server present"] },
            "evidence": [], "sources": ["https://example.com"],
            "fires": [{ "reported": 1, "database": 2 }], "silent": [{ "reported": 2, "status": "Ready" }] }
        ] }
        """

    private static let article = """
        { "article": "181405", "title": "An article", "sections": [{ "id": "1.1", "title": "One" }],
          "diagnoses": [
            { "id": "first-cause", "section": "1.1", "title": "Too many requests", "summary": "{packages}",
              "customer": "It is busy.", "prior": 0.1,
              "scope": { "one-package": "weak", "one-server": "moderate", "single": "hint",
                "widespread": "-hint", "system": "-weak" },
              "leads-to": ["second-cause"], "effect-on": "client", "machines": ["client"], "residual": true,
              "recurs": true, "level": "trace", "witnesses": ["agent-log", ["sql-export", "snapshot"]],
              "collect": [{ "what": "Agent logs", "from": "the client" }],
              "remedy": [{ "step": "Raise the limit", "where": "the console", "risk": "low",
                "versions": "from 7.5 before 8.5", "before": "b", "check": "c", "undo": "u", "script": "s" }] },
            { "id": "second-cause", "section": "1.1", "title": "Another cause", "prior": 0.1,
              "remedy": [{ "step": "None", "risk": "none" }] } ] }
        """

    private static let journey = """
        { "stages": [
            { "id": "one", "title": "first", "place": "package-server" },
            { "id": "two", "title": "second", "place": "client", "done": ["agent.busy"],
              "failed": ["agent.versions"], "stops": ["agent.busy"], "implies": ["one"],
              "dated-by": "version" },
            { "id": "three", "title": "third", "missing": ["agent.busy"] } ],
          "clocks": [
            { "pattern": "agent.busy", "version": "package" },
            { "pattern": "agent.busy", "server": "agent.versions", "relation": "together" } ] }
        """

    private static let codes = """
        { "hresult": "0x80004005  E_FAIL  Unspecified", "win32": "5  ERROR_ACCESS_DENIED  Denied",
          "http": "404  Not Found  Not found", "sql": "1205  Deadlock  Rolled back", "task": "0  Success  Done",
          "phrases": { "hresult": ["hresult"], "win32": ["error"], "http": ["http"], "sql": ["sql"],
            "task": ["result"] },
          "followed-by": { "sql": [", severity"] }, "amounts": ["times"] }
        """

    private static let requests = """
        { "requests": [{ "what": "Agent logs", "from": "the client", "covers": ["the client"] }] }
        """

    private static let coverage = """
        { "items": [{ "id": "D01", "what": "A point", "patterns": ["agent.busy"], "facts": ["setting"],
            "because": "b" }],
          "drafts": [{ "id": "R01", "what": "A draft", "because": "No public text." }],
          "messages": [{ "id": "M01", "text": "Another message", "source": "s", "because": "b" }] }
        """
}
