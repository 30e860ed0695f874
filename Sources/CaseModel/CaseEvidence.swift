/// All that a case says, as the ranking needs it: who observed what, how often, when.
package struct CaseEvidence: Sendable {
    package var rules: [DiagnosisRule]
    /// What each pattern that fired says about diagnoses.
    package var meanings: [String: PatternMeaning]
    package var observations: [Observation]
    /// Kinds of members that were read and understood.
    package var witnesses: Set<MemberKind>
    /// Machines and the part each plays.
    package var servers: [String: Role]
    /// Servers on which each package is not ready, by whatever witness.
    package var affected: [GUID: Set<String>]
    /// Records of severity 1 in all logs.
    package var errors: Int64

    package init(
        rules: [DiagnosisRule], meanings: [String: PatternMeaning], observations: [Observation],
        witnesses: Set<MemberKind>, servers: [String: Role] = [:], affected: [GUID: Set<String>] = [:],
        errors: Int64 = 0
    ) {
        self.rules = rules
        self.meanings = meanings
        self.observations = observations
        self.witnesses = witnesses
        self.servers = servers
        self.affected = affected
        self.errors = errors
    }
}

/// What a pattern says, without how it is recognised.
package struct PatternMeaning: Sendable, Equatable {
    package var title: String
    package var provesAlone: Bool
    /// Seen less often than this, it counts half: what happens once may have mended itself.
    package var repeats: Int64
    /// Natural-log likelihood ratio for each diagnosis; negative against it.
    package var weights: [String: Double]

    package init(
        title: String, provesAlone: Bool = false, repeats: Int64 = 1, weights: [String: Double]
    ) {
        self.repeats = repeats
        self.title = title
        self.provesAlone = provesAlone
        self.weights = weights
    }
}

/// A pattern that fired for one package and server, as one kind of member witnesses it.
package struct Observation: Sendable, Equatable {
    package var pattern: String
    package var witness: MemberKind
    package var package: GUID?
    package var server: String?
    package var count: Int64
    /// How many of them were records of severity 1.
    package var errors: Int64
    package var first: Timestamp?
    package var last: Timestamp?

    package init(
        pattern: String, witness: MemberKind, package guid: GUID? = nil, server: String? = nil,
        count: Int64 = 1, errors: Int64 = 0, first: Timestamp? = nil, last: Timestamp? = nil
    ) {
        self.pattern = pattern
        self.witness = witness
        self.package = guid
        self.server = server
        self.count = count
        self.errors = errors
        self.first = first
        self.last = last
    }
}
