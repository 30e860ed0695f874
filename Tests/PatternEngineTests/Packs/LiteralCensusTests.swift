import PatternEngine
import Testing

/// Which literals are too common to look for, counted in ordinary logs.
struct LiteralCensusTests {
    /// A hundred thousand bytes in which `delivered` stands once: ten times in a megabyte.
    private let log = "Event was delivered to it\n" + String(repeating: "All is well here\n", count: 5_880)

    private func findings(_ message: String, in logs: [String]) -> [String] {
        let pack = """
            pack: x
            version: "1"
            patterns:
              - id: x.y
                title: T
                record:
                  message: ["\(message)"]
                evidence: []
                sources: [https://example.com]
                fires: ["x"]
                silent: ["y"]
            """
        return PatternLibrary(files: [("packs/x.yaml", pack)]).lint(ordinaryLogs: logs).map(\.message)
    }

    @Test func `places are counted in a megabyte, of the log that has most`() {
        let word = Array("delivered".utf8)
        let census = LiteralCensus([word, Array("missing".utf8)], in: ["nothing", log])
        #expect(abs(census.rate(of: word) - 10) < 0.1)
        #expect(census.rate(of: Array("missing".utf8)) == 0)
        #expect(LiteralCensus([word], in: []).rate(of: word) == 0)
    }

    @Test func `what is rare enough for a template that begins with it is too common behind a hole`() {
        #expect(findings("delivered to {server}", in: [log]) == [])
        let found = findings("{word} delivered to {server}", in: [log])
        #expect(found.count == 1)
        #expect(found.first?.contains("a template that begins with a hole") == true, "\(found)")
        #expect(findings("{word} delivered to {server}", in: []) == [])
    }

    @Test func `a literal that stands everywhere is told with how often it does`() {
        let found = findings("delivered to {server}", in: [String(log.prefix(10_000))])
        #expect(found.first?.contains("100 times in a megabyte") == true, "\(found)")
    }

    @Test func `a longer stretch of fixed text makes a literal rare`() {
        let logs = [String(repeating: "Policies are there\n", count: 500)]
        #expect(findings("Policies {word}", in: logs).count == 1)
        #expect(findings("Policies were refused {word}", in: logs) == [])
    }
}
