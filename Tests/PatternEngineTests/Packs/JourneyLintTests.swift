import PatternEngine
import Testing

/// What `patterns lint` says of a journey.
struct JourneyLintTests {
    private func findings(_ stages: String, known: [String] = ["a.b"]) -> [String] {
        PatternLibrary(files: [("x/journey.yaml", "stages:\n\(stages)\n")]).lint(knownPatterns: known).map(
            \.message)
    }

    @Test func `a journey of known patterns has no findings`() {
        #expect(
            findings(
                """
                  - { id: one, title: first, place: notification-server, done: [a.b] }
                  - { id: two, title: second, place: package-server, dated-by: version, stops: [a.b], implies: [one] }
                """) == [])
    }

    @Test(arguments: [
        ("{ id: one, title: t, done: [no.such] }", "names no pattern: `no.such`"),
        ("{ id: one, title: t, stops: [no.such] }", "names no pattern: `no.such`"),
        ("{ id: one, title: t, implies: [one] }", "implies `one`, which is no earlier stage"),
        ("{ id: one, title: t, implies: [other] }", "implies `other`, which is no earlier stage"),
        ("{ id: one, title: t, done: [a.b], failed: [a.b] }", "`a.b` stands twice"),
        ("{ id: one, title: t, place: moon }", "`moon` is no place"),
        ("{ id: one, title: t, dated-by: chance }", "`chance` dates nothing"),
        ("{ id: one }", "has no id or no title"),
        ("{ id: one, title: t, undone: [a.b] }", "Unknown key `undone`"),
    ])
    func `what is wrong is found`(_ stage: String, _ words: String) {
        let found = findings("  - \(stage)")
        #expect(found.count == 1)
        #expect(found.first?.contains(words) == true, "\(found)")
    }
}
