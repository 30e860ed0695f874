import PatternEngine
import Testing

/// Which conditions of a pattern no sample protects.
struct MutationTests {
    @Test func `samples that protect every condition leave nothing to report`() {
        #expect(findings(full) == [])
    }

    @Test(
        arguments: [
            (
                "{ source: Agent, kind: ns-log, message: 'Server is busy (5), package down' }",
                "without `kinds`"
            ),
            (
                "{ source: Agent, severity: 4, message: 'Server is busy (5), package down' }",
                "without `severity`"
            ),
            (
                "{ source: Other, message: 'Server is busy (5), package down' }",
                "without `source`"
            ),
            (
                "{ source: Agent, message: 'Server is busy (5), package down; later' }",
                "without the exception `later`"
            ),
            (
                "{ source: Agent, message: 'Server was late (5), package down' }",
                "with any text for `server is busy (` in `Server is busy ({code}), {item|package} down`"
            ),
            (
                "{ source: Agent, message: 'Server is busy (5), package up' }",
                "with any text for `down` in `Server is busy ({code}), {item|package} down`"
            ),
            (
                "{ source: Agent, message: 'Server is busy (now), package down' }",
                "with any text for `{code}` in `Server is busy ({code}), {item|package} down`"
            ),
            (
                "{ source: Agent, message: 'Server is busy (5), item down' }",
                "without the alternative `item` in `Server is busy ({code}), {item|package} down`"
            ),
            (
                "{ source: Agent, message: 'No server answered' }",
                "without the template `No server answered`"
            ),
        ]) func `a condition is unprotected without its sample`(sample: String, change: String) throws
    {
        let line = "\n      - \(sample)"
        #expect(full.contains(line))
        #expect(findings(full.replacing(line, with: "")) == [change])
    }

    @Test func `an optional part needs a sample that holds it`() {
        let text = pack(
            message: "Server is {?very }busy", fires: "Server is busy now",
            silent: "We are busy, Server is mad")
        #expect(findings(text) == ["without the optional `very ` in `Server is {?very }busy`"])
    }

    @Test func `each alternative of an optional part needs a sample that fires by it`() {
        let text = pack(
            message: "Server {?was |is }busy", fires: "Server was busy", silent: "Sever is busy, server mad")
        #expect(findings(text) == ["without the alternative `is ` in `Server {?was |is }busy`"])
    }

    @Test func `a limit needs a sample at it`() {
        let loose = facts(fires: "{ reported: 1, database: 2 }", silent: "{ reported: 3, database: 2 }")
        #expect(findings(loose) == ["with `reported <= {database}` for `reported < {database}`"])
        let tight = facts(fires: "{ reported: 1, database: 2 }", silent: "{ reported: 2, database: 2 }")
        #expect(findings(tight) == [])
    }

    @Test func `a comparison needs a near miss in which only it does not hold`() {
        let text = facts(fires: "{ reported: 1, database: 2 }", silent: "{ name: a }")
        #expect(findings(text).contains("with `reported <= {database}` for `reported < {database}`"))
        #expect(!findings(text).contains("without `reported < {database}`"))
    }

    @Test(arguments: ["{path}", "'{quoted}'", "({word})", "{line}"])
    func `a hole that only ends somewhere is no condition`(_ hole: String) {
        let text = pack(
            message: "Server is busy \(hole)",
            fires: "Server is busy 'a(b)'".replacing("'a(b)'", with: sample(hole)),
            silent: "Server is mad 'a(b)'")
        #expect(findings(text) == [])
    }

    @Test func `a finding stands where the condition does`() {
        var proof = MutationProof()
        let text = pack(message: "Server is busy", fires: "Server is busy", silent: "")
        let library = PatternLibrary(files: [("packs/x.yaml", text)])
        let found = proof.run(library.patterns)
        #expect(found.map(\.line) == [6])
        #expect(found.map(\.column) == [17])
        #expect(proof.tried == 1)
    }

    private func sample(_ hole: String) -> String {
        hole.replacing("{path}", with: "C:").replacing("{quoted}", with: "a").replacing("{word}", with: "b")
            .replacing("{line}", with: "c")
    }

    private func pack(message: String, fires: String, silent: String) -> String {
        """
        pack: x
        patterns:
          - id: x.y
            title: T
            record:
              message: ["\(message)"]
            fires: ["\(fires)"]
            silent: [\(silent.isEmpty ? "" : "\"\(silent)\"")]
        """
    }

    private func facts(fires: String, silent: String) -> String {
        """
        pack: x
        patterns:
          - id: x.y
            fact: { kind: package-versions, where: ["reported < {database}"] }
            fires: [\(fires)]
            silent: [\(silent)]
        """
    }

    private let full = """
        pack: x
        patterns:
          - id: x.y
            record:
              kinds: [agent-log]
              severity: [1, 2]
              source: ["Agent"]
              message: ["Server is busy ({code}), {item|package} down", "No server answered"]
              unless: [later]
            fires:
              - { source: Agent, message: 'Server is busy (5), package down' }
              - { source: Agent, message: 'Server is busy (5), item down' }
              - { source: Agent, message: 'No server answered' }
            silent:
              - { source: Agent, kind: ns-log, message: 'Server is busy (5), package down' }
              - { source: Agent, severity: 4, message: 'Server is busy (5), package down' }
              - { source: Other, message: 'Server is busy (5), package down' }
              - { source: Agent, message: 'Server is busy (5), package down; later' }
              - { source: Agent, message: 'Server was late (5), package down' }
              - { source: Agent, message: 'Server is busy (5), package up' }
              - { source: Agent, message: 'Server is busy (now), package down' }
              - { source: Agent, message: 'Some server answered' }
        """

    private func findings(_ text: String) -> [String] {
        let library = PatternLibrary(files: [("packs/x.yaml", text)])
        var proof = MutationProof()
        return proof.run(library.patterns).map { finding in
            String(finding.message.split(separator: " passes its samples ")[1].dropLast())
        }
    }
}
