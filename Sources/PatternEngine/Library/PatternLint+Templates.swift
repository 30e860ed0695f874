internal import CaseModel

/// Faults of templates: text that the scan finds everywhere or nowhere, parts that never match.
extension PatternLibrary {
    func lintTemplates(of pattern: Pattern, _ condition: RecordCondition, _ census: LiteralCensus)
        -> [Finding]
    {
        condition.messages.flatMap { lintLiterals($0, pattern, census) + lintShadows($0, pattern) }
            + condition.exceptions.flatMap { lintShadows($0, pattern) } + lintOrder(condition, pattern)
            + lintCaptures(condition, pattern)
    }

    private func lintLiterals(_ template: Template, _ pattern: Pattern, _ census: LiteralCensus) -> [Finding]
    {
        let literals = template.scanLiterals
        if literals.isEmpty {
            return [
                finding(
                    pattern,
                    "`\(pattern.id)`: no word of \(Template.minimumLiteral) letters to scan for in `\(template.text)`.",
                    "Add more of the message's fixed text.", at: template.mark)
            ]
        }
        let isOpen = template.hasOpenBeginning
        let most = isOpen ? LiteralCensus.maximumRateOfOpen : LiteralCensus.maximumRate
        return literals.filter { census.rate(of: $0) > most }.map { literal in
            let text = String(decoding: literal, as: UTF8.self)
            let rate = Int(census.rate(of: literal).rounded(.up))
            let limit =
                isOpen ? "; more than \(Int(most)) are too many for a template that begins with a hole" : ""
            return finding(
                pattern,
                "`\(pattern.id)`: `\(text)` stands in too many records, \(rate) times in a megabyte of ordinary logs\(limit).",
                isOpen
                    ? "Begin the template with fixed text, or add rarer text of the message."
                    : "Add more of the message's fixed text.", at: template.mark)
        }
    }

    private func lintShadows(_ template: Template, _ pattern: Pattern) -> [Finding] {
        template.shadows.map { shadow in
            finding(
                pattern,
                "`\(pattern.id)`: the alternative `\(shadow.hidden)` is never chosen, because `\(shadow.by)` before it matches first.",
                "Put it before the other, or remove it.", at: template.mark)
        }
    }

    /// A template below one that occurs in all that it matches.
    private func lintOrder(_ condition: RecordCondition, _ pattern: Pattern) -> [Finding] {
        let messages = condition.messages
        return messages.indices.dropFirst().compactMap { later in
            let earlier = messages[..<later].first { $0.covers(messages[later]) }
            return earlier.map { earlier in
                finding(
                    pattern,
                    "`\(pattern.id)`: the template `\(messages[later].text)` is never reached, because `\(earlier.text)` above it matches first.",
                    "Put it above the other, or remove it.", at: messages[later].mark)
            }
        }
    }

    /// Holes with a name of their own that neither a sample checks nor a clock reads: nobody would notice if
    /// they held something else.
    private func lintCaptures(_ condition: RecordCondition, _ pattern: Pattern) -> [Finding] {
        var used = Set(pattern.fires.flatMap(\.captures).map(\.name))
        used.formUnion(journey.clocks.filter { $0.pattern == pattern.id }.map(\.field))
        var findings: [Finding] = []
        for template in condition.messages {
            for (name, type) in zip(template.captureNames, template.captureTypes)
            where name != type.rawValue && used.insert(name).inserted {
                findings.append(
                    finding(
                        pattern, "`\(pattern.id)`: nothing uses the capture `\(name)`.",
                        "Say in `captures` of a sample what it holds, or write `{\(type.rawValue)}`.",
                        at: template.mark))
            }
        }
        return findings
    }

    func finding(_ pattern: Pattern, _ message: String, _ fix: String, at mark: Mark? = nil) -> Finding {
        let mark = mark ?? pattern.mark
        return Finding(
            file: pattern.file, line: mark.line, column: mark.column, message: message, fix: fix)
    }
}

extension Template {
    /// Whether a match may begin anywhere: with a hole, or with a group or optional part.
    var hasOpenBeginning: Bool {
        switch sequences[0].first {
        case .literal, .spaces, .quote, nil: false
        case .hole, .alternatives, .optional: true
        }
    }
}
