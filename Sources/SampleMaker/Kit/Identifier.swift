/// A GUID of the invented world, in version 4 layout.
package struct Identifier: Hashable, Sendable {
    /// Lower case, with hyphens, without braces: how reports print it.
    package let text: String

    /// Draws the next one.
    package init(_ random: inout SplitMix64) {
        var bytes: [UInt8] = []
        random.appendIdentifier(to: &bytes)
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// One that the product itself documents.
    package init(known text: String) { self.text = text }

    /// Upper case and in braces: how agents write it.
    package var braced: String { "{" + text.uppercased() + "}" }
}

extension SplitMix64 {
    /// Writes a random GUID, 36 bytes in lower case.
    mutating func appendIdentifier(to bytes: inout [UInt8]) {
        let high = next() & ~0xF000 | 0x4000
        let low = next() & ~(3 << 62) | 2 << 62
        appendHex(high >> 32, 8, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        appendHex(high >> 16 & 0xFFFF, 4, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        appendHex(high & 0xFFFF, 4, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        appendHex(low >> 48, 4, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        appendHex(low & 0xFFFF_FFFF_FFFF, 12, to: &bytes)
    }
}

/// Appends the last `width` hexadecimal digits of a number, in lower case.
func appendHex(_ value: UInt64, _ width: Int, to bytes: inout [UInt8]) {
    var shift = UInt64(width) * 4
    while shift > 0 {
        shift -= 4
        let digit = UInt8(truncatingIfNeeded: value >> shift & 0xF)
        bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
}
