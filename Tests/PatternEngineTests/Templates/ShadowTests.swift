import PatternEngine
import Testing

/// Alternatives and templates that can never be chosen.
struct ShadowTests {
    private func findings(_ messages: [String], clocks: String = "", samples: String = "x") -> [String] {
        let list = messages.map { "'\($0)'" }.joined(separator: ", ")
        let pack = """
            pack: x
            version: "1"
            patterns:
              - id: x.y
                title: T
                record: { message: [\(list)] }
                evidence: []
                sources: [https://example.com]
                fires: [\(samples)]
                silent: ["y"]
            """
        let journey = "stages: []\nclocks: [\(clocks)]"
        let files = [("packs/x.yaml", pack)] + (clocks.isEmpty ? [] : [("journey.yaml", journey)])
        return PatternLibrary(files: files).lint().map(\.message)
    }

    @Test(arguments: [
        "{error|errors} of servers", "Server {is|is not} reachable", "Server {a{word}|ab} at noon",
        "Server {a{line}|ab} at noon", "Server {a{?b}|ab} at noon", "Server {?is |is not }reachable",
    ])
    func `an alternative behind one that always fits first is found`(_ template: String) {
        let found = findings([template])
        #expect(found.count == 1)
        #expect(found.first?.contains("is never chosen") == true, "\(found)")
    }

    @Test(arguments: [
        "{errors|error} of servers", "Server {is not|is} reachable", "Server {ab|a{word}} at noon",
        "Server {a{number}|a{word}} at noon", "Server {a|b|c} at noon", "Server {a{guid}|a{host}} at noon",
        "Server {was |were }reachable",
    ])
    func `alternatives of which each can be chosen are none`(_ template: String) {
        #expect(findings([template]) == [])
    }

    @Test(arguments: [
        ["Server is busy", "Server is busy ({code})"], ["is reachable", "Server is reachable"],
        ["Server {word} busy", "Server is busy"],
    ])
    func `a template below one that occurs in all its messages is found`(_ templates: [String]) {
        #expect(findings(templates).map { $0.contains("is never reached") } == [true])
    }

    @Test(arguments: [
        ["Server is busy ({code})", "Server is busy"], ["Server is busy {a|b}", "Server is busy {b|c}"],
        ["Server is busy", "Server was busy"],
    ])
    func `templates of which each can be reached are none`(_ templates: [String]) {
        #expect(findings(templates) == [])
    }

    @Test func `a named hole is used by a sample or by a clock, and nameless ones need no use`() {
        #expect(findings(["Server is at {time:number}"]).map { $0.contains("capture `time`") } == [true])
        #expect(
            findings(
                ["Server is at {time:number}"],
                samples: "{ message: Server is at 5, captures: { time: '5' } }")
                == [])
        #expect(findings(["Server is at {time:number}"], clocks: "{ pattern: x.y, version: time }") == [])
        #expect(findings(["Server is at {number} of {package}"]) == [])
    }
}
