/// All that a case says, as the ranking needs it: who observed what, how often, when.
package struct CaseEvidence: Sendable {
    package var rules: [DiagnosisRule]
    /// What each pattern that fired says about diagnoses.
    package var meanings: [String: PatternMeaning]
    package var observations: [Observation]
    /// Kinds of members that were read and understood.
    package var witnesses: Set<MemberKind>
    /// Kinds of facts that were stated or derived.
    package var stated: Set<Fact.Kind> = []
    /// Kinds of logs of which none covers the time at which things went wrong: their silence says nothing.
    package var blind: Set<MemberKind> = []
    /// Kinds of logs that hold records of trace level.
    package var tracing: Set<MemberKind> = []
    /// When each machine's logs end.
    package var logEnds: [String: Timestamp] = [:]
    /// When the Notification Servers' logs end.
    package var serverLogEnd: Timestamp?
    /// The version of the Notification Server's product, if anything states it.
    package var product: ProductVersion?
    /// Machines and the part each plays.
    package var servers: [String: Role]
    /// Machines that count as clients only because nothing shows that they are more.
    package var presumedClients: Set<String> = []
    /// Servers on which each package is not ready, by whatever witness.
    package var affected: [GUID: Set<String>]
    /// Records of severity 1 in all logs.
    package var errors: Int64
    /// Records of severity 1 by the patterns that matched them: each record stands in one set.
    package var errorSets: [ErrorSet] = []

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

/// Which earlier signs a success ends.
package enum Ending: String, Sendable, CaseIterable {
    /// Those of the same package.
    case package
    /// All of the same machine, also those that name no package.
    case machine
}

/// How many records of severity 1 were matched by exactly these patterns.
package struct ErrorSet: Sendable, Equatable {
    package var patterns: Set<String>
    package var errors: Int64

    package init(patterns: Set<String>, errors: Int64) {
        self.patterns = patterns
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
    /// The product's version from which on the pattern says nothing.
    package var onlyBefore: ProductVersion?
    /// Diagnoses whose earlier signs are over when this is seen later.
    package var ends: [String: Ending] = [:]

    package init(
        title: String, provesAlone: Bool = false, repeats: Int64 = 1, onlyBefore: ProductVersion? = nil,
        weights: [String: Double]
    ) {
        self.onlyBefore = onlyBefore
        self.repeats = repeats
        self.title = title
        self.provesAlone = provesAlone
        self.weights = weights
    }
}

/// A pattern that fired for one package and server, as one kind of member witnesses it.
package struct Observation: Sendable, Equatable {
    // In this order the fields leave the least room between them; a case has some 50,000 observations.
    package var pattern: String
    package var server: String?
    package var package: GUID?
    package var witness: MemberKind
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
