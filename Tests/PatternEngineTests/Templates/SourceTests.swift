import Testing

@testable internal import PatternEngine

/// A template can be written out again.
struct SourceTests {
    @Test(arguments: [
        "server is busy", "a {code} b", "a {name:line}b", "x {a|b {c|d}} y", "x{? (y)}", "x{?a|b}z", "{{x}}",
        "it's \"so\"", "{package}: {package} {x:package}",
    ]) func `what is written reads as the same template`(_ text: String) throws {
        let template = try Template(text)
        let source = template.source(of: 0)
        #expect(source == text)
        #expect(try Template(source).sequences == template.sequences)
    }

    @Test func `random templates survive being written`() throws {
        var random = SplitMix64(state: 7)
        for _ in 0..<300 {
            let text = random.pieces().map(\.text).joined()
            guard let template = try? Template(text) else { continue }
            let source = template.source(of: 0)
            #expect(try Template(source).source(of: 0) == source, "\(text)")
        }
    }
}
