import PatternEngine
import Testing

/// Alternatives and optional parts.
struct GroupTests {
    @Test(
        arguments: [
            ("{read|write} failed", "Write failed", [:]), ("{a|ab}c", "ac", [:]), ("{ab|a}c", "abc", [:]),
            ("{ab|a}c", "ac", [:]), ("{not |}ready", "ready", [:]), ("{a|b}{c|d}", "xbdx", [:]),
            ("code {0x{word}|{number}} end", "code 0x1F end", ["word": "1F"]),
            ("code {0x{word}|{number}} end", "code 31 end", ["number": "31"]),
            ("{on {x:host}|at {x:host}}!", "at PS01!", ["x": "PS01"]),
            ("{a {x:word}|a {y:word} b}", "a q b", ["x": "q"]),
            ("error{? ({code})}!", "error (0x5)!", ["code": "0x5"]), ("error{? ({code})}!", "error!", [:]),
            ("a{?{x:number}|-}b", "a12b", ["x": "12"]), ("a{?{x:number}|-}b", "a-b", [:]),
            ("a{?{x:number}|-}b", "ab", [:]), ("a{?b {c|d}}e", "ab de", [:]), ("a{?b {c|d}}e", "ae", [:]),
            ("a{?b{?c{?d}}}e", "abcde", [:]), ("a{?b{?c{?d}}}e", "abe", [:]),
            ("a{?x {guid|{number}}}", "ax 7", ["number": "7"]), ("{a|{b|{c|d}}}!", "d!", [:]),
            ("{a|{b|c}}}|d}", "c}", [:]),
            ("{x }}y|z}!", "x }y!", [:]), ("{?a}}}b", "a}b", [:]),
            ("{?{word:word}|b} c", "b c", ["word": "b"]),
        ] as [(String, String, [String: String])]) func `it matches, with these captures`(
            template: String, message: String, values: [String: String]
        ) throws
    {
        #expect(try captures(of: template, in: message) == values)
    }

    @Test(
        arguments: [
            ("{a|ab}c", "abc"), ("{a|b}c", "c"), ("{a|b}", "c"), ("a{?b}bc", "abc"), ("{?a}{?b}c", "ab"),
            ("{x y|x}z", "x yy z"),
        ]) func `the choice that fits first is never taken back`(template: String, message: String) throws
    {
        #expect(try captures(of: template, in: message) == nil)
    }

    @Test func `an attempt that fails leaves no capture`() throws {
        #expect(try captures(of: "#{no|{x:number} a|{y:number} b}", in: "#1 b") == ["y": "1"])
        #expect(try captures(of: "n{?{x:number} a} {y:number}", in: "n7 x n 8") == ["y": "8"])
        #expect(
            try captures(of: "{x:number}{text}end", in: "12 no 34 none, 5 end") == [
                "x": "12", "text": " no 34 none, 5 ",
            ])
    }

    @Test func `a name has one slot, whatever alternatives it stands in`() throws {
        let template = try Template("{on {x:host}|at {x:host}|with {x:number}} {y:word}")
        #expect(template.captureNames == ["x", "x", "y"])
        #expect(template.captureTypes == [.host, .number, .word])
    }
}
