import CaseModel
import Reporting

/// All that is to be written of a report, ready before the first output appears.
struct Rendering: Sendable {
    private var json: Output?
    private var html: [UInt8]?
    private var text: [UInt8]?
    /// What each stand-in hides.
    private var key: [UInt8]?

    /// The report as it is.
    static func plain(
        _ report: CaseReport, _ options: OutputOptions, _ renderer: TextRenderer?
    ) throws(ReportingError) -> Rendering {
        var rendering = Rendering()
        if let path = options.json {
            let output = Output(path)
            try Reporting.json(report) { output.append($0) }
            rendering.json = output
        }
        if options.html != nil { rendering.html = Array(try Reporting.html(report).utf8) }
        if let renderer { rendering.text = Array(renderer.render(report).utf8) }
        return rendering
    }

    /// The report with stand-ins, and their key.
    static func redacted(
        _ report: CaseReport, _ options: OutputOptions, _ renderer: TextRenderer?
    ) throws(ReportingError) -> Rendering {
        let redaction = try Redaction(report, hidesPackages: options.redactPackages)
        var rendering = Rendering()
        rendering.json = options.json.map { Output($0) }
        rendering.json?.append(try redaction.json())
        if options.html != nil { rendering.html = Array(try redaction.html().utf8) }
        if let renderer { rendering.text = Array(try redaction.text(renderer).utf8) }
        rendering.key = try redaction.keyJSON()
        return rendering
    }

    /// Two reports side by side, and whether anything is new.
    static func plain(
        _ before: CaseReport, _ after: CaseReport, _ options: OutputOptions, isTextWanted: Bool
    ) throws(ReportingError) -> (Rendering, hasNew: Bool) {
        let comparison = Comparison(before: before, after: after)
        var rendering = Rendering()
        rendering.json = options.json.map { Output($0) }
        rendering.json?.append(try comparison.json())
        if options.html != nil { rendering.html = Array(try comparison.html().utf8) }
        if isTextWanted {
            let text = comparison.text(width: options.columns, colour: Terminal.allowsColour)
            rendering.text = Array(text.utf8)
        }
        return (rendering, comparison.hasNew)
    }

    /// The same with stand-ins, and their key.
    static func redacted(
        _ before: CaseReport, _ after: CaseReport, _ options: OutputOptions, isTextWanted: Bool
    ) throws(ReportingError) -> (Rendering, hasNew: Bool) {
        let comparison = try RedactedComparison(
            before: before, after: after, hidesPackages: options.redactPackages)
        var rendering = Rendering()
        rendering.json = options.json.map { Output($0) }
        rendering.json?.append(try comparison.json())
        if options.html != nil { rendering.html = Array(try comparison.html().utf8) }
        if isTextWanted {
            let text = try comparison.text(width: options.columns, colour: Terminal.allowsColour)
            rendering.text = Array(text.utf8)
        }
        rendering.key = try comparison.keyJSON()
        return (rendering, comparison.hasNew)
    }

    func write(_ options: OutputOptions) throws {
        if let key, let path = options.keyPath { try Output(path, isPrivate: true).write(key) }
        try json?.appear()
        if let html, let path = options.html { try Output(path).write(html) }
        if let text { try Output("-").write(text) }
    }
}
