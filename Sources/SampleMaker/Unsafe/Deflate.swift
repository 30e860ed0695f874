import CZlib

/// Compresses with zlib.
///
/// Invariant of this file: zlib reads `input` and writes `output` only inside the closures that lend
/// their buffers, and `avail_out` is the true size of the buffer, which `deflateBound` makes large enough
/// for one call with `Z_FINISH`.
enum Deflate {
    /// The wrapping around the compressed bytes.
    enum Format: Int32 {
        /// None: what zip members hold.
        case raw = -15
        case zlib = 15
        /// gzip, with no name and no time in its header.
        case gzip = 31
    }

    /// The compressed bytes, or none if zlib has no memory.
    static func compress(_ input: [UInt8], _ format: Format, level: Int32 = 9) -> [UInt8] {
        var stream = unsafe z_stream()
        let made = unsafe deflateInit2_(
            &stream, level, Z_DEFLATED, format.rawValue, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard made == Z_OK else { return [] }
        defer { unsafe deflateEnd(&stream) }
        let bound = unsafe Int(deflateBound(&stream, UInt(input.count)))
        var input = input
        return unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            unsafe input.withUnsafeMutableBufferPointer { source in
                unsafe stream.next_in = source.baseAddress
                unsafe stream.avail_in = UInt32(source.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(output.count)
                _ = unsafe deflate(&stream, Z_FINISH)
            }
            count = unsafe output.count - Int(stream.avail_out)
        }
    }

    /// The CRC-32 of zip and gzip.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe UInt32(truncatingIfNeeded: crc32(0, buffer.baseAddress, UInt32(buffer.count)))
        }
    }
}
