import PatternEngine
import Testing

/// `line` and `text`: they end where what follows begins to match.
struct GapTests {
    @Test(
        arguments: [
            ("a{x:text}b", "a 1 b 2 b", ["x": " 1 "]), ("a{x:text}", "za 1\n2", ["x": " 1\n2"]),
            ("a{x:line}", "a 1\r\n2", ["x": " 1"]), ("a{x:line}b", "a 1 ab", ["x": " 1 a"]),
            ("a{x:text}b", "ab", ["x": ""]), ("a{x:line} b", "a1\n b", ["x": "1"]),
            ("a{x:line}c{y:line}d", "a1c2d", ["x": "1", "y": "2"]),
            ("a{x:text}{n:number} items", "a 5, then 12 items", ["x": " 5, then ", "n": "12"]),
            ("a{x:text}b{y:text}c", "a1b2bb3c", ["x": "1", "y": "2bb3"]),
            ("a{x:text}{y:text}", "a12", ["x": "12", "y": ""]),
            ("a{x:line}{y:text}", "a1\n2", ["x": "1", "y": "\n2"]),
            ("a{x:line}c{y:line}d", "a1c2\na3c4d", ["x": "3", "y": "4"]),
            ("{x:text}end", "the end", ["x": "the "]), ("{x:line}end", "the\nend", ["x": ""]),
            ("{a {x:line}|b {x:line}} c", "b 1 2 c", nil), ("a{? ({x:text}|)}b", "a (1)b", nil),
            ("a{x:line}b", "a1\nb", nil), ("a{x:text}b", "b1a", nil), ("a{x:line}b{y:text}c", "a\nb c", nil),
        ] as [(String, String, [String: String]?)]) func `a gap takes as little as possible`(
            template: String, message: String, values: [String: String]?
        ) throws
    {
        #expect(try captures(of: template, in: message) == values)
    }

    @Test func `the first place counts, not the first that suits what comes later`() throws {
        // The first text ends at the first b; what follows the second decides no more about it.
        #expect(try captures(of: "a{x:text}b{y:number}!", in: "ab7? b8!") == ["x": "b7? ", "y": "8"])
        #expect(
            try captures(of: "a{x:text}b{number}{text}!", in: "ab7? b8!") == [
                "x": "", "number": "7", "text": "? b8",
            ])
    }

    @Test func `a gap at the end of a group takes the rest of the line or message`() throws {
        #expect(try captures(of: "a{?: {x:line}}{y:text}", in: "a: 1 (2)\n3") == ["x": "1 (2)", "y": "\n3"])
        #expect(try captures(of: "a{?: {x:line}} (2)", in: "a: 1 (2)") == nil)
    }
}
