internal import CDigest

/// SHA-256 of a stream of bytes.
package struct ContentHash: Sendable {
    private var state = pkgtriage_sha256()

    package init() { self.init(path: pkgtriage_sha256_fastest) }

    init(path: pkgtriage_sha256_path) {
        unsafe pkgtriage_sha256_init(&state, path)
    }

    /// Adds bytes to the message.
    package mutating func add(_ bytes: RawSpan) {
        unsafe bytes.withUnsafeBytes { bytes in unsafe add(bytes) }
    }

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        unsafe pkgtriage_sha256_update(&state, bytes.baseAddress, bytes.count)
    }

    /// The digest in lower-case hexadecimal; ends the computation.
    package mutating func finish() -> String {
        var digest = [UInt8](repeating: 0, count: Int(pkgtriage_sha256_length))
        unsafe pkgtriage_sha256_final(&state, &digest)
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
