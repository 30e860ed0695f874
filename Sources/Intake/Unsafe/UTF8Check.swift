/// Tells whether a stream of chunks is valid UTF-8 (Unicode 15, table 3-7).
///
/// Nearly all logs are ASCII: a chunk without a high byte costs one pass of wide ORs. Only others are
/// walked byte by byte. Reads stay inside the buffer handed in.
struct UTF8Check {
    /// False from the first invalid sequence on; then nothing is checked any more.
    private(set) var isValid = true
    /// Bytes of the sequence that the last chunk left unfinished.
    private var missing = 0
    /// What the next byte may be; narrower than 80…BF after some lead bytes.
    private var low: UInt8 = 0x80
    private var high: UInt8 = 0xBF

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        guard isValid else { return }
        if missing == 0, unsafe !hasHighByte(bytes) { return }
        for index in 0..<bytes.count {
            unsafe add(bytes[index])
            if !isValid { return }
        }
    }

    /// At the end of the content: nothing may be missing.
    mutating func finish() { if missing > 0 { isValid = false } }

    @inline(__always)
    private mutating func add(_ byte: UInt8) {
        if missing > 0 {
            isValid = byte >= low && byte <= high
            (low, high) = (0x80, 0xBF)
            missing -= 1
        } else if byte >= 0x80 {
            begin(byte)
        }
    }

    private mutating func begin(_ lead: UInt8) {
        switch lead {
        case 0xC2...0xDF: missing = 1
        case 0xE0: (missing, low) = (2, 0xA0)
        case 0xED: (missing, high) = (2, 0x9F)
        case 0xE1...0xEF: missing = 2
        case 0xF0: (missing, low) = (3, 0x90)
        case 0xF1...0xF3: missing = 3
        case 0xF4: (missing, high) = (3, 0x8F)
        default: isValid = false
        }
    }
}

/// Whether any byte is above 7F; 64 bytes a step.
private func hasHighByte(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var seen = SIMD16<UInt8>(repeating: 0)
    var index = 0
    while index + 64 <= bytes.count {
        unsafe seen |= bytes.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
        unsafe seen |= bytes.loadUnaligned(fromByteOffset: index + 16, as: SIMD16<UInt8>.self)
        unsafe seen |= bytes.loadUnaligned(fromByteOffset: index + 32, as: SIMD16<UInt8>.self)
        unsafe seen |= bytes.loadUnaligned(fromByteOffset: index + 48, as: SIMD16<UInt8>.self)
        index += 64
    }
    var last: UInt8 = 0
    while index < bytes.count {
        unsafe last |= bytes[index]
        index += 1
    }
    return seen.max() >= 0x80 || last >= 0x80
}
