import PatternEngine
import Testing

/// What stands in a template outside holes.
struct FixedTextTests {
    @Test(
        arguments: [
            ("failed", "It FAILED."), ("FAILED", "it failed"), ("a b", "a b"), ("a b", "a \t b"),
            ("a b", "a\nb"), ("a b", "a\r\n\r\n  b"), ("a b", "a\u{A0}b"), ("a b", "a \u{A0} \u{A0}b"),
            ("a  b", "a b"), ("a\tb", "a b"), ("a\u{A0}b", "a b"), ("a\n   b", "a b"), ("it's", "it’s"),
            ("it's", "it‘s"), ("it’s", "it's"), ("\"x\"", "“x”"), ("“x”", "\"x\""), ("\"x\"", "”x“"),
            ("a{{b", "a{b"), ("a}}b", "a}b"), ("{{0}}", "{0}"), ("a|b", "a|b"), ("a?b*[c]", "a?b*[c]"),
            ("größe", "größe"), ("a\\b/c", "A\\B/C"), (" a", "x a"), ("日本", "これは日本"),
        ]) func `it matches`(_ template: String, _ message: String) throws
    {
        #expect(try captures(of: template, in: message) != nil)
    }

    @Test(
        arguments: [
            ("a b", "ab"), ("a b", "a_b"), ("a b", "a\u{2003}b"), ("ab", "a b"), ("it's", "it\"s"),
            ("\"x\"", "'x'"), ("it's", "it`s"), ("a{{b", "a{{b"), ("größe", "GRÖSSE"), ("abc", "ab"),
            ("abc", ""), (" a", "a"), ("a ", "a"), ("a", ""),
        ]) func `it does not match`(_ template: String, _ message: String) throws
    {
        #expect(try captures(of: template, in: message) == nil)
    }

    @Test(
        arguments: [
            ("Altiris.NS.{word}", "Altiris.NS.Core", true), ("Altiris.NS.{word}", " Altiris.NS.Core ", true),
            ("Altiris.NS.{word}", "\n\tAltiris.NS.Core\u{A0}\n", true), ("Altiris", "Altiris.NS", false),
            ("Altiris", "x Altiris", false), ("a", "", false), ("{text}", "", true), ("{?a}", "", true),
            ("{?a}", " ", true), ("a{text}", "a b c ", true), ("{a|ab}", "ab", false), ("{ab|a}", "ab", true),
        ]) func `a template is the whole of a text`(template: String, text: String, isEqual: Bool) throws
    {
        #expect(try equals(template, text) == isEqual)
    }

    @Test(
        arguments: [
            ("{value:word} ends", "“Ünter ends", "Ünter"), ("{value:word} ends", "a “b ends", "b"),
            ("{text}{value:word} ends", "‘é ends", "é"), ("{value:path}*", "“é!*", "é!"),
        ]) func `a value never begins inside a character`(template: String, message: String, value: String)
        throws
    {
        #expect(try captures(of: template, in: message)?["value"] == value)
    }

    @Test(arguments: ["Download of package failed", "is not in the list of x", "a bc d", "ab cd"])
    func `fixed text of several words stands as it is, with any white space, and not otherwise`(text: String)
        throws
    {
        for (before, after) in [("", ""), ("It: ", "."), ("The ", " and so on, at great length")] {
            #expect(try captures(of: text, in: before + text + after) != nil)
            #expect(try captures(of: text, in: before + text.uppercased() + after) != nil)
            for space in ["  ", "\t", "\r\n ", "\u{A0}"] {
                let spaced = text.replacing(" ", with: space)
                #expect(try captures(of: text, in: before + spaced + after) != nil)
            }
            for index in text.indices where text[index] != " " {
                var damaged = text
                damaged.replaceSubrange(index...index, with: "#")
                #expect(try captures(of: text, in: before + damaged + after) == nil)
            }
        }
        for count in 0..<text.count { #expect(try captures(of: text, in: String(text.prefix(count))) == nil) }
    }

    @Test func `a matcher forgets the message before`() throws {
        let template = try Template("{?x }{value:word} y{rest:text}")
        var matcher = TemplateMatcher()
        for _ in 0..<3 {
            let first = matcher.finds(template, in: "abc y and so on")
            #expect(first)
            #expect(
                captures(of: template, matcher, Array("abc y and so on".utf8))
                    == ["value": "abc", "rest": " and so on"])
            let second = matcher.finds(template, in: "x ab y")
            #expect(second)
            #expect(captures(of: template, matcher, Array("x ab y".utf8)) == ["value": "ab", "rest": ""])
            let third = matcher.finds(template, in: "x y")
            #expect(!third)
            #expect(captures(of: template, matcher, Array("x y".utf8)) == [:])
        }
    }
}
