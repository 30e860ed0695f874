internal import CaseModel

extension Comparison {
    /// One sentence: what became of the first report's causes.
    package var verdict: String {
        let counts = [
            (fixed.count, "fixed"), (remaining.count, "still there"), (new.count, "new"),
        ].filter { $0.0 > 0 }.map { "\(counted(Int64($0.0), "cause")) \($0.1)" }
        let broken = ways.filter { $0.change == .new || $0.change == .worse }.count
        let mended = ways.filter { $0.change == .fixed }.count
        let moved = [
            mended > 0 ? "\(counted(Int64(mended), "package")) on a server mended" : "",
            broken > 0 ? "\(counted(Int64(broken), "package")) on a server worse or newly broken" : "",
        ].filter { !$0.isEmpty }
        let parts = counts + moved
        return parts.isEmpty ? "Neither bundle shows a cause." : parts.joined(separator: ", ") + "."
    }

    /// The comparison for a terminal or a ticket.
    package func text(width: Int, colour: Bool) -> String {
        var sheet = Sheet(width: min(max(width, TextRenderer.narrowest), TextRenderer.widest), colour: colour)
        sheet.write(verdict, .bold)
        sheet.write("Before: \(before.verdict)", .dim)
        sheet.write("After:  \(after.verdict)", .dim)
        write("Fixed", fixed, .good, to: &sheet)
        write("Still there", remaining, .fair, to: &sheet)
        write("New", new, .bad, to: &sheet)
        writeWays(to: &sheet)
        return sheet.lines.joined(separator: "\n") + "\n"
    }

    /// Lines that are shown of each list; the JSON has all.
    private static let shown = 40

    private func write(_ title: String, _ findings: [Finding], _ ink: Ink, to sheet: inout Sheet) {
        if findings.isEmpty { return }
        sheet.blank()
        sheet.write(title, .heading)
        for finding in findings {
            sheet.write([Run(finding.title, ink), Run("  \(finding.id)", .dim)], indent: 1)
            for line in finding.lines { sheet.write(line, indent: 4) }
        }
    }

    private func writeWays(to sheet: inout Sheet) {
        if ways.isEmpty { return }
        sheet.blank()
        sheet.write("Packages on servers", .heading)
        for way in ways.prefix(Comparison.shown) {
            let words = way.words
            sheet.write(
                [
                    Run("\(way.package.name ?? way.package.guid) on \(way.server)  "),
                    Run(words, way.change.ink),
                ], indent: 1)
        }
        if ways.count > Comparison.shown {
            sheet.write("and \(grouped(Int64(ways.count - Comparison.shown))) more", .dim, indent: 1)
        }
    }
}

extension Comparison.Finding {
    /// How likely it was and is, `92 % before, 12 % after`.
    var confidenceWords: String {
        func words(_ confidence: Double?, _ side: String) -> String {
            confidence.map { "\(percent($0)) % \(side)" } ?? "no sign \(side)"
        }
        return "\(words(confidence.before, "before")), \(words(confidence.after, "after"))"
    }

    /// What is to be said of it, in sentences.
    var lines: [String] {
        var lines = [concern("Concerns", packages, servers)]
        if !isJudged {
            lines.append("The later bundle lacks what could show it: gone, but not proven to be fixed.")
        }
        lines.append(concern("No longer", packagesFixed, serversFixed))
        lines.append(concern("Worse: now also", packagesNew, serversNew))
        return lines.filter { !$0.isEmpty }
    }

    private func concern(_ verb: String, _ packages: [CaseReport.PackageName], _ servers: [String]) -> String
    {
        let names = packages.prefix(5).map { $0.name ?? $0.guid }.joined(separator: ", ")
        let more = packages.count > 5 ? " and \(packages.count - 5) more" : ""
        let parts = [
            packages.isEmpty ? "" : names + more,
            servers.isEmpty ? "" : "on " + servers.joined(separator: ", "),
        ].filter { !$0.isEmpty }
        return parts.isEmpty ? "" : "\(verb) \(parts.joined(separator: " "))"
    }
}

extension Comparison.Way {
    /// What became of it.
    var words: String {
        switch change {
        case .fixed: "fixed (was broken at \(before ?? ""))"
        case .remaining:
            before == after
                ? "still broken at \(after ?? "")"
                : "further, but broken at \(after ?? "") (was \(before ?? ""))"
        case .worse: "worse: broken at \(after ?? "") (was \(before ?? ""))"
        case .new: "new: broken at \(after ?? "")"
        case .gone: "no longer spoken of (was broken at \(before ?? ""))"
        }
    }
}

extension Comparison.Change {
    fileprivate var ink: Ink {
        switch self {
        case .fixed: .good
        case .remaining, .gone: .fair
        case .worse, .new: .bad
        }
    }
}
