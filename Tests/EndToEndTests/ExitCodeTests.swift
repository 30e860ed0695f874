import Foundation
import Testing

/// The exit codes of the contract, each with how it comes about.
struct ExitCodeTests {
    private let scratch: TemporaryFolder
    private let good: String

    init() throws {
        scratch = try TemporaryFolder()
        good = try scratch.write(Logs.good, "good.log")
    }

    private static let runs: [(code: Int32, options: [String])] = [
        (0, []), (0, ["--fail-at", "0.999"]), (1, ["--fail-at", "0.5"]), (1, ["--fail-at", "0"]),
        (64, ["--json", "-", "--html", "-"]), (64, ["--no-such-option"]),
        (64, ["--time-zone", "Mars/Olympus"]), (64, ["--time-zone", "**=Mars/Olympus"]),
        (64, ["--year", "26"]), (64, ["--year", "NS01/**=twenty"]), (64, ["-", "-"]),
        (64, ["--fail-at", "1.5"]), (64, ["--fail-at", "much"]), (64, ["--jobs", "0"]),
        (64, ["--width", "3"]), (66, ["--patterns", "no-such-folder"]), (66, ["no-such-input"]),
        (73, ["--json", "no-such-folder/report.json"]), (73, ["--html", "no-such-folder/report.html"]),
        (73, ["--case", "no-such-folder/case.sqlite"]), (73, ["--json", "/"]),
    ]

    @Test(arguments: runs)
    func `a run over a good log ends with the contract's exit code`(code: Int32, options: [String]) throws {
        let run = try Program.run(["analyze", good] + options, in: scratch.path)
        #expect(run.code == code)
        if code > 1 {
            #expect(run.text == "", "a run that failed prints no report")
            #expect(run.complaints != "", "a run that failed says why")
        }
        #expect(try scratch.names == ["good.log"])
    }

    @Test func `a member that cannot be read to its end makes the analysis partial`() throws {
        try scratch.write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2], "old.log.gz")
        #expect(try Program.run(["analyze", scratch.path]).code == 3)
    }

    @Test(
        arguments: ["empty-folder", "empty.log", "empty.zip", "empty.tar", "garbage.bin"])
    func `nothing to recognise is said so`(name: String) throws {
        try FileManager.default.createDirectory(
            atPath: scratch.file("empty-folder"), withIntermediateDirectories: true)
        try scratch.write("", "empty.log")
        try scratch.write([0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18), "empty.zip")
        try scratch.write([UInt8](repeating: 0, count: 1024), "empty.tar")
        try scratch.write((0..<3000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3 | 0x80) }, "garbage.bin")
        let (run, report) = try Program.analyze([scratch.file(name)])
        #expect(run.code == 65)
        #expect(report.diagnoses.isEmpty)
        #expect(!report.problems.isEmpty)
    }

    @Test func `empty standard input is nothing to recognise`() throws {
        #expect(try Program.run(["analyze", "-"]).code == 65)
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything"))
    func `an input without the right to read it cannot be opened`() throws {
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: good)
        #expect(try Program.run(["analyze", good]).code == 66)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
    func `a full disk is said so`() throws {
        let run = try Tool.run(
            "/bin/sh", ["-c", "\"$1\" analyze \"$2\" --json - > /dev/full", "sh", Program.path, good])
        #expect(run.code == 74)
        #expect(run.complaints.contains("Standard output"))
    }

    @Test(arguments: ["no-such-case", "good.log"])
    func `a case that is none cannot be reported`(name: String) throws {
        let run = try Program.run(["report", name], in: scratch.path)
        #expect(run.code == 66)
        #expect(run.text == "")
        #expect(run.complaints.contains(name))
    }

    @Test func `quiet prints nothing`() throws {
        let run = try Program.run(["analyze", good, "--quiet"])
        #expect(run.code == 0)
        #expect(run.output.isEmpty)
        #expect(run.error.isEmpty)
    }

    @Test func `JSON on standard output is all that stands there`() throws {
        let run = try Program.run(["analyze", good, "--json", "-"])
        #expect(try run.report().likely == [Logs.diagnosis])
        #expect(run.text.hasPrefix("{"))
        #expect(run.text.hasSuffix("}\n"))
    }

    @Test func `text goes to standard output beside files of the other kinds`() throws {
        let run = try Program.run(
            ["analyze", good, "--json", "a.json", "--html", "a.html", "--case", "a.sqlite"], in: scratch.path)
        #expect(run.code == 0)
        #expect(run.text.contains(Logs.diagnosis) || run.text.contains("source path"))
        #expect(try scratch.names == ["a.html", "a.json", "a.sqlite", "good.log"])
    }
}
