import CaseModel
import PatternEngine
import Testing

@testable import Analysis

/// The one list of what to ask a customer for.
struct RequestListTests {
    private func rule(_ id: String, _ prior: Double, _ collect: [(String, String)]) -> DiagnosisRule {
        DiagnosisRule(id: id, title: id, prior: prior, collect: collect.map { .init(what: $0.0, from: $0.1) })
    }

    private let map = PatternLibrary(files: [
        (
            "requests.yaml",
            "requests: [{ what: All logs, from: the server, covers: ['C:\\Logs', 'D:\\Logs'] }]"
        )
    ]).requests

    @Test func `what lies in one place is asked for once, with all that need it`() {
        let rules = [
            rule("a", 0.1, [("Logs of today", "C:\\Logs"), ("Logs of yesterday", "D:\\Logs")]),
            rule("b", 0.1, [("A log", "C:\\Logs")]),
        ]
        #expect(
            RequestList(rules, map).ranked
                == [.init(collect: "All logs", from: "the server", because: ["a", "b"])])
    }

    @Test func `what no entry covers keeps its words, and equal requests are one`() {
        let rules = [rule("a", 0.1, [("Rights", "Server")]), rule("b", 0.1, [("Rights", "Server")])]
        #expect(
            RequestList(rules, map).ranked == [.init(collect: "Rights", from: "Server", because: ["a", "b"])])
    }

    @Test func `what decides the likeliest causes comes first`() {
        let rules = [
            rule("rare", 0.01, [("Rights", "Server")]), rule("common", 0.1, [("Query", "SQL")]),
            rule("other", 0.06, [("Logs", "C:\\Logs")]), rule("another", 0.06, [("Logs", "D:\\Logs")]),
        ]
        #expect(RequestList(rules, map).ranked.map(\.from) == ["the server", "SQL", "Server"])
    }
}
