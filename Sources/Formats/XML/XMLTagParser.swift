/// Takes a start tag apart, from its `<` to before its `>`.
struct XMLTagParser {
    /// The element's name as written.
    private(set) var name = ""
    /// Attributes with a whole value; one whose quote is not closed is left out, since its value is torn.
    private(set) var attributes: [XMLStartTag.Attribute] = []
    /// What is wrong with the tag, as the beginning of a sentence.
    private(set) var flaw: String?
    /// Whether there were more attributes than `XMLLimits.attributes`.
    private(set) var hasTooManyAttributes = false

    private let bytes: [UInt8]
    private var index = 1

    init(_ tag: [UInt8]) {
        bytes = tag
        name = word()
        while true {
            skip { isSpace($0) || $0 == UInt8(ascii: "/") }
            guard index < bytes.count, !hasTooManyAttributes else { break }
            readAttribute()
        }
    }
}

extension XMLTagParser {
    private mutating func readAttribute() {
        let name = word()
        skip(while: isSpace)
        guard !name.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
            flaw = flaw ?? "An attribute has no value"
            if name.isEmpty { index += 1 }
            return
        }
        index += 1
        skip(while: isSpace)
        guard let value = value() else { return }
        guard attributes.count < XMLLimits.attributes else { return hasTooManyAttributes = true }
        attributes.append(.init(name, value))
    }

    private mutating func value() -> String? {
        guard index < bytes.count else { return nil }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { return unquotedValue() }
        guard let end = bytes[(index + 1)...].firstIndex(of: quote) else {
            flaw = flaw ?? "An attribute's quote is not closed"
            index = bytes.count
            return nil
        }
        defer { index = end + 1 }
        return decoded(bytes[(index + 1)..<end])
    }

    private mutating func unquotedValue() -> String {
        flaw = flaw ?? "An attribute's value has no quotes"
        let start = index
        skip { !isSpace($0) }
        return decoded(bytes[start..<index])
    }

    private mutating func decoded(_ value: ArraySlice<UInt8>) -> String {
        guard value.contains(UInt8(ascii: "&")) else { return String(decoding: value, as: UTF8.self) }
        var text: [UInt8] = []
        if !XMLEntities.decode(value, into: &text) { flaw = flaw ?? "An entity is not one of XML's own" }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func word() -> String {
        let start = index
        skip { !isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
        return String(decoding: bytes[start..<index].prefix(XMLLimits.nameBytes), as: UTF8.self)
    }

    private mutating func skip(while matches: (UInt8) -> Bool) {
        while index < bytes.count, matches(bytes[index]) { index += 1 }
    }
}

/// White space of XML.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
