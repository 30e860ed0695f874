package import CaseModel

/// One pattern of a pack: when a record or fact looks like this, it is evidence for or against.
package struct Pattern: Sendable {
    package var id: String
    package var title: String
    package var pack: String
    /// File and place where it is defined.
    package var file: String
    package var mark: Mark
    package var condition: Condition
    package var evidence: [Evidence]
    /// Whether it proves its diagnosis without a second, independent witness.
    package var provesAlone: Bool
    /// Seen less often than this in a case, it counts half.
    package var repeats: Int64
    /// The product's version from which on it says nothing.
    package var onlyBefore: ProductVersion?
    package var activity = Activity.none
    package var sources: [String] = []
    package var fires: [Sample] = []
    package var silent: [Sample] = []

    /// What a record says that an agent did with a package; counted for each package and machine.
    package enum Activity: String, Sendable, CaseIterable {
        case none
        /// The server was busy and turned it away.
        case busy
        /// The package arrived.
        case ready
        /// The package lacks, and the agent waits for another attempt.
        case waiting
    }

    package enum Condition: Sendable {
        case record(RecordCondition)
        case fact(FactCondition)
    }

    /// What the pattern says about one diagnosis.
    package struct Evidence: Sendable, Equatable {
        package var diagnosis: String
        package var grade: Grade
        package var supports: Bool
        /// Which earlier signs of the diagnosis are over when the pattern is seen later; only against.
        package var ends: Ending?
        /// Where it stands in the pack.
        package var mark = Mark()

        /// Natural-log likelihood ratio; negative when it speaks against.
        package var weight: Double {
            supports ? grade.logLikelihoodRatio : -grade.logLikelihoodRatio
        }
    }

    /// A record or fact that proves the pattern: it must fire, or must not.
    package struct Sample: Sendable {
        package var mark: Mark
        package var kind: MemberKind?
        package var severity: UInt8 = 0
        package var source = ""
        package var message = ""
        /// Fields of a fact.
        package var fields: [Fact.Field] = []
        /// What the captures must be, if the author says.
        package var captures: [Fact.Field] = []
    }
}

/// What a log record must look like.
package struct RecordCondition: Sendable {
    /// Kinds of logs; a record of log viewer text counts as either.
    package var kinds: [MemberKind]
    /// Allowed severities; empty for any.
    package var severities: [UInt8]
    /// One of these must be the record's source; empty for any.
    package var sources: [Template]
    /// One of these must occur in the message.
    package var messages: [Template]
    /// None of these may occur in the message.
    package var exceptions: [Template]
    /// Where it stands in the pack.
    package var mark = Mark()
}
