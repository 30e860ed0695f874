import PatternEngine
import Testing

/// What cannot be read as a template, and where.
struct TemplateErrorTests {
    @Test(
        arguments: [
            ("", 0, "empty"), ("a } b", 2, "A lone `}`; write `}}`"), ("}", 0, "lone"),
            ("a {b c", 2, "never closed"), ("a {?b", 2, "never closed"), ("a {b|c", 2, "never closed"),
            ("a {b|{c|d}", 2, "never closed"), ("a {b|{c|d e", 5, "never closed"), ("{", 0, "never closed"),
            ("a {b c} d", 2, "neither a typed hole nor alternatives"), ("a {} d", 2, "neither"),
            ("ab {x:gid}", 3, "`x:gid` names no type of hole; the types are guid, package, machine, version"),
            ("{foo}", 0, "`foo` names no type"), ("{x:y:word}", 0, "`x:y:word` names no type"),
            ("{x:}", 0, "names no type"), ("{?{foo}}", 2, "names no type"), ("é {foo}", 2, "names no type"),
            ("{a|b{c|d{e|f{g|h{i|j{k|l{m|n}}}}}}}", 24, "nested deeper than 6"),
        ]) func `the error says where and what to write`(template: String, offset: Int, message: String)
    {
        do {
            _ = try Template(template)
            Issue.record("`\(template)` was read")
        } catch {
            #expect(error.offset == offset)
            #expect(error.description.contains(message), "\(error.description)")
        }
    }

    @Test(arguments: [(199, true), (200, true), (201, false)]) func `a template has at most 200 parts`(
        _ count: Int, _ isRead: Bool
    ) {
        let text = String(repeating: "{ws}", count: count)
        #expect(((try? Template(text)) != nil) == isRead)
        let flat = String(repeating: "a ", count: count / 2) + String(repeating: "a", count: count % 2)
        #expect(((try? Template(flat)) != nil) == isRead)
    }

    @Test func `long fixed text is one part, not many`() throws {
        let text = String(repeating: "abcdefghij", count: 200)
        #expect(try captures(of: text, in: "x" + text) == [:])
    }

    @Test(
        arguments: [
            ("The package {package} is not ready", ["the package"]), ("{read|write}", []),
            ("{reading|writing} x", ["reading", "writing"]), ("a {?optional} b", []),
            ("short {word} something longer", ["something longer"]), ("It's", []),
            ("{?Error} failed now", ["failed now"]),
            ("Failed\n  Here", ["failed here"]), ("{reading|no}", []),
            ("{reading {word}|{x|y} writing}", ["reading", "writing"]),
        ]) func `the scan looks for the longest fixed text that must stand there`(
            _ template: String, _ literals: [String]
        ) throws
    {
        #expect(try Template(template).scanLiterals.map { String(decoding: $0, as: UTF8.self) } == literals)
    }
}
