extension Template {
    /// The bytes that a match of some parts can begin with; `nil` if it may be empty, or begin with any.
    static func firstBytes(of parts: ArraySlice<Part>, in sequences: [[Part]]) -> ByteClass? {
        var bytes = ByteClass.none
        for part in parts {
            switch part {
            case .literal(let text):
                return text.first.map { bytes.union(.letter($0)) }
            case .spaces: return bytes.union(.white).union(.one(0xC2))
            case .quote(let single):
                return bytes.union(.one(UInt8(ascii: single ? "'" : "\""))).union(.one(0xE2))
            case .hole(let type, _, _):
                return type.firstBytes.map { bytes.union($0) }
            case .alternatives(let members):
                for member in members {
                    guard let first = firstBytes(of: sequences[member][...], in: sequences) else {
                        return nil
                    }
                    bytes = bytes.union(first)
                }
                return bytes
            case .optional(let member):
                guard let first = firstBytes(of: sequences[member][...], in: sequences) else { return nil }
                bytes = bytes.union(first)
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
            .digit.union(ByteClass { (0x61...0x66).contains(folded($0)) }).union(.one(0x7B))
        case .code, .number: .digit.union(ByteClass { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") })
        case .version, .host, .server, .word, .path: byteClass
        case .quoted, .line, .text, .ws: nil
        }
    }
}

extension ByteClass {
    fileprivate static let none = ByteClass { _ in false }

    fileprivate static func one(_ byte: UInt8) -> ByteClass { ByteClass { $0 == byte } }

    /// A byte in lower case, and its capital.
    fileprivate static func letter(_ byte: UInt8) -> ByteClass { ByteClass { folded($0) == byte } }

    fileprivate func union(_ other: ByteClass) -> ByteClass {
        ByteClass { contains($0) || other.contains($0) }
    }
}
