import Analysis
import ArgumentParser
import CaseModel
import Foundation
import Reporting

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Says which causes, packages and servers are fixed, still there, worse or new.",
        discussion: """
            BEFORE and AFTER are cases that `analyze --case` kept, or reports that `--json` wrote.
            Exit codes: 0 compared; 1 something is new and --fail-on-new was given; 66 no such case; 73 an output cannot
            be created; 74 reading or writing failed.
            """)

    @Argument(help: "The earlier case.", completion: .file())
    var before: String

    @Argument(help: "The later case.", completion: .file())
    var after: String

    @OptionGroup var outputs: OutputOptions

    @Flag(help: "Exit with 1 if a cause, or a package on a server, is newly broken.")
    var failOnNew = false

    func validate() throws { try outputs.check() }

    func run() throws {
        let reports = (before: try report(before), after: try report(after))
        let isTextWanted = outputs.json == nil && outputs.html == nil
        let (rendering, hasNew) = try orExit { () throws(ReportingError) in
            try outputs.redacts
                ? Rendering.redacted(reports.before, reports.after, outputs, isTextWanted: isTextWanted)
                : Rendering.plain(reports.before, reports.after, outputs, isTextWanted: isTextWanted)
        }
        try rendering.write(outputs)
        if failOnNew, hasNew { throw ExitCode(1) }
    }

    /// A case begins with `SQLite`, a report with a brace.
    private func report(_ path: String) throws -> CaseReport {
        guard let file = FileHandle(forReadingAtPath: path), try file.read(upToCount: 1) == Data("{".utf8)
        else {
            return try orExit { () throws(AnalysisError) in try StoredReport.read(from: path) }
        }
        do {
            return try Reporting.report(fromJSON: Array("{".utf8) + Array(try file.readToEnd() ?? Data()))
        } catch let error as ReportingError {
            Terminal.complain("\(path): \(error)")
            throw ExitCode(66)
        }
    }
}
