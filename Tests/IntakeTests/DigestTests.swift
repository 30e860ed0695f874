internal import CDigest
internal import Testing

@testable internal import Intake

/// Vectors of FIPS 180-4 as NIST publishes them (CSRC, "Examples with intermediate values", SHA-256).
@Suite struct DigestTests {
    static let vectors = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
        (
            String(repeating: "a", count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        ),
    ]

    @Test(arguments: vectors, [pkgtriage_sha256_fastest, pkgtriage_sha256_portable])
    func `the standard's examples have the standard's digests`(
        vector: (message: String, digest: String), path: pkgtriage_sha256_path
    ) {
        #expect(digest(bytes(vector.message), path: path, step: .max) == vector.digest)
    }

    @Test func `both paths agree for every length up to four blocks`() {
        for count in 0...256 {
            let message = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
            let fast = digest(message, path: pkgtriage_sha256_fastest, step: .max)
            #expect(fast == digest(message, path: pkgtriage_sha256_portable, step: .max))
        }
    }

    @Test(arguments: 1...130) func `pieces of any size give the digest of the whole`(step: Int) {
        let message = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 11) }
        let whole = digest(message, path: pkgtriage_sha256_portable, step: .max)
        #expect(digest(message, path: pkgtriage_sha256_fastest, step: step) == whole)
    }

    private func digest(_ message: [UInt8], path: pkgtriage_sha256_path, step: Int) -> String {
        var hash = ContentHash(path: path)
        var rest = message[...]
        while !rest.isEmpty {
            unsafe Array(rest.prefix(step)).withUnsafeBytes { raw in unsafe hash.add(raw) }
            rest = rest.dropFirst(step)
        }
        return hash.finish()
    }
}
