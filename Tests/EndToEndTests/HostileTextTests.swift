import Foundation
import Testing

/// What stands in logs and names is never obeyed by a terminal or a browser.
struct HostileTextTests {
    private let scratch: TemporaryFolder
    private let bundle: String

    /// Red, a new window title, an 8-bit control sequence, right-to-left override, a cleared line.
    private static let escapes =
        "\u{1B}[31mred \u{1B}]0;owned\u{07} \u{9B}31m \u{202E}gnp.exe\u{2066} \u{08}\u{0D}\u{1B}[2K"
    private static let markup = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><u>&amp;"

    init() throws {
        scratch = try TemporaryFolder()
        let message = "\(HostileTextTests.escapes) \(HostileTextTests.markup) \(Logs.telling)"
        let unknown = "\(HostileTextTests.escapes)\(HostileTextTests.markup) has gone wrong"
        try scratch.write(
            String(repeating: Logs.record(message) + Logs.record(unknown), count: 3),
            "bundle/\u{1B}[31m\u{202E}<script>alert(3)<u>.log")
        try scratch.write(
            "PackageGuid,PackageName,Server\n0562094A-ECBE-4617-9253-5E7FFB5E00C4,"
                + "\(HostileTextTests.escapes.filter { $0 != "\r" })<script>alert(4)</script>,PS01\n",
            "bundle/section1.csv")
        try scratch.write("garbage \u{1B}[31m", "bundle/\u{1B}]0;x\u{07}<i>.bin")
        bundle = scratch.file("bundle")
    }

    /// What a terminal would obey, apart from line ends and tabs.
    private func obeyed(in data: Data) -> [Unicode.Scalar] {
        String(decoding: data, as: UTF8.self).unicodeScalars.filter { scalar in
            switch scalar {
            case "\n", "\t": false
            default: scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
            }
        }
    }

    @Test func `nothing that a terminal obeys reaches a pipe`() throws {
        let run = try Program.run(["analyze", bundle])
        #expect(run.text.contains("source path"))
        #expect(obeyed(in: run.output).isEmpty)
        #expect(obeyed(in: run.error).isEmpty)
        let json = try Program.run(["analyze", bundle, "--json", "-"])
        #expect(obeyed(in: json.output).isEmpty)
    }

    @Test func `an input that is not there is named harmlessly`() throws {
        let run = try Program.run(["analyze", "no\u{1B}[31m\u{202E}"])
        #expect(run.code == 66)
        #expect(obeyed(in: run.error).isEmpty)
    }

    @Test(.enabled(if: Tool.path(of: "script") != nil, "script is not installed"))
    func `a terminal gets colours and nothing else`() throws {
        let command = "env -u NO_COLOR TERM=xterm '\(Program.path)' analyze '\(bundle)'"
        let run = try Tool.run(
            #require(Tool.path(of: "script")), ["-q", "-e", "-c", command, scratch.file("typescript")])
        #expect(run.code == 0)
        let pieces = run.text.split(separator: "\u{1B}", omittingEmptySubsequences: false)
        #expect(pieces.count > 20)
        for piece in pieces.dropFirst() {
            // Colours, and "clear to the end of the line" before each state of the progress line.
            let rest = piece.drop { $0 == "[" || $0 == ";" || $0.isNumber }
            #expect(piece.hasPrefix("[") && (rest.hasPrefix("m") || rest.hasPrefix("K")))
            #expect(!piece.hasPrefix("[31mred") && !piece.hasPrefix("[2K"))
        }
        let rest = pieces.joined().replacing("\r\n", with: "\n").replacing("\r", with: "")
        #expect(obeyed(in: Data(rest.utf8)).isEmpty)
    }

    @Test func `markup in messages and names stays text`() throws {
        let html = try Program.run(["analyze", bundle, "--html", "-"]).text
        #expect(html.contains("&lt;script&gt;alert(1)"))
        for evil in ["<script>alert", "<img", "<u>", "<i>.bin", "onerror=alert(2)>"] {
            #expect(!html.contains(evil))
        }
        #expect(obeyed(in: Data(html.utf8)).isEmpty)
    }

    @Test(arguments: ["incidents/disk-full-chain.tar.gz", "healthy/quiet"])
    func `the HTML report needs nothing from anywhere`(sample: String) throws {
        let html = try Program.run(["analyze", Samples.path(sample), "--html", "-"]).text
        #expect(html.lowercased().hasPrefix("<!doctype html>"))
        let outside = #/(?i)\b(src|href|action|srcset|poster|data)\s*=\s*["']?\s*([a-z]+:)?\/\//#
        for line in html.split(separator: "\n") where line.contains("=") {
            #expect(try outside.firstMatch(in: line) == nil)
        }
        // A style's url(…), not the end of a script's createObjectURL(…).
        #expect(!html.lowercased().contains(/[^a-z]url\(/))
        for loader in ["@import", "<iframe", "<object", "<embed", "<base"] {
            #expect(!html.lowercased().contains(loader))
        }
    }
}
