import Analysis
import ArgumentParser
import CaseModel
import Foundation
import Intake
import Reporting

struct AnalyzeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Reads bundles into one case, ranks the diagnoses and prints them.",
        discussion: """
            A bundle is a folder, an archive (zip, tar, tar.gz, gz), a single file, or - for standard input.
            Exit codes: 0 analysed; 1 a diagnosis reached --fail-at; 3 analysed in part; 65 nothing recognised;
            66 an input cannot be opened; 73 an output cannot be created; 74 reading or writing failed.
            """)

    @Argument(help: "Folders, archives or files to analyse; - for standard input.")
    var paths: [String]

    @Option(name: .customLong("case"), help: "Keep the case (SQLite) in this file.")
    var casePath: String?

    @OptionGroup var outputs: OutputOptions

    @Option(help: "Use the packs in this folder, too (repeatable).")
    var patterns: [String] = []

    @Option(help: "Assume this zone where dates have none: ZONE, or GLOB=ZONE (repeatable).")
    var timeZone: [String] = []

    @Option(help: "Assume this year where dates have none: YYYY, or GLOB=YYYY (repeatable).")
    var year: [String] = []

    @Option(help: "Exit with 1 if a diagnosis reaches this confidence (0 to 1).")
    var failAt: Double?

    @Flag(help: "Print neither the report nor warnings.")
    var quiet = false

    @Flag(help: "Show progress even if standard error is no terminal.")
    var progress = false

    @Flag(help: ArgumentHelp("Use no vector instructions.", visibility: .hidden))
    var portable = false

    @Option(help: "Members read at the same time.")
    var jobs: Int?

    func validate() throws {
        try outputs.check()
        if let failAt, !(0...1).contains(failAt) {
            throw ValidationError("--fail-at takes a number from 0 to 1, such as 0.5.")
        }
        if let jobs, !(1...AnalysisOptions.maximumJobs).contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to \(AnalysisOptions.maximumJobs).")
        }
        if paths.count(where: { $0 == "-" }) > 1 {
            throw ValidationError("Standard input can be read once; give - once.")
        }
        _ = try options()
    }

    func run() async throws {
        if portable { Acceleration.forbid() }
        let monitor = Monitor()
        let signals = SignalWatch(monitor)
        let display = ProgressDisplay(monitor, isShown: progress || (!quiet && Terminal.errorIsTerminal))
        let options = try options()
        do {
            let analysis = try CaseAnalysis(options)
            let outputs = outputs
            let isTextWanted = !quiet
            let (report, rendering) = try await analysis.run(monitor) { report in
                Result { () throws(ReportingError) in
                    try outputs.rendering(of: report, textByDefault: isTextWanted)
                }
            }
            display.stop()
            try signals.check()
            if !quiet { Terminal.warn(of: report.problems) }
            try orExit { () throws(ReportingError) in try rendering.get() }.write(outputs)
            try signals.check()
            throw ExitCode(exitCode(report))
        } catch let error as AnalysisError {
            display.stop()
            try signals.check()
            Terminal.complain("\(error)")
            throw ExitCode(error.exitCode)
        }
    }

    private func exitCode(_ report: CaseReport) -> Int32 {
        if report.recognisesNothing { return 65 }
        if let failAt, report.diagnoses.contains(where: { $0.confidence >= failAt }) { return 1 }
        let isPartial =
            report.problems.contains { $0.code.isPartial } || report.inputs.contains { !$0.complete }
        return isPartial ? 3 : 0
    }

    private func options() throws -> AnalysisOptions {
        let cores = ProcessInfo.processInfo.activeProcessorCount
        var options = AnalysisOptions(
            inputs: paths.map { $0 == "-" ? .standardInput : .path($0) },
            jobs: jobs ?? min(cores, AnalysisOptions.maximumJobs), version: Pkgtriage.version)
        options.casePath = casePath
        options.patternFolders = patterns
        options.timeZones = try timeZone.map { text in
            let (glob, zone) = AnalyzeCommand.assignment(text)
            guard AnalysisOptions.isZone(zone) else {
                throw ValidationError("--time-zone: \(zone) is no zone; write Europe/Berlin, UTC or +02:00.")
            }
            return (glob, zone)
        }
        options.years = try year.map { text in
            let (glob, value) = AnalyzeCommand.assignment(text)
            guard let year = Int16(value), (1990...2100).contains(year) else {
                throw ValidationError("--year: \(value) is no year; write 2026 or GLOB=2026.")
            }
            return (glob, year)
        }
        return options
    }

    /// `GLOB=VALUE`, or `VALUE` for every member.
    private static func assignment(_ text: String) -> (glob: String, value: String) {
        guard let split = text.lastIndex(of: "=") else { return ("**", text) }
        return (String(text[..<split]), String(text[text.index(after: split)...]))
    }
}
