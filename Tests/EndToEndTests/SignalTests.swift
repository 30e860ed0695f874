import Foundation
import SampleMaker
import Testing

/// A run that is interrupted ends soon and leaves nothing half-written.
struct SignalTests {
    private let scratch: TemporaryFolder
    private let outputs: [String]

    init() throws {
        let scratch = try TemporaryFolder()
        self.scratch = scratch
        outputs = ["case", "json", "html"].flatMap { ["--\($0)", scratch.file("out/a.\($0)")] }
        try FileManager.default.createDirectory(
            atPath: scratch.file("out"), withIntermediateDirectories: true)
    }

    /// About 200 MB of generated logs: one file under a hundred names.
    private func largeBundle() throws -> String {
        var corpus = Corpus(folder: scratch.file("corpus"))
        corpus.bytes = 2_000_000
        try corpus.write()
        let name = try #require(try scratch.names.first { $0.hasSuffix("a.log") })
        for number in 1...100 {
            try FileManager.default.linkItem(
                atPath: scratch.file(name), toPath: scratch.file("corpus/a\(number).log"))
        }
        return scratch.file("corpus")
    }

    /// Seconds after which a run counts as one that does not end: many times what a busy machine needs, since
    /// exit code and leftovers prove that the signal ended it.
    private static let bound = 30.0

    private func left() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.file("out"))
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `a signal ends a long run, and nothing is left`(signal: Int32) throws {
        let run = try LiveRun(["analyze", largeBundle()] + outputs)
        #expect(run.waits(for: #/[1-9][0-9]* members/#))
        #expect(try !left().isEmpty, "the case is being written")
        let (end, seconds) = run.end(with: signal)
        #expect(end == 128 + signal)
        #expect(seconds < SignalTests.bound)
        #expect(try left() == [])
        #expect(try run.output.isEmpty)
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `a signal ends a run that waits for standard input`(signal: Int32) throws {
        let run = try LiveRun(["analyze", "-"] + outputs)
        try run.input.fileHandleForWriting.write(contentsOf: Data(Logs.good.utf8))
        #expect(run.waits(for: #/0 members/#))
        let (end, seconds) = run.end(with: signal)
        #expect(end == 128 + signal)
        #expect(seconds < SignalTests.bound)
        #expect(try left() == [])
        #expect(try run.output.isEmpty)
    }

    @Test func `a signal ends a run that waits for somebody to write into a pipe`() throws {
        let pipe = scratch.file("pipe")
        try #require(Tool.run("/usr/bin/env", ["mkfifo", pipe]).code == 0)
        let run = try LiveRun(["analyze", pipe] + outputs)
        #expect(run.waits(for: #/0 members/#))
        let (end, seconds) = run.end(with: SIGINT)
        #expect(end == 130)
        #expect(seconds < SignalTests.bound)
        #expect(try left() == [])
    }

    @Test func `a killed run leaves the old case whole`() throws {
        let good = try scratch.write(Logs.good, "good.log")
        try #require(Program.run(["analyze", good, "--quiet"] + outputs).code == 0)
        let before = try ["case", "json", "html"].map { try scratch.read("out/a.\($0)") }
        let run = try LiveRun(["analyze", largeBundle()] + outputs)
        #expect(run.waits(for: #/[1-9][0-9]* members/#))
        #expect(run.end(with: SIGKILL).code == 137)
        #expect(try ["case", "json", "html"].map { try scratch.read("out/a.\($0)") } == before)
        #expect(try Program.run(["report", scratch.file("out/a.case")]).code == 0)
    }

    @Test func `a killed run leaves nothing that opens as a case`() throws {
        let run = try LiveRun(["analyze", largeBundle()] + outputs)
        #expect(run.waits(for: #/[1-9][0-9]* members/#))
        #expect(run.end(with: SIGKILL).code == 137)
        for name in try ["a.case"] + left() {
            #expect(try Program.run(["report", scratch.file("out/\(name)")]).code == 66)
        }
    }
}
