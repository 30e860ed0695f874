internal import CZlib

/// Compressed data for tests, made by zlib.
enum Deflate {
    /// Without any wrapper.
    static func raw(
        _ content: [UInt8], level: Int32 = 9, strategy: Int32 = Z_DEFAULT_STRATEGY
    ) -> [UInt8] {
        compressed(content, windowBits: -15, level: level, strategy: strategy)
    }
    /// RFC 1950.
    static func zlib(_ content: [UInt8]) -> [UInt8] { compressed(content, windowBits: 15) }
    /// RFC 1952.
    static func gzip(_ content: [UInt8]) -> [UInt8] { compressed(content, windowBits: 31) }

    static func crc(_ content: [UInt8]) -> UInt32 {
        UInt32(truncatingIfNeeded: unsafe crc32_z(0, content, content.count))
    }

    private static func compressed(
        _ content: [UInt8], windowBits: Int32, level: Int32 = 9, strategy: Int32 = Z_DEFAULT_STRATEGY
    ) -> [UInt8] {
        var stream = unsafe z_stream()
        unsafe deflateInit2_(
            &stream, level, Z_DEFLATED, windowBits, 8, strategy, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        defer { unsafe deflateEnd(&stream) }
        var input = content
        var output = [UInt8](repeating: 0, count: Int(unsafe deflateBound(&stream, UInt(content.count))) + 64)
        let count = unsafe input.withUnsafeMutableBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                unsafe stream.next_in = source.baseAddress
                unsafe stream.avail_in = UInt32(source.count)
                unsafe stream.next_out = target.baseAddress
                unsafe stream.avail_out = UInt32(target.count)
                _ = unsafe deflate(&stream, Z_FINISH)
                return unsafe target.count - Int(stream.avail_out)
            }
        }
        return Array(output[..<count])
    }
}
