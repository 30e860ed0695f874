internal import Mustache

/// Text for a page: safe to be escaped by the template engine, which works character by character, so that a
/// quotation mark with a combining mark would pass as one unknown character and end an attribute. Controls
/// and such marks are spelled out. Empty text counts as absent.
struct PageText: MustacheCustomRenderable, Sendable {
    let renderText: String
    var isNull: Bool { renderText.isEmpty }

    init(_ text: String?) {
        renderText = (text ?? "").reduce(into: "") { result, character in
            let scalars = character.unicodeScalars
            let hides = scalars.count > 1 && scalars.contains { "<>&\"'".unicodeScalars.contains($0) }
            for scalar in scalars where scalar.value >= 0x20 && scalar.value != 0x7F {
                let isMark = hides && !scalar.isASCII
                result += isMark ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
            }
        }
    }
}
