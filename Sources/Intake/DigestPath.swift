internal import CDigest

/// Which code computes digests.
package enum DigestPath {
    /// From now on every digest is computed by portable code.
    package static func forbidAcceleration() { pkgtriage_sha256_forbid_acceleration() }
}
