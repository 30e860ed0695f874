extension Span where Element == UInt8 {
    /// Eight bytes from `offset` on, the first lowest.
    ///
    /// Invariant: the bytes are within the span, which is checked.
    @inlinable @inline(__always)
    package func word(at offset: Int) -> UInt64 {
        UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Four bytes from `offset` on, the first lowest.
    @inlinable @inline(__always)
    package func halfWord(at offset: Int) -> UInt32 {
        UInt32(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
}
