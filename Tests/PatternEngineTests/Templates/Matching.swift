import CaseModel
import PatternEngine

/// The captures of a template that occurs in a message, by name; `nil` when it does not occur.
func captures(of template: String, in message: [UInt8]) throws -> [String: String]? {
    let template = try Template(template)
    var matcher = TemplateMatcher()
    guard matcher.finds(template, in: message.span) else { return nil }
    return captures(of: template, matcher, message)
}

/// The same for a message that is text.
func captures(of template: String, in message: String) throws -> [String: String]? {
    try captures(of: template, in: Array(message.utf8))
}

/// Whether a template is the whole of a text.
func equals(_ template: String, _ text: String) throws -> Bool {
    var matcher = TemplateMatcher()
    return matcher.equals(try Template(template), Array(text.utf8).span)
}

extension TemplateMatcher {
    /// Whether a template occurs in text.
    mutating func finds(_ template: Template, in text: String) -> Bool {
        finds(template, in: Array(text.utf8).span)
    }
}

/// What stands in the slots after a match.
func captures(of template: Template, _ matcher: TemplateMatcher, _ message: [UInt8]) -> [String: String] {
    var values: [String: String] = [:]
    for (name, range) in zip(template.captureNames, matcher.captures) {
        if let range { values[name] = message.span.text(range) }
    }
    return values
}
