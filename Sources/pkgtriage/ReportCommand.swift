import Analysis
import ArgumentParser

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Renders a finished case again, without the bundle.")

    @Argument(help: "The case file that `analyze --case` kept.")
    var casePath: String

    @OptionGroup var outputs: OutputOptions

    func validate() throws { try outputs.check() }

    func run() throws {
        let report = try orExit { () throws(AnalysisError) in try StoredReport.read(from: casePath) }
        try outputs.write(report, textByDefault: outputs.json == nil && outputs.html == nil)
    }
}
