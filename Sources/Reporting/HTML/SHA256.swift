internal import CDigest

/// SHA-256 of a few kilobytes, for the hashes of a Content-Security-Policy.
package enum SHA256 {
    /// The 32 bytes of the digest.
    package static func digest(of message: [UInt8]) -> [UInt8] {
        var state = pkgtriage_sha256()
        var digest = [UInt8](repeating: 0, count: Int(pkgtriage_sha256_length))
        unsafe pkgtriage_sha256_init(&state, pkgtriage_sha256_fastest)
        unsafe pkgtriage_sha256_update(&state, message, message.count)
        unsafe pkgtriage_sha256_final(&state, &digest)
        return digest
    }
}
