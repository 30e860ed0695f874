/// A 128-bit identifier as Windows writes it; one value whatever its spelling.
///
/// Braces, upper or lower case and the surrounding text do not matter: `{0562094A-…}` and
/// `0562094a-…` are equal. Printed in lower case, with hyphens, without braces.
@usableFromInline
package struct GUID: Hashable, Sendable, Comparable {
    /// The first 16 hexadecimal digits, as a big-endian number.
    @usableFromInline package let high: UInt64
    /// The last 16 hexadecimal digits, as a big-endian number.
    @usableFromInline package let low: UInt64

    @inlinable @inline(__always)
    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    @inlinable @inline(__always)
    package static func == (left: GUID, right: GUID) -> Bool {
        left.low == right.low && left.high == right.high
    }

    /// The all-zero GUID, which the product writes for "none".
    package static let zero = GUID(high: 0, low: 0)

    @inlinable
    package static func < (left: GUID, right: GUID) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension GUID {
    /// Characters in the form without braces: 32 digits and 4 hyphens.
    package static let length = 36

    /// Reads 36 bytes at `offset` as `8-4-4-4-12` hexadecimal digits; `nil` if they are anything else.
    @inline(__always)
    package init?(_ bytes: Span<UInt8>, at offset: Int) {
        guard offset >= 0, offset <= bytes.count - GUID.length else { return nil }
        let hyphen = UInt8(ascii: "-")
        guard bytes[offset + 8] == hyphen, bytes[offset + 13] == hyphen, bytes[offset + 18] == hyphen,
            bytes[offset + 23] == hyphen
        else { return nil }
        // Two groups of four digits are put together to eight.
        let second =
            UInt64(bytes.halfWord(at: offset + 9)) | UInt64(bytes.halfWord(at: offset + 14)) << 32
        let third = UInt64(bytes.halfWord(at: offset + 19)) | UInt64(bytes.halfWord(at: offset + 24)) << 32
        guard let first = eightDigits(bytes.word(at: offset)), let second = eightDigits(second),
            let third = eightDigits(third), let fourth = eightDigits(bytes.word(at: offset + 28))
        else { return nil }
        self.init(high: first << 32 | second, low: third << 32 | fourth)
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

/// The number that eight hexadecimal digits write, the first in the lowest byte; `nil` if any is none.
///
/// All eight at once: each step works on every byte of the word, and no sum leaves its byte.
@inline(__always)
private func eightDigits(_ text: UInt64) -> UInt64? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let isLetter = text >> 6 & ones
    let low = text & (ones &* 0x0F)
    // Letters are 41…46 or 61…66, digits 30…39.
    let row = (text | isLetter << 5) ^ (low &+ ones &* 0x30 &+ isLetter &* 0x30)
    let tooLarge = (low &+ ones &* 6 &+ isLetter &* 3) & (ones &* 0x10)
    let tooSmall = isLetter & ~((low &+ ones &* 0x0F) >> 4)
    guard row | tooLarge | tooSmall == 0 else { return nil }
    var digits = (low &+ isLetter &* 9).byteSwapped
    digits = (digits | digits >> 4) & 0x00FF_00FF_00FF_00FF
    digits = (digits | digits >> 8) & 0x0000_FFFF_0000_FFFF
    return (digits | digits >> 16) & 0xFFFF_FFFF
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
