import CaseModel
import PatternEngine
import Testing

/// From a record or fact to the patterns that fire on it.
struct MatcherTests {
    static let busy = "Server is busy (503), package 0562094a-ecbe-4617-9253-5e7ffb5e00c4"

    @Test(
        arguments: [
            (busy, "Agent.Core", 1, MemberKind.agentLog, true), (busy, " agent ", 2, .agentLog, true),
            (busy, "Agent", 0, .agentLog, true), (busy, "Agent", 4, .agentLog, false),
            (busy, "Agent", 1, .nsLog, false), (busy, "Other Agent", 1, .agentLog, false),
            (busy, "", 1, .agentLog, false), (busy + ", Backing off later", "Agent", 1, .agentLog, false),
            ("Server was busy", "Agent", 1, .agentLog, false),
        ] as [(String, String, UInt8, MemberKind, Bool)])
    func `kind, severity, source, message and exceptions must all fit`(
        message: String, source: String, severity: UInt8, kind: MemberKind, fires: Bool
    ) throws {
        let found = matches(message, source: source, severity: severity, kinds: [kind])
        #expect(found.map(\.pattern) == (fires ? [0] : []))
    }

    @Test func `captures are ranges of the message, with name and type`() throws {
        let match = try #require(
            matches(MatcherTests.busy, source: "Agent", severity: 1, kinds: [.agentLog]).first)
        let values = match.captures.map { Array(MatcherTests.busy.utf8).span.text($0.range) }
        #expect(match.captures.map(\.name) == ["code", "package"])
        #expect(match.captures.map(\.type) == [.code, .package])
        #expect(values == ["503", "0562094a-ecbe-4617-9253-5e7ffb5e00c4"])
    }

    @Test func `log viewer text counts as either kind`() {
        let found = matches(MatcherTests.busy, source: "Agent", severity: 1, kinds: [.nsLog, .agentLog])
        #expect(found.count == 1)
    }

    @Test(
        arguments: [
            (Fact.Kind.packageVersions, ["reported": "1", "database": "2"], [1]),
            (.packageVersions, ["reported": "2", "database": "2"], []),
            (.packageVersions, ["reported": "1"], []),
            (.snapshot, ["reported": "1", "database": "2"], []),
        ]) func `a fact fires patterns of its kind whose clauses all hold`(
            kind: Fact.Kind, fields: [String: String], fired: [Int]
        )
    {
        var matcher = FactMatcher(index)
        let fact = Fact(kind, fields: fields.map { Fact.Field($0.key, $0.value) })
        #expect(matcher.matches(fact) == fired)
    }

    @Test(
        arguments: [
            (
                "Server is busy (503), package 05", "Server is bored, package 05",
                "`agent.busy` does not fire on its sample"
            ),
            ("\"Server was busy (503)\"", "\"\(busy)\"", "`agent.busy` fires on its sample"),
            (
                "fires: [{ reported: 1", "fires: [{ reported: 3",
                "`agent.versions` does not fire on its sample: reported: 3"
            ),
            ("silent: [{ reported: 2", "silent: [{ reported: 1", "`agent.versions` fires on its sample"),
            (
                "5e7ffb5e00c4\" }", "5e7ffb5e00c4\", captures: { code: 5 } }",
                "captures `503` as `code` of its sample"
            ),
        ]) func `a sample that does not prove its pattern is found`(old: String, new: String, message: String)
    {
        let text = flawlessPack.replacing(old, with: new)
        var proof = PatternProof(PatternLibrary(files: [("packs/agent.yaml", text)]).patterns)
        let findings = proof.run()
        #expect(findings.count == 1)
        #expect(findings.first?.message.contains(message) == true, "\(findings)")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = lines[max(0, (findings.first?.line ?? 1) - 1)]
        #expect(line.contains(new), "\(findings)")
    }

    @Test func `samples of a flawless pack prove it`() {
        var proof = PatternProof(PatternLibrary(files: [("packs/agent.yaml", flawlessPack)]).patterns)
        #expect(proof.run() == [])
    }

    private var index: PatternIndex {
        PatternIndex(PatternLibrary(files: [("packs/agent.yaml", flawlessPack)]).patterns)
    }

    private func matches(
        _ message: String, source: String, severity: UInt8, kinds: [MemberKind]
    ) -> [PatternMatch] {
        let index = index
        var matcher = RecordMatcher(index)
        let (message, source) = (Array(message.utf8), Array(source.utf8))
        var hits: [LiteralScanner.Hit] = []
        index.scanner.scan(message.span, 0..<message.count, into: &hits)
        return matcher.matches(
            message.span, source: source.span, severity: severity, kinds: LogKinds(kinds), hits: hits[...]
        )
    }
}
