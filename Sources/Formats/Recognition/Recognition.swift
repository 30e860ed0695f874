package import CaseModel

/// What a member was recognised as, before it is read.
package struct Recognition: Hashable, Sendable {
    /// What it is.
    package var kind: MemberKind
    /// The part its machine plays; `.unknown` unless evident, the analysis may know more later.
    package var role: Role
    /// What a member of a kind that has no name of its own is; `nil` for most.
    package var form: Form?
    /// The machine it comes from, as its records or its path name it.
    package var host: String?

    /// Contents that the list of kinds, which others rely on, has no word for.
    package enum Form: Sendable {
        /// A dump of the agent's secure storage.
        case secureStorage
        /// A deadlock as SQL Server describes it.
        case deadlock
        /// Settings as the console shows them, copied as text.
        case consoleSettings
        /// The signature beside a snapshot: bytes that only the product can read.
        case signature
    }

    package init(kind: MemberKind, role: Role = .unknown, host: String? = nil, form: Form? = nil) {
        self.kind = kind
        self.form = form
        self.role = role
        self.host = host
    }
}
