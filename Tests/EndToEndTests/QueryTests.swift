import Foundation
import Testing

/// `query` and `compare` as a user runs them.
struct QueryTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        for (name, sample) in [("a", "incidents/share-permissions.zip"), ("b", "healthy/quiet")] {
            let run = try Program.run(
                ["analyze", Samples.path(sample), "--quiet", "--case", scratch.file("\(name).sqlite")])
            #expect(run.code == 0)
        }
    }

    private func query(_ arguments: String...) throws -> Run {
        try Program.run(["query"] + arguments, in: scratch.path)
    }

    @Test func `the exit codes of a question are the contract's`() throws {
        let runs: [(code: Int32, arguments: [String])] = [
            (0, ["a.sqlite", "packages"]), (0, ["a.sqlite", "--sql", "SELECT 1"]), (0, ["--schema"]),
            (0, ["a.sqlite", "events", "--since", "2026-03-02", "--severity", "error,2", "--limit", "1"]),
            (64, []), (64, ["a.sqlite"]), (64, ["a.sqlite", "nothing"]),
            (64, ["a.sqlite", "packages", "--sql", "SELECT 1"]),
            (64, ["a.sqlite", "--sql", "DROP TABLE event"]),
            (64, ["a.sqlite", "--sql", "SELEKT"]), (64, ["a.sqlite", "--sql", "SELECT 1", "--package", "x"]),
            (64, ["a.sqlite", "events", "--since", "yesterday"]),
            (64, ["a.sqlite", "events", "--severity", "3"]),
            (64, ["a.sqlite", "events", "--limit", "0"]), (64, ["a.sqlite", "queues", "--package", "x"]),
            (64, ["a.sqlite", "events", "--package", "no such package"]),
            (64, ["a.sqlite", "events", "--format", "xml"]),
            (66, ["none.sqlite", "packages"]), (66, [".", "packages"]),
            (
                74,
                [
                    "a.sqlite", "--timeout", "0.2", "--sql",
                    "WITH a(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM a) SELECT count(*) FROM a",
                ]
            ),
        ]
        for (code, arguments) in runs {
            let run = try Program.run(["query"] + arguments, in: scratch.path)
            #expect(run.code == code, "\(arguments): \(run.complaints)")
            #expect((run.text == "") == (code != 0), "\(arguments)")
            if code != 0 { #expect(run.complaints != "") }
        }
        #expect(try scratch.names == ["a.sqlite", "b.sqlite"])
    }

    @Test func `error codes are decoded beside the text in which they stand`() throws {
        let codes = try Program.run(
            [
                "analyze", Samples.path("incidents/domain-trust.zip"), "--quiet", "--case",
                scratch.file("c.sqlite"),
            ])
        #expect(codes.code == 0)
        let answer = try JSONSerialization.jsonObject(
            with: Data(try query("c.sqlite", "events", "--format", "json").text.utf8))
        let events = try #require((answer as? [String: Any])?["rows"] as? [[String: Any]])
        let decoded = events.filter { $0["codes"] is String }
        #expect(!decoded.isEmpty && decoded.count < events.count)
        for event in decoded {
            let (text, codes) = (event["text"] as? String ?? "", event["codes"] as? String ?? "")
            let first = try #require(codes.split(separator: " ").first)
            #expect(text.contains(first), "\(codes)")
            #expect(codes.contains(": "))
        }
        let csv = try query("c.sqlite", "events", "--format", "csv").text
        #expect(csv.split(separator: "\r\n").first?.hasSuffix(",text,codes") == true)
        #expect(try query("c.sqlite", "events").text.contains("codes"))
    }

    @Test func `a package's journey is found by a part of its name`() throws {
        let run = try query(
            "a.sqlite", "journey", "--package", "litware", "--server", "ps02", "--format", "csv")
        let lines = run.text.split(separator: "\r\n")
        #expect(lines.count == 14)
        #expect(lines.filter { $0.contains(",here,") }.map { $0.split(separator: ",")[4] } == ["source"])
    }

    @Test func `every format holds the same rows`() throws {
        let sql = "SELECT host FROM server ORDER BY host"
        let json = try query("a.sqlite", "--sql", sql, "--format", "json")
        let value = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
        let hosts = (value?["rows"] as? [[String: String]])?.compactMap { $0["host"] }
        #expect(hosts?.isEmpty == false)
        #expect(
            try query("a.sqlite", "--sql", sql, "--format", "csv").text.split(separator: "\r\n").dropFirst()
                .map(String.init) == hosts)
        #expect(
            try query("a.sqlite", "--sql", sql, "--format", "ndjson").text.split(separator: "\n").count
                == hosts?.count)
        #expect(
            try query("a.sqlite", "--sql", sql).text.split(separator: "\n").dropFirst(2).map(String.init)
                == hosts)
    }

    @Test func `rows that were left out are said to be`() throws {
        let run = try query("a.sqlite", "events", "--limit", "1")
        #expect(run.complaints.contains("there are more"))
        #expect(run.text.split(separator: "\n").count == 3)
    }

    @Test func `the shell completes views`() throws {
        let script = try Program.run(["--generate-completion-script", "bash"]).text
        for view in ["journey", "timeline", "unexplained", "--diagnosis"] { #expect(script.contains(view)) }
    }

    @Test func `two cases are compared, and something new can fail a script`() throws {
        func compare(_ arguments: String...) throws -> Run {
            try Program.run(["compare"] + arguments, in: scratch.path)
        }
        let mended = try compare("a.sqlite", "b.sqlite", "--fail-on-new", "--json", "-")
        #expect(mended.code == 0)
        let json = try JSONSerialization.jsonObject(with: mended.output) as? [String: Any]
        #expect(
            (json?["fixed"] as? [[String: Any]])?.compactMap { $0["id"] as? String }.contains(
                "share-permissions") == true)
        #expect((json?["new"] as? [Any])?.isEmpty == true)
        #expect(try compare("b.sqlite", "a.sqlite").code == 0)
        #expect(try compare("b.sqlite", "a.sqlite", "--fail-on-new").code == 1)
        #expect(try compare("b.sqlite", "b.sqlite", "--fail-on-new").code == 0)
        #expect(try compare("none", "a.sqlite").code == 66)
        #expect(try compare("a.sqlite").code == 64)
        #expect(try compare("a.sqlite", "b.sqlite", "--html", "no-such-folder/x.html").code == 73)
        let report = try Program.run(["report", "a.sqlite", "--json", "a.json"], in: scratch.path)
        #expect(report.code == 0)
        #expect(try compare("a.json", "a.sqlite", "--fail-on-new").text.contains("still there"))
    }
}
