import CaseModel

extension TextRenderer {
    /// Writes evidence for or against a diagnosis, strongest first.
    func writeEvidence(
        _ title: String, _ evidence: [CaseReport.Evidence], cap: Int, to sheet: inout Sheet
    ) {
        if evidence.isEmpty { return }
        sheet.blank()
        sheet.write(title, .bold, indent: 4)
        for item in evidence.prefix(cap) { write(item, to: &sheet) }
        writeRest(of: evidence.count, shown: cap, indent: 6, to: &sheet)
    }

    private func write(_ evidence: CaseReport.Evidence, to sheet: inout Sheet) {
        let title = evidence.title.isEmpty ? evidence.pattern : evidence.title
        let when = span(evidence.first, evidence.last)
        let facts = ["\(grouped(evidence.count))×", strength(evidence.weight), when]
        let note = facts.filter { !$0.isEmpty }.joined(separator: " · ")
        let first = [Run(evidence.id, .bold), Run("  ")]
        let fits = columns(printable(evidence.id + title)) + columns(note) + 4 <= sheet.room(6)
        sheet.write([Run(title), Run(fits ? "  " + note : "", .dim)], indent: 6, first: first)
        if !fits { sheet.write(note, .dim, indent: 10) }
        let samples = evidence.samples.prefix(cap(1, verbose: 20))
        for sample in samples { write(sample, indent: 10, to: &sheet) }
        if verbose {
            writeRest(of: evidence.samples.count, shown: samples.count, indent: 10, to: &sheet)
        }
    }

    /// Writes a place in the input: `member:line  time`, then its text.
    func write(_ sample: CaseReport.Sample, indent: Int, to sheet: inout Sheet) {
        let time = (sample.time ?? sample.rawTime).map { "  " + moment($0) } ?? ""
        let line = ":\(sample.line)"
        // A long path loses its middle, so that the place stays one line; verbose, it is whole.
        let room = sheet.room(indent) - columns(line) - columns(printable(time))
        let member = verbose || room < 24 ? sample.member : squeezed(printable(sample.member), to: room)
        sheet.write([Run(member + line, .link), Run(time, .dim)], indent: indent)
        if verbose { writeContext(sample.before, indent: indent, to: &sheet) }
        sheet.quote(printable(sample.text), indent: indent, most: cap(4, verbose: 40))
        writeCodes(sample.codes, indent: indent, to: &sheet)
        if verbose { writeContext(sample.after, indent: indent, to: &sheet) }
    }

    /// Writes what the error codes of a text mean, a line each.
    func writeCodes(_ codes: [CaseReport.Code], indent: Int, to sheet: inout Sheet) {
        for code in codes.prefix(cap(2, verbose: 8)) {
            let hex = code.hex.map { $0.lowercased() == code.raw.lowercased() ? "" : " = \($0)" } ?? ""
            let first = [Run("\(printable(code.raw))\(hex)", .bold), Run("  ")]
            sheet.write([Run(code.name, .dim), Run("  \(code.meaning)")], indent: indent, first: first)
        }
    }

    private func writeContext(_ lines: [String], indent: Int, to sheet: inout Sheet) {
        for line in lines { sheet.quote(printable(line), .dim, indent: indent, most: 2) }
    }

    /// Writes the steps that repair a cause, in order.
    func writeRemedy(_ steps: [CaseReport.RemedyStep], to sheet: inout Sheet) {
        if steps.isEmpty { return }
        sheet.blank()
        sheet.write("What to do", .bold, indent: 4)
        for (index, step) in steps.enumerated() {
            let number = [Run("\(index + 1).", .bold), Run(index < 9 ? "  " : " ")]
            sheet.write([Run(step.step)] + riskNote(step.risk), indent: 6, first: number)
            writeDetail("on", step.where, to: &sheet)
            writeDetail("first", step.before, to: &sheet)
            if !step.script.isEmpty { sheet.quote(step.script, indent: 10) }
            writeDetail("check", step.check, to: &sheet)
            writeDetail("to go back", step.undo, to: &sheet)
        }
    }

    private func writeDetail(_ label: String, _ text: String, to sheet: inout Sheet) {
        if !text.isEmpty { sheet.write([Run("\(label)  ", .dim), Run(text)], indent: 10) }
    }

    /// Writes the steps of a consequence in short, without what stands around each.
    func writeSteps(
        _ steps: [CaseReport.RemedyStep], after cause: CaseReport.Diagnosis?, to sheet: inout Sheet
    ) {
        if steps.isEmpty { return }
        sheet.blank()
        let lead = cause.map { ", after #\($0.rank)" } ?? ""
        sheet.write("What to do\(lead)", .bold, indent: 4)
        for (index, step) in steps.enumerated() {
            let number = [Run("\(index + 1).", .bold), Run(index < 9 ? "  " : " ")]
            sheet.write([Run(step.step)] + riskNote(step.risk), indent: 6, first: number)
        }
    }

    private func riskNote(_ risk: String) -> [Run] {
        switch risk {
        case "none": []
        case "high": [Run("  [HIGH RISK]", .alarm)]
        case "low": [Run("  [low risk]", .fair)]
        default: [Run("  [\(risk) risk]", .fair)]
        }
    }
}
