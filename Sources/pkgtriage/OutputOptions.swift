import ArgumentParser
import CaseModel
import Reporting

/// Where reports go. The same for `analyze` and `report`.
struct OutputOptions: ParsableArguments {
    @Option(help: "Write the report as JSON to this file; - for standard output.")
    var json: String?

    @Option(help: "Write the report as one HTML file; - for standard output.")
    var html: String?

    @Option(help: "Columns of the text report; the terminal's width by default.")
    var width: Int?

    /// Refuses two outputs on one stream.
    func check() throws {
        if json == "-", html == "-" {
            throw ValidationError("Only one output can be -; give the other a file name.")
        }
        if let width, !(40...400).contains(width) {
            throw ValidationError("--width takes a number of columns from 40 to 400.")
        }
    }

    /// Writes what was asked for; the text report only if standard output is free.
    func write(_ report: CaseReport, textByDefault: Bool) throws {
        if let json { try Output(json).write(try Reporting.json(report)) }
        if let html { try Output(html).write(Array(try Reporting.html(report).utf8)) }
        guard textByDefault, json != "-", html != "-" else { return }
        let renderer = TextRenderer(
            width: width ?? Terminal.width, colour: Terminal.allowsColour)
        try Output("-").write(Array(renderer.render(report).utf8))
    }
}
