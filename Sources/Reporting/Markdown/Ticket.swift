package import CaseModel

/// The report as Markdown for a ticket: verdict, causes, what proves them, what to do, what to send.
///
/// It is short on purpose: who reads a ticket decides from it, and opens the report to look closer.
package struct Ticket {
    private let report: CaseReport

    /// More causes, items of evidence or servers than these are counted.
    private static let causes = 5
    private static let evidence = 3
    private static let names = 8

    package init(_ report: CaseReport) { self.report = report }

    /// The text, ending with a newline.
    package var markdown: String {
        var lines = ["**\(inline(report.verdict))**", ""]
        let covered = span(report.covered.first, report.covered.last)
        if !covered.isEmpty { lines += ["Logs from \(covered) UTC, \(size(report.totals.bytes)).", ""] }
        for placed in report.placedCauses.prefix(Ticket.causes) { lines += cause(placed) }
        let rest = report.diagnoses.count - Ticket.causes
        if rest > 0 { lines += ["\(counted(Int64(rest), "less likely cause")) in the full report.", ""] }
        lines += wanted
        lines.append("_\(inline("pkgtriage \(report.tool.version)"))_")
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Ticket {
    private func cause(_ placed: PlacedCause) -> [String] {
        let diagnosis = placed.diagnosis
        var lines = [
            "### \(diagnosis.rank). \(inline(diagnosis.title)) – \(percent(diagnosis.confidence)) %", "",
            [inline(diagnosis.reference), inline(diagnosis.explained)].filter { !$0.isEmpty }
                .joined(separator: "; "), "",
        ]
        if let cause = placed.cause { lines += ["A consequence of \(cause.rank).", ""] }
        if !diagnosis.summary.isEmpty { lines += [inline(diagnosis.summary), ""] }
        lines += affected(diagnosis)
        for evidence in diagnosis.supporting.prefix(Ticket.evidence) { lines += proof(evidence) }
        for evidence in diagnosis.contradicting.prefix(1) {
            lines.append("- Against: \(inline(evidence.title)) (\(grouped(evidence.count))×)")
        }
        lines.append("")
        return lines + steps(diagnosis.remedy)
    }

    private func affected(_ diagnosis: CaseReport.Diagnosis) -> [String] {
        func list(_ noun: String, _ names: [String]) -> [String] {
            if names.isEmpty { return [] }
            let rest = names.count - Ticket.names
            let shown = names.prefix(Ticket.names).map(code).joined(separator: ", ")
            return ["- \(counted(Int64(names.count), noun)): \(shown)\(rest > 0 ? " and \(rest) more" : "")"]
        }
        return list("server", diagnosis.servers)
            + list("package", diagnosis.packages.map(\.label))
    }

    private func proof(_ evidence: CaseReport.Evidence) -> [String] {
        let title = evidence.title.isEmpty ? evidence.pattern : evidence.title
        let line = "- \(evidence.id): \(inline(title)) (\(grouped(evidence.count))×)"
        guard let sample = evidence.samples.first else { return [line] }
        let time = sample.time.map { ", \(moment($0)) UTC" } ?? ""
        let text = String(printable(sample.text).prefix(Ticket.quoted))
        return [line + "  ", "  \(code("\(sample.member):\(sample.line)"))\(time)  ", "  \(code(text))"]
    }

    /// Characters of a message that a ticket quotes.
    private static let quoted = 300

    private func steps(_ steps: [CaseReport.RemedyStep]) -> [String] {
        if steps.isEmpty { return [] }
        var lines = ["What to do:", ""]
        for (index, step) in steps.enumerated() {
            let risk = step.risk == "none" ? "" : " **(\(step.risk) risk)**"
            lines.append("\(index + 1). \(inline(step.step))\(risk)")
            if !step.where.isEmpty { lines.append("   On: \(inline(step.where))") }
            if !step.before.isEmpty { lines.append("   First: \(inline(step.before))") }
            if !step.script.isEmpty { lines += block(step.script) }
            if !step.check.isEmpty { lines.append("   Check: \(inline(step.check))") }
            if !step.undo.isEmpty { lines.append("   To go back: \(inline(step.undo))") }
        }
        return lines + [""]
    }

    private var wanted: [String] {
        let wanted = report.wanted
        if wanted.isEmpty { return [] }
        return ["### Please send", ""] + wanted.map { "- " + inline(String($0.line.dropFirst(2))) } + [""]
    }
}

extension CaseReport.PackageName {
    /// The name with the GUID, or the GUID alone.
    fileprivate var label: String { name.map { "\($0) (\(guid))" } ?? guid }
}

/// Text that Markdown shows as it is: on one line, with nothing in it that means markup.
private func inline(_ text: String) -> String {
    printable(text).reduce(into: "") { result, character in
        if character.unicodeScalars.contains(where: { "\\`*[]<&".unicodeScalars.contains($0) }) {
            result.append("\\")
        }
        result.append(character)
    }
}

/// Text as inline code, between more backquotes than it holds.
private func code(_ text: String) -> String {
    let text = printable(text)
    let fence = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
    let pad = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + pad + text + pad + fence
}

/// Lines as a block of code inside a list, between more backquotes than they hold.
private func block(_ text: String) -> [String] {
    let lines = printableLines(text)
    let fence = String(
        repeating: "`", count: max(3, (lines.map { longestRun(of: "`", in: $0) }.max() ?? 0) + 1))
    return ([fence] + lines + [fence]).map { "   " + $0 }
}

private func longestRun(of mark: Character, in text: String) -> Int {
    var (longest, run) = (0, 0)
    for character in text {
        run = character == mark ? run + 1 : 0
        longest = max(longest, run)
    }
    return longest
}
