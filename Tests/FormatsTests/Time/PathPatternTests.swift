import Formats
import Testing

struct PathPatternTests {
    @Test(arguments: [
        ("ps01/**", "case.zip!PS01/Logs/a.log", true),
        ("ps01/**", "xps01/a.log", false),
        ("/ps01/**", "case.zip!ps01/a.log", false),
        ("/case.zip/ps01/*.log", "case.zip!ps01\\a.log", true),
        ("*.log", "NS/Logs/a.log", true),
        ("*.log", "a.log/b.txt", false),
        ("logs/*.log", "logs/x/a.log", false),
        ("logs/**/*.log", "logs/a.log", true),
        ("logs/**/*.log", "logs/x/y/a.log", true),
        ("logs/**.log", "logs/x/y/a.log", true),
        ("a?.log", "a1.log", true),
        ("a?.log", "a.log", false),
        ("a?.log", "a/.log", false),
        ("**", "anything/at all", true),
        ("", "", true),
        ("", "a", false),
        ("*", "", true),
        ("\u{C4}*", "\u{E4}rger.log", true),
    ]) func `a pattern fits or not`(pattern: String, path: String, fits: Bool) {
        #expect(PathPattern(pattern).matches(path) == fits)
    }

    @Test func `a pattern of many stars takes no more time than its length`() {
        let pattern = PathPattern(String(repeating: "*a", count: 200) + "b")
        #expect(!pattern.matches(String(repeating: "a", count: 2000)))
    }

    @Test func `an option is divided at its last equal sign`() {
        let option = TimeAssumptions.divided("a=b/**=Europe/Berlin")
        #expect(option.paths.matches("a=b/c"))
        #expect(option.value == "Europe/Berlin")
        #expect(TimeAssumptions.divided("+02:00").paths.matches("x/y"))
    }
}
