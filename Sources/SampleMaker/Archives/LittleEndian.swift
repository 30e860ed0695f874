extension [UInt8] {
    /// Appends the lowest `bytes` bytes of a number, the lowest first.
    mutating func appendLittleEndian(_ value: Int, bytes: Int) {
        for index in 0..<bytes { append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
    }
}
