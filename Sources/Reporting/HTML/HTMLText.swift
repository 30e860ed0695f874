import Mustache

/// Text for the page: printable, and safe to be escaped by the template engine.
///
/// The engine escapes character by character, so a quotation mark with a combining mark would pass as
/// one unknown character and end an attribute. Here such a mark is spelled out. Empty text counts as
/// absent, so `{{#host}}…{{.}}…{{/host}}` leaves out what is not known.
struct HTMLText: MustacheCustomRenderable, Sendable {
    let renderText: String
    var isNull: Bool { renderText.isEmpty }

    /// Text on one line.
    init(_ text: String?) { renderText = HTMLText.apart(printable(text ?? "")) }

    /// Text that keeps its lines, for preformatted blocks.
    init(block text: String) {
        renderText = printableLines(text).map(HTMLText.apart).joined(separator: "\n")
    }

    private static func apart(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        return text.reduce(into: "") { result, character in
            let scalars = character.unicodeScalars
            let hidesMarkup = scalars.count > 1 && scalars.contains { "<>&\"'".unicodeScalars.contains($0) }
            guard hidesMarkup else { return result.append(character) }
            for scalar in scalars { result += scalar.isASCII ? String(scalar) : escape(of: scalar) }
        }
    }
}
