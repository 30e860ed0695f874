package import CaseModel

/// What a member was recognised as, before it is read.
package struct Recognition: Hashable, Sendable {
    /// What it is.
    package var kind: MemberKind
    /// The part its machine plays; `.unknown` unless evident, the analysis may know more later.
    package var role: Role
    /// The machine it comes from, as its records or its path name it.
    package var host: String?

    package init(kind: MemberKind, role: Role = .unknown, host: String? = nil) {
        self.kind = kind
        self.role = role
        self.host = host
    }
}
