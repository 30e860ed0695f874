/// Turns chunks of UTF-16 into UTF-8, whatever the sizes of the chunks on either side.
///
/// An unpaired surrogate or a last odd byte becomes U+FFFD. Reads and writes stay inside the buffers
/// handed in; what does not fit waits in `pending`.
struct UTF16Transcoder {
    private let isBigEndian: Bool
    /// The first byte of a unit whose second has not come.
    private var oddByte: UInt8?
    /// A high surrogate that waits for its partner.
    private var highSurrogate: UInt32 = 0
    /// UTF-8 bytes that did not fit, the first in the lowest byte.
    private var pending: UInt64 = 0
    private var pendingCount = 0
    /// Whether anything had to be replaced.
    private(set) var hasReplaced = false

    init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

    /// Transcodes until the input is used up or the output full.
    mutating func transcode(
        _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) -> (used: Int, made: Int) {
        var used = 0
        var made = unsafe flush(into: output, from: 0)
        while made < output.count, used < input.count {
            if oddByte == nil, highSurrogate == 0 {
                let plain = unsafe passASCII(input, from: used, into: output, from: made)
                used += 2 * plain
                made += plain
                if made == output.count || used == input.count { break }
            }
            let byte = unsafe input[used]
            used += 1
            guard let first = oddByte else {
                oddByte = byte
                continue
            }
            oddByte = nil
            accept(isBigEndian ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first))
            made = unsafe flush(into: output, from: made)
        }
        return (used, made)
    }

    /// At the end of the input: what is half there becomes U+FFFD. Call until it returns 0.
    mutating func finish(into output: UnsafeMutableRawBufferPointer) -> Int {
        if highSurrogate != 0 || oddByte != nil {
            if highSurrogate != 0 { replace() }
            if oddByte != nil { replace() }
            highSurrogate = 0
            oddByte = nil
        }
        return unsafe flush(into: output, from: 0)
    }

    /// Characters below 80 hex, eight at a time: nearly all of any log. Returns how many.
    private func passASCII(
        _ input: UnsafeRawBufferPointer, from used: Int,
        into output: UnsafeMutableRawBufferPointer, from made: Int
    ) -> Int {
        let steps = min((input.count - used) / 16, (output.count - made) / 8)
        for step in 0..<max(0, steps) {
            let raw = unsafe input.loadUnaligned(fromByteOffset: used + 16 * step, as: SIMD8<UInt16>.self)
            let units = isBigEndian ? SIMD8(truncatingIfNeeded: raw &<< 8 | raw &>> 8) : raw
            if units.max() >= 0x80 { return 8 * step }
            unsafe output.storeBytes(
                of: SIMD8<UInt8>(truncatingIfNeeded: units), toByteOffset: made + 8 * step,
                as: SIMD8<UInt8>.self)
        }
        return 8 * max(0, steps)
    }

    private mutating func accept(_ unit: UInt32) {
        if highSurrogate != 0 {
            let high = highSurrogate
            highSurrogate = 0
            if unit & 0xFC00 == 0xDC00 {
                return append(0x10000 + ((high & 0x3FF) << 10 | unit & 0x3FF))
            }
            replace()
        }
        switch unit & 0xFC00 {
        case 0xD800: highSurrogate = unit
        case 0xDC00: replace()
        default: append(unit)
        }
    }

    private mutating func replace() {
        hasReplaced = true
        append(0xFFFD)
    }

    private mutating func append(_ scalar: UInt32) {
        if scalar < 0x80 {
            put(scalar)
        } else if scalar < 0x800 {
            put(0xC0 | scalar >> 6)
            put(0x80 | scalar & 0x3F)
        } else if scalar < 0x10000 {
            put(0xE0 | scalar >> 12)
            put(0x80 | scalar >> 6 & 0x3F)
            put(0x80 | scalar & 0x3F)
        } else {
            put(0xF0 | scalar >> 18)
            put(0x80 | scalar >> 12 & 0x3F)
            put(0x80 | scalar >> 6 & 0x3F)
            put(0x80 | scalar & 0x3F)
        }
    }

    /// At most a replacement and a scalar wait at once: 7 of the 8 bytes.
    private mutating func put(_ byte: UInt32) {
        pending |= UInt64(byte) << UInt64(8 * pendingCount)
        pendingCount += 1
    }

    private mutating func flush(into output: UnsafeMutableRawBufferPointer, from start: Int) -> Int {
        var made = start
        while pendingCount > 0, made < output.count {
            unsafe output[made] = UInt8(truncatingIfNeeded: pending)
            pending >>= 8
            pendingCount -= 1
            made += 1
        }
        return made
    }
}
