import PatternEngine
import Testing

/// Each type of hole, between brackets or quotes: what it accepts as a whole, and what it refuses.
struct HoleTests {
    @Test(
        arguments: [
            ("guid", "0562094a-ecbe-4617-9253-5e7ffb5e00c4"),
            ("guid", "0562094A-ECBE-4617-9253-5E7FFB5E00C4"),
            ("package", "0562094a-ecbe-4617-9253-5e7ffb5e00c4"), ("version", "1601867730"),
            ("version", "8.7.2108.0"), ("version", "0"), ("number", "0"), ("number", "-12"),
            ("number", "+12"),
            ("number", "123456789012345678901234567890"), ("code", "0x80004005"), ("code", "0X80004005"),
            ("code", "0x5"), ("code", "-2147467259"), ("code", "1789"), ("code", "0"), ("host", "PS01"),
            ("host", "ps-01.example.com"), ("host", "10.0.0.1"), ("host", "a_b"), ("server", "PS01"),
            ("word", "a.b/c\\d:e=f|g*?"), ("word", "Größe"),
            ("path", "C:\\Program Files (x86)\\a, b; {c}.log"),
            ("path", "\\\\ns\\share$\\p"), ("path", "a"), ("quoted", ""), ("quoted", "a <b> {c} | * ?"),
            ("line", ""), ("line", "a 'b' \"c\" < d"), ("text", ""), ("text", "a\r\nb\n\nc"), ("ws", ""),
            ("ws", " \t\r\n\u{B}\u{C} "), ("ws", "\u{A0}"), ("ws", " \u{A0}\u{A0}\n\u{A0} "),
        ]) func `it accepts`(_ type: String, _ value: String) throws
    {
        #expect(try between(type, value) == ["value": value])
    }

    @Test(
        arguments: [
            ("guid", ""), ("guid", "0562094a-ecbe-4617-9253-5e7ffb5e00c"),
            ("guid", "0562094a-ecbe-4617-9253-5e7ffb5e00c4}"), ("guid", "0562094aecbe461792535e7ffb5e00c4"),
            ("package", "PS01"), ("version", ""), ("version", "."), ("version", "v8"), ("version", "8.7."),
            ("version", "-8"), ("number", ""), ("number", "-"), ("number", "1.5"), ("number", "- 1"),
            ("number", "+-1"), ("code", ""), ("code", "0x"), ("code", "x80004005"), ("code", "-0x80004005"),
            ("code", "80004005h"), ("code", "0x80004005G"), ("code", "123456789012"), ("host", ""),
            ("host", "..."), ("host", "PS 01"), ("host", "PS01."), ("host", "PS01:80"), ("host", "größe"),
            ("word", ""), ("word", "a b"), ("word", "a'b"), ("word", "a,"), ("word", "a;b"), ("word", "(a)"),
            ("word", "a[0]"), ("word", "{a}"), ("word", "a\u{A0}b"), ("word", "a“b"), ("path", ""),
            ("path", "a'b"), ("path", "a\"b"), ("path", "a*"), ("path", "a?"), ("path", "a|b"),
            ("path", "a\nb"), ("path", "a\rb"), ("path", "a’b"), ("quoted", "a”b"),
            ("quoted", "a\nb"), ("line", "a\nb"), ("line", "a\rb"), ("ws", "a"), ("ws", "\u{2003}"),
        ]) func `it refuses`(_ type: String, _ value: String) throws
    {
        #expect(try between(type, value) == nil)
    }

    private func between(_ type: String, _ value: String) throws -> [String: String]? {
        let (open, close) = type == "quoted" ? ("'", "'") : ("<", ">")
        return try captures(of: "\(open){value:\(type)}\(close)", in: "a \(open)\(value)\(close) b")
    }

    @Test(
        arguments: [
            "0562094a-ecbe-4617-9253-5e7ffb5e00c4", "{0562094a-ecbe-4617-9253-5e7ffb5e00c4}",
            "{0562094A-ecbe-4617-9253-5e7ffb5e00c4}",
        ]) func `the braces of a GUID are no part of it`(_ text: String) throws
    {
        let found = try captures(of: "package {package} is", in: "Package \(text) is not ready")
        #expect(found == ["package": text.filter { $0 != "{" && $0 != "}" }])
    }

    @Test(arguments: ["{", "{{", "id={"]) func `a brace without its partner is no part of a GUID`(
        _ before: String
    ) throws {
        let id = "0562094a-ecbe-4617-9253-5e7ffb5e00c4"
        #expect(try captures(of: "{guid} x", in: before + id + " x") == ["guid": id])
    }

    @Test(
        arguments: [
            ("to {host} failed.", "to ps01.example.com failed.", "ps01.example.com"),
            ("to {host}.", "to ps01.example.com.", "ps01.example.com"),
            ("to {host}", "to ps01... and so on", "ps01"), ("is {host:version}.", "is 8.7..", "8.7"),
        ]) func `a full stop ends a sentence, not a name`(template: String, message: String, value: String)
        throws
    {
        #expect(try captures(of: template, in: message)?["host"] == value)
    }

    @Test(
        arguments: [
            ("{number}5", "a 12345 b"), ("{word}-x", "well-x"), ("{host}.com", "example.com"),
            ("{code}9", "0x99"), ("{path}.log", "C:\\a.log"), ("a{ws} b", "a b"), ("a {ws}b", "a b"),
        ]) func `a hole gives nothing back`(template: String, message: String) throws
    {
        let isFound = try captures(of: template, in: message) != nil
        #expect(isFound == (template == "a {ws}b"))
    }
}
