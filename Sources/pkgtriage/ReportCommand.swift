import Analysis
import ArgumentParser
import Reporting

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Renders a finished case again, without the bundle.")

    @Argument(help: "The case file that `analyze --case` kept.")
    var casePath: String

    @OptionGroup var outputs: OutputOptions

    func validate() throws { try outputs.check() }

    func run() throws {
        let report = try orExit { () throws(AnalysisError) in try StoredReport.read(from: casePath) }
        let isTextWanted = outputs.json == nil && outputs.html == nil
        let rendering = try orExit { () throws(ReportingError) in
            try outputs.rendering(of: report, textByDefault: isTextWanted)
        }
        try rendering.write(outputs)
    }
}
