import PatternEngine
import Testing

/// What `patterns lint` says of requests.
struct RequestLintTests {
    private func library(_ requests: String) -> PatternLibrary {
        let article = """
            article: '1'
            diagnoses:
              - id: a
                title: t
                prior: 0.1
                collect: [{ what: Logs, from: here }]
                remedy: [{ step: None, risk: none }]
            """
        return PatternLibrary(files: [
            ("x/articles/1.yaml", article), ("x/requests.yaml", "requests:\n\(requests)\n"),
        ])
    }

    @Test func `a request stands for the places that it covers`() {
        let requests = library("  - { what: All logs, from: there, covers: [here] }").requests
        #expect(requests.entry(for: "here")?.what == "All logs")
        #expect(requests.entry(for: "there") == nil)
    }

    @Test(arguments: [
        (
            "  - { what: All, from: there, covers: [nowhere] }",
            "covers `nowhere`, from which no diagnosis collects"
        ),
        (
            "  - { what: All, from: there, covers: [here] }\n  - { what: Some, from: here, covers: [here] }",
            "covers `here`, as another does"
        ),
        ("  - { what: All, covers: [here] }", "does not say what or from where"),
        ("  - { what: All, from: there, covers: [here], also: [x] }", "Unknown key `also`"),
    ])
    func `what is wrong is found`(_ requests: String, _ words: String) {
        let found = library(requests).lint().map(\.message).filter {
            $0.contains("equest") || $0.contains("key")
        }
        #expect(found.count == 1)
        #expect(found.first?.contains(words) == true, "\(found)")
    }
}
