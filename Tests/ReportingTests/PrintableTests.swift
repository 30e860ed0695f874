import Reporting
import Testing

struct PrintableTests {
    @Test(arguments: [
        ("plain text", "plain text"),
        ("\u{1B}[31mred", "\\u{1b}[31mred"),
        ("\u{9B}31m", "\\u{9b}31m"),
        ("a\u{7}b\u{7F}\0", "a\\u{7}b\\u{7f}\\u{0}"),
        ("exe.\u{202E}gpj", "exe.\\u{202e}gpj"),
        ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
        ("\u{E0041}\u{FEFF}\u{200B}", "\\u{e0041}\\u{feff}\\u{200b}"),
        ("one\r\ntwo\nthree\rfour", "one ⏎ two ⏎ three ⏎ four"),
        ("one\n\n   at Two()\n", "one ⏎ at Two()"),
        ("a\tb", "a    b"),
        ("a\u{2028}b\u{85}c", "a ⏎ b ⏎ c"),
        ("Grüße 包 e\u{301}", "Grüße 包 e\u{301}"),
        ("", ""),
        ("\n", ""),
    ])
    func `what would be obeyed is shown instead`(text: String, shown: String) {
        #expect(printable(text) == shown)
        #expect(printable(printable(text)) == shown)
    }

    @Test func `no control or format character passes, whichever it is`() {
        let all = (0...0x10FFFF).compactMap(Unicode.Scalar.init)
        for scalar in all where [.control, .format].contains(scalar.properties.generalCategory) {
            #expect(!printable("a\(scalar)b").unicodeScalars.contains(scalar))
        }
    }

    @Test func `lines keep their indentation`() {
        #expect(printableLines("if x {\r\n\ty\u{1B}\n}\n\n") == ["if x {", "    y\\u{1b}", "}"])
    }
}
