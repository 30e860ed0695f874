internal import CaseModel

/// How far a template came in a text in which it does not occur.
package struct TemplateReach: Sendable, Encodable, Equatable {
    /// The beginning of the template that does occur; empty when not even its first part does.
    package var matched: String
    /// What must follow it.
    package var expected: String
    /// What stands there instead, shortened; empty at the text's end.
    package var found: String
    /// The part of the template that matched, 0 to 1.
    package var share: Double
}

extension TemplateReach {
    /// Looks for ever shorter beginnings of the template with the matcher itself, so that what is said
    /// cannot differ from what happens.
    ///
    /// - Returns: `nil` if the whole template occurs.
    init?(_ template: Template, in text: String) {
        let parts = template.sequences[0]
        var matcher = ConditionMatcher()
        for count in stride(from: parts.count, through: 1, by: -1) {
            let source = template.source(of: 0, parts: 0..<count)
            // A gap at the end takes anything, and so says nothing about how far the rest came.
            if count < parts.count, parts[count - 1].isGap { continue }
            guard let beginning = try? Template(source + "{\(Self.rest):text}"),
                let captures = matcher.captures(beginning, text)
            else { continue }
            if count == parts.count { return nil }
            let rest = captures.last { $0.name == Self.rest }?.value ?? ""
            self.init(
                matched: template.asWritten(source, after: ""),
                expected: template.asWritten(template.expected(after: count), after: source),
                found: shortened(rest), share: Double(count) / Double(parts.count))
            return
        }
        let first = template.asWritten(template.expected(after: 0), after: "")
        self.init(matched: "", expected: first, found: shortened(text), share: 0)
    }

    /// A name that no author gives a hole.
    private static let rest = "rest_of_text"
}

extension Template {
    /// A stretch of the written source in the author's own letters, where the two correspond.
    fileprivate func asWritten(_ stretch: String, after before: String) -> String {
        guard source(of: 0).count == text.count else { return stretch }
        return String(text.dropFirst(before.count).prefix(stretch.count))
    }

    /// The part after the first `count`, with the one behind it when it is a gap, a space or a quote.
    fileprivate func expected(after count: Int) -> String {
        let parts = sequences[0]
        var end = count + 1
        while end < parts.count, parts[end - 1].isGap || parts[end - 1].isBlank { end += 1 }
        return source(of: 0, parts: count..<min(end, parts.count))
    }
}

/// The beginning of a text, on one line.
private func shortened(_ text: String) -> String {
    let line = text.prefix(60).map { $0.isNewline ? "⏎" : String($0) }.joined()
    return line.count < text.count ? line + "…" : line
}

extension Template.Part {
    fileprivate var isBlank: Bool {
        switch self {
        case .spaces, .quote: true
        case .literal, .hole, .alternatives, .optional: false
        }
    }
}
