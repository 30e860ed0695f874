/// A 128-bit identifier as Windows writes it; one value whatever its spelling.
///
/// Braces, upper or lower case and the surrounding text do not matter: `{0562094A-…}` and
/// `0562094a-…` are equal. Printed in lower case, with hyphens, without braces.
package struct GUID: Hashable, Sendable, Comparable {
    /// The first 16 hexadecimal digits, as a big-endian number.
    package let high: UInt64
    /// The last 16 hexadecimal digits, as a big-endian number.
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The all-zero GUID, which the product writes for "none".
    package static let zero = GUID(high: 0, low: 0)

    package static func < (left: GUID, right: GUID) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension GUID {
    /// Characters in the form without braces: 32 digits and 4 hyphens.
    package static let length = 36

    /// Reads 36 bytes at `offset` as `8-4-4-4-12` hexadecimal digits; `nil` if they are anything else.
    package init?(_ bytes: Span<UInt8>, at offset: Int) {
        guard offset >= 0, offset <= bytes.count - GUID.length else { return nil }
        var high: UInt64 = 0
        var low: UInt64 = 0
        for index in 0..<GUID.length {
            let byte = bytes[offset + index]
            if index == 8 || index == 13 || index == 18 || index == 23 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            let digit = hexValue(of: byte)
            guard digit < 16 else { return nil }
            if index < 18 { high = high << 4 | UInt64(digit) } else { low = low << 4 | UInt64(digit) }
        }
        self.init(high: high, low: low)
    }

    /// Reads a whole text: 36 characters, in braces or not; white space around it is ignored.
    package init?(_ text: some StringProtocol) {
        let trimmed = text.utf8.drop { $0 == 0x20 || $0 == 0x7B }
        let bytes = [UInt8](trimmed.prefix(GUID.length))
        guard trimmed.dropFirst(GUID.length).allSatisfy({ $0 == 0x20 || $0 == 0x7D }),
            let guid = GUID(bytes.span, at: 0)
        else { return nil }
        self = guid
    }
}

extension GUID: CustomStringConvertible {
    package var description: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(GUID.length)
        for index in 0..<32 {
            if index == 8 || index == 12 || index == 16 || index == 20 { bytes.append(UInt8(ascii: "-")) }
            let half = index < 16 ? high : low
            let digit = UInt8(half >> UInt64(60 - index % 16 * 4) & 15)
            bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The value of a hexadecimal digit in either case, or 255 for any other byte.
package func hexValue(of byte: UInt8) -> UInt8 {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: 255
    }
}

/// `value` in lower-case hexadecimal, with at least `width` digits.
package func hexDigits(_ value: some FixedWidthInteger & UnsignedInteger, _ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
