/// The character references that XML has without a DTD: five names, decimal and hexadecimal numbers
/// (https://www.w3.org/TR/xml/#sec-references).
enum Entities {
    /// Text with its references replaced; anything else with a `&` stays as it is.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text.unicodeScalars[...]
        while let mark = rest.firstIndex(of: "&") {
            result.unicodeScalars.append(contentsOf: rest[..<mark])
            rest = rest[mark...]
            if let (scalar, after) = reference(rest) {
                result.unicodeScalars.append(scalar)
                rest = rest[after...]
            } else {
                result.unicodeScalars.append("&")
                rest = rest.dropFirst()
            }
        }
        result.unicodeScalars.append(contentsOf: rest)
        return result
    }

    /// Longest reference, `&#x10FFFF;`: bounds the search for `;`.
    private static let longest = 10

    private static func reference(
        _ text: Substring.UnicodeScalarView
    ) -> (Unicode.Scalar, Substring.UnicodeScalarView.Index)? {
        guard let end = text.prefix(longest).firstIndex(of: ";") else { return nil }
        let name = String(text[text.index(after: text.startIndex)..<end])
        guard let scalar = named(name) ?? numbered(name) else { return nil }
        return (scalar, text.index(after: end))
    }

    private static func named(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "lt": "<"
        case "gt": ">"
        case "amp": "&"
        case "quot": "\""
        case "apos": "'"
        default: nil
        }
    }

    private static func numbered(_ name: String) -> Unicode.Scalar? {
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let number =
            digits.hasPrefix("x") || digits.hasPrefix("X")
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init)
    }
}
