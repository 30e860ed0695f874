extension Template {
    /// The bytes that a match of some parts can begin with; `nil` if it may be empty, or begin with any.
    static func firstBytes(of parts: ArraySlice<Part>, in sequences: [[Part]]) -> ByteClass? {
        var bytes = ByteClass()
        for part in parts {
            switch part {
            case .literal(let text):
                return text.first.map { bytes.union(.letter($0)) }
            case .spaces: return bytes.union(.white).union(ByteClass(0xC2))
            case .quote(let single):
                return bytes.union(ByteClass(UInt8(ascii: single ? "'" : "\""), 0xE2))
            case .hole(let type, _, _):
                return type.firstBytes.map { bytes.union($0) }
            case .alternatives(let members):
                for member in members {
                    guard let first = firstBytes(of: sequences[member][...], in: sequences) else {
                        return nil
                    }
                    bytes.formUnion(first)
                }
                return bytes
            case .optional(let member):
                guard let first = firstBytes(of: sequences[member][...], in: sequences) else { return nil }
                bytes.formUnion(first)
            }
        }
        return nil
    }
}

extension HoleType {
    /// The bytes that a value can begin with, braces included; `nil` if it may be empty.
    fileprivate var firstBytes: ByteClass? {
        switch self {
        case .guid, .package, .machine:
            .hexadecimal
        case .code, .number: .signed
        case .version, .host, .server, .word, .path: byteClass
        case .quoted, .line, .text, .ws: nil
        }
    }
}

extension ByteClass {
    /// Digits of a GUID, and the brace before it.
    fileprivate static let hexadecimal = ByteClass {
        digit.contains($0) || (0x61...0x66).contains(folded($0)) || $0 == UInt8(ascii: "{")
    }

    /// Digits and the signs before them.
    fileprivate static let signed = digit.union(ByteClass(UInt8(ascii: "-"), UInt8(ascii: "+")))

    /// A byte in lower case, and its capital.
    fileprivate static func letter(_ byte: UInt8) -> ByteClass {
        byte &- 0x61 < 26 ? ByteClass(byte, byte & 0xDF) : ByteClass(byte)
    }

    fileprivate func union(_ other: ByteClass) -> ByteClass {
        var both = self
        both.formUnion(other)
        return both
    }
}
