import PatternEngine

/// A pack that lint finds nothing wrong with; tests put a mistake in by replacing a line.
let flawlessPack = """
    pack: agent
    version: "1"
    patterns:
      - id: agent.busy
        title: The server was busy
        record:
          kinds: [agent-log]
          severity: [1, 2]
          source: ["Agent{text}"]
          message: ["Server is busy ({code}), package {package}"]
          unless: ["backing off later"]
        evidence:
          - { for: request-limit, grade: moderate }
          - { against: other-cause, grade: weak }
        alone: true
        repeats: 5
        sources: [https://example.com]
        fires:
          - { source: Agent, message: "Server is busy (503), package 0562094a-ecbe-4617-9253-5e7ffb5e00c4" }
        silent:
          - { source: Agent, message: "Server was busy (503)" }
      - id: agent.versions
        title: An old version was reported
        fact:
          kind: package-versions
          where: ["reported < {database}"]
        evidence: []
        sources: [https://example.com]
        fires: [{ reported: 1, database: 2 }]
        silent: [{ reported: 2, database: 2 }]
    """

/// Diagnoses that the pack names, as an article map.
let flawlessArticle = """
    article: "181405"
    title: An article
    sections:
      - { id: "1.1", title: One }
    diagnoses:
      - id: request-limit
        section: "1.1"
        title: Too many requests
        summary: "{packages} on {servers}"
        prior: 0.1
        scope: { one-server: moderate, system: -weak }
        leads-to: [other-cause]
        effect-on: client
        witnesses: [agent-log, [sql-export, snapshot]]
        collect:
          - { what: Agent logs, from: the client }
        remedy:
          - { step: Raise the limit, where: the console, risk: low, script: "x {package_guids}" }
      - id: other-cause
        title: Another cause
        prior: 0.1
        remedy: [{ step: None, risk: none }]
    """

/// What lint says about the two, with text replaced in either.
func lint(replacing old: String = "", with new: String = "") -> [Finding] {
    PatternLibrary(files: [
        ("packs/agent.yaml", old.isEmpty ? flawlessPack : flawlessPack.replacing(old, with: new)),
        ("articles/181405.yaml", old.isEmpty ? flawlessArticle : flawlessArticle.replacing(old, with: new)),
    ]).lint(ordinaryLogs: [ordinaryLog])
}

/// A log in which the word `package` stands everywhere.
let ordinaryLog = String(repeating: "The package is as it was\n", count: 100)
