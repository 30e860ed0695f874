import ArgumentParser
import CaseModel
import Reporting

/// Where reports go and in which form, the same for `analyze` and `report`.
struct OutputOptions: ParsableArguments {
    @Option(help: "Write the report as JSON to this file; - for standard output.")
    var json: String?

    @Option(help: "Write the report as one HTML file; - for standard output.")
    var html: String?

    @Option(help: "Columns of the text report; the terminal's width by default.")
    var width: Int?

    @Flag(help: "Hide hosts, users, domains, addresses and paths behind stand-ins, in all reports.")
    var redact = false

    @Flag(help: "Hide names and GUIDs of packages, too (means --redact).")
    var redactPackages = false

    @Option(
        help: "Write what each stand-in hides to this file, for you alone; by default beside the report.")
    var redactionKey: String?

    /// Columns of a text.
    var columns: Int { width ?? Terminal.width }

    /// Whether anything is to be hidden.
    var redacts: Bool { redact || redactPackages || redactionKey != nil }

    /// Refuses two outputs on one stream.
    func check() throws {
        if json == "-", html == "-" {
            throw ValidationError("Only one output can be -; give the other a file name.")
        }
        if redactionKey == "-" {
            throw ValidationError("--redaction-key takes a file name: the key must not stand in a report.")
        }
        if let width, !(40...400).contains(width) {
            throw ValidationError("--width takes a number of columns from 40 to 400.")
        }
    }

    /// Renders what was asked for; the text report only if standard output is free.
    ///
    /// Everything is rendered before anything appears, so that a report that cannot be leaves no other
    /// behind.
    func rendering(of report: CaseReport, textByDefault: Bool) throws(ReportingError) -> Rendering {
        let renderer = TextRenderer(width: columns, colour: Terminal.allowsColour)
        let isTextWanted = textByDefault && json != "-" && html != "-"
        return
            try redacts
            ? .redacted(report, self, isTextWanted ? renderer : nil)
            : .plain(report, self, isTextWanted ? renderer : nil)
    }

    /// Where the key goes: where asked for, or beside the first report that is a file.
    var keyPath: String? {
        redactionKey ?? [html, json].compactMap(\.self).first { $0 != "-" }.map { "\($0).key.json" }
    }
}
