import BuiltInPacks
import Foundation
import PatternEngine
import Testing

/// The table that says what covers each point of the domain.
struct CoverageTests {
    private static let library = BuiltInPackTests.library
    private static let coverage = Coverage(library.coverage ?? PackFile(path: "", text: ""))

    @Test func `every row is covered by what exists, and every message by a pattern that fires on it`() {
        #expect(Self.coverage.lint(Self.library, file: "coverage.yaml").map(\.description) == [])
    }

    @Test func `the table has all points, drafts and messages of the domain, each once`() {
        #expect(Self.coverage.items.count == 34)
        #expect(Self.coverage.drafts.count == 85)
        #expect(Self.coverage.messages.count == 73)
        #expect(Set(Self.coverage.rows.map(\.id)).count == 34 + 85 + 73)
    }

    @Test func `the document is what the table says`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "Patterns/COVERAGE.md"), encoding: .utf8)
        #expect(text == Self.coverage.markdown, "Run `make coverage`.")
    }

    @Test func `a row that nothing covers, and one that names nothing real, are found`() {
        let text = """
            items:
              - id: "D1"
                what: "nothing"
              - id: "D2"
                what: "wrong"
                patterns: [no.such]
                facts: [no-such]
            messages:
              - id: "M1"
                text: "Subnet is fine"
                kind: agent-log
                patterns: [agent.backing-off]
            """
        let coverage = Coverage(PackFile(path: "c.yaml", text: text))
        #expect(
            coverage.lint(Self.library, file: "c.yaml").map(\.message) == [
                "`D1` is covered by nothing.", "`D2` is covered by no pattern `no.such`.",
                "`D2` is covered by no kind of fact `no-such`.",
                "`M1` is covered by `agent.backing-off` does not fire.",
            ])
    }
}
