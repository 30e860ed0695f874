import Foundation
import Testing

/// Case files: whole or not there, and enough to write every report again.
struct CaseTests {
    private let scratch: TemporaryFolder
    private let sample: String

    init() throws {
        scratch = try TemporaryFolder()
        sample = try Samples.path("incidents/stale-snapshot")
    }

    @Test func `a case gives the same reports as the analysis that made it`() throws {
        let made = try Program.run(
            ["analyze", sample, "--case", "a.sqlite", "--json", "a.json", "--html", "a.html"],
            in: scratch.path)
        let again = try Program.run(["report", "a.sqlite"], in: scratch.path)
        #expect(again.code == 0)
        #expect(!again.output.isEmpty)
        #expect(again.text == made.text)
        let written = try Program.run(
            ["report", "a.sqlite", "--json", "b.json", "--html", "b.html"], in: scratch.path)
        #expect(written.code == 0)
        #expect(try scratch.read("b.json") == scratch.read("a.json"))
        #expect(try scratch.read("b.html") == scratch.read("a.html"))
        #expect(
            try Program.run(["report", "a.sqlite", "--json", "-"], in: scratch.path).output
                == scratch.read("a.json"))
    }

    @Test(.enabled(if: Tool.path(of: "sqlite3") != nil, "sqlite3 is not installed"))
    func `a case is a sound SQLite file that others can ask`() throws {
        let file = scratch.file("a.sqlite")
        _ = try Program.run(["analyze", sample, "--case", file, "--quiet"])
        let sqlite = try #require(Tool.path(of: "sqlite3"))
        let checked = try Tool.run(
            sqlite, ["-readonly", file, "PRAGMA integrity_check; PRAGMA foreign_key_check"])
        #expect(checked.text == "ok\n")
        let marks = try Tool.run(sqlite, ["-readonly", file, "PRAGMA application_id; PRAGMA user_version"])
        #expect(marks.text.split(separator: "\n").allSatisfy { $0 != "0" })
        let views = try Tool.run(
            sqlite, ["-readonly", file, "SELECT name FROM sqlite_schema WHERE type = 'view'"])
        #expect(!views.text.isEmpty)
        for view in views.text.split(separator: "\n") {
            #expect(try Tool.run(sqlite, ["-readonly", file, "SELECT count(*) FROM \"\(view)\""]).code == 0)
        }
    }

    @Test func `a new case takes the place of the old one`() throws {
        let file = scratch.file("a.sqlite")
        try scratch.write(Logs.good, "good.log")
        _ = try Program.run(["analyze", sample, "--case", file, "--quiet"])
        #expect(try Program.run(["analyze", scratch.file("good.log"), "--case", file, "--quiet"]).code == 0)
        #expect(try Program.run(["report", file, "--json", "-"]).report().likely == [Logs.diagnosis])
        #expect(try scratch.names == ["a.sqlite", "good.log"])
    }

    @Test(arguments: [["no-such-input"], ["good.log", "--patterns", "broken"], ["good.log", "--jobs", "0"]])
    func `a run that fails leaves the old case as it was`(arguments: [String]) throws {
        try scratch.write(Logs.good, "good.log")
        try scratch.write("pack: [", "broken/broken.yaml")
        let first = try Program.run(
            ["analyze", "good.log", "--case", "a.sqlite", "--quiet"], in: scratch.path)
        try #require(first.code == 0)
        let before = try scratch.read("a.sqlite")
        let run = try Program.run(["analyze"] + arguments + ["--case", "a.sqlite"], in: scratch.path)
        #expect(run.code >= 64)
        #expect(try scratch.read("a.sqlite") == before)
        #expect(try scratch.names == ["a.sqlite", "broken", "broken/broken.yaml", "good.log"])
    }

    @Test func `an output that is a device is written to, and stays one`() throws {
        // A link, so that a failure of this test replaces nothing but the link.
        let link = scratch.file("out")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/dev/stdout")
        let run = try Program.run(["analyze", sample, "--json", link, "--quiet"])
        #expect(run.code == 0)
        #expect(try !run.report().likely.isEmpty)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "/dev/stdout")
    }

    @Test(arguments: ["1", "2"])
    func `an output that is no file is left alone, and without the case no report appears`(jobs: String)
        throws
    {
        try scratch.write("mine", "folder/mine.txt")
        let run = try Program.run(
            ["analyze", sample, "--case", "folder", "--json", "a.json", "--jobs", jobs, "--quiet"],
            in: scratch.path)
        #expect(run.code == 73)
        #expect(try scratch.names == ["folder", "folder/mine.txt"])
    }
}
