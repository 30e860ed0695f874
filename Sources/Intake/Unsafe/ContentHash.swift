internal import CDigest
internal import CaseModel

/// SHA-256 of a stream of bytes.
struct ContentHash {
    private var state = pkgtriage_sha256()

    init(path: pkgtriage_sha256_path = pkgtriage_sha256_fastest) {
        unsafe pkgtriage_sha256_init(&state, path)
    }

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        unsafe pkgtriage_sha256_update(&state, bytes.baseAddress, bytes.count)
    }

    /// The digest in lower-case hexadecimal; ends the computation.
    mutating func finish() -> String {
        var digest = [UInt8](repeating: 0, count: Int(pkgtriage_sha256_length))
        unsafe pkgtriage_sha256_final(&state, &digest)
        return digest.map { hexDigits($0, 2) }.joined()
    }
}
