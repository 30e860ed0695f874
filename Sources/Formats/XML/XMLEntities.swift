/// Decodes the five predefined and the numeric entities of XML 1.0 (https://www.w3.org/TR/xml/#sec-references).
///
/// No other entity exists here: nothing that a document declares is ever expanded.
enum XMLEntities {
    /// The longest reference that can be meant: `&#x0010FFFF;` and a little more.
    private static let longest = 14

    /// Appends `bytes` to `text` with entities decoded. What is no entity stays as it stands.
    /// - Returns: whether every `&` was an entity.
    static func decode(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8]) -> Bool {
        var isClean = true
        var index = bytes.startIndex
        while index < bytes.endIndex {
            guard bytes[index] == UInt8(ascii: "&") else {
                text.append(bytes[index])
                index += 1
                continue
            }
            let window = bytes[index..<min(index + longest, bytes.endIndex)]
            if let end = window.firstIndex(of: UInt8(ascii: ";")),
                let scalar = scalar(named: window[(index + 1)..<end])
            {
                text.append(contentsOf: String(scalar).utf8)
                index = end + 1
            } else {
                text.append(UInt8(ascii: "&"))
                index += 1
                isClean = false
            }
        }
        return isClean
    }

    private static func scalar(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let name = String(decoding: name, as: UTF8.self)
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: return numeric(name)
        }
    }

    private static func numeric(_ name: String) -> Unicode.Scalar? {
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value, let scalar = Unicode.Scalar(value), isCharacter(value) else { return nil }
        return scalar
    }

    private static func isCharacter(_ value: UInt32) -> Bool {
        value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D
    }
}
