package import CaseModel

/// How a member ended: what only its last byte tells.
package struct MemberOutcome: Sendable, Hashable {
    /// Bytes of content, after all inflating and before any change of encoding.
    package var bytes: Int64
    /// SHA-256 of those bytes, lower-case hexadecimal.
    package var sha256: String
    /// Whether it was read to its end and nothing of it is known to be missing or wrong.
    package var isComplete: Bool
    /// What was taken away around the content, outermost first: `header`, `gzip`, `zlib`, `raw-deflate`,
    /// `zip`. Empty for plain members.
    package var layers: [String]
    /// How the content is written; what `read` gives is UTF-8 unless it is binary.
    package var encoding: TextEncoding
    /// What a reader of the report must know about this member.
    package var problems: [Problem]
}
