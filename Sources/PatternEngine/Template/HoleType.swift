/// What a hole in a template accepts. `Patterns/README.md` describes each for authors.
package enum HoleType: String, Sendable, CaseIterable {
    case guid, package, machine, version, number, code, host, server, word, path, quoted, line, text, ws

    /// Whether the hole ends where the rest of the template begins to match, rather than where its
    /// own characters end.
    var isGap: Bool { self == .line || self == .text }

    /// The fewest bytes the hole must take.
    var minimumBytes: Int { self == .quoted || self == .ws || isGap ? 0 : 1 }

    /// The bytes that a run of this type consists of; `nil` for types with a form of their own.
    var byteClass: ByteClass? {
        switch self {
        case .guid, .package, .machine, .code, .number, .text: nil
        case .version: .version
        case .host, .server: .host
        case .word: .word
        case .path: .path
        case .quoted: .quoted
        case .line: .line
        case .ws: .white
        }
    }
}

/// A set of bytes, as a table for one look-up per byte.
struct ByteClass: Sendable, Equatable {
    private var bits: (UInt64, UInt64, UInt64, UInt64)

    init(_ isMember: (UInt8) -> Bool) {
        var words: [UInt64] = [0, 0, 0, 0]
        for byte in UInt8.min...UInt8.max where isMember(byte) {
            words[Int(byte >> 6)] |= 1 << UInt64(byte & 63)
        }
        bits = (words[0], words[1], words[2], words[3])
    }

    /// Some bytes.
    init(_ bytes: UInt8...) {
        var words = SIMD4<UInt64>()
        for byte in bytes { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
        bits = (words[0], words[1], words[2], words[3])
    }

    mutating func formUnion(_ other: ByteClass) {
        bits.0 |= other.bits.0
        bits.1 |= other.bits.1
        bits.2 |= other.bits.2
        bits.3 |= other.bits.3
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        let word =
            byte < 128 ? (byte < 64 ? bits.0 : bits.1) : (byte < 192 ? bits.2 : bits.3)
        return word >> UInt64(byte & 63) & 1 == 1
    }

    static func == (left: ByteClass, right: ByteClass) -> Bool { left.bits == right.bits }

    static let digit = ByteClass { (0x30...0x39).contains($0) }
    static let version = ByteClass { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    static let white = ByteClass { $0 == 0x20 || (0x09...0x0D).contains($0) }
    static let line = ByteClass { $0 != 0x0A && $0 != 0x0D }
    static let host = ByteClass {
        isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
            || $0 == UInt8(ascii: "_")
    }
    static let word = ByteClass { !white.contains($0) && !isOne($0, of: "'\"<>()[]{},;") }
    static let path = ByteClass { line.contains($0) && !isOne($0, of: "'\"<>|*?") }
    static let quoted = ByteClass { line.contains($0) && !isOne($0, of: "'\"") }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isOne(_ byte: UInt8, of characters: String) -> Bool {
        characters.utf8.contains(byte)
    }
}

/// ASCII letters in lower case, every other byte as it is.
@inline(__always)
func folded(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
}
