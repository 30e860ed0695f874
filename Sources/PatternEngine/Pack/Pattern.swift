package import CaseModel

/// One pattern of a pack: when a record or fact looks like this, it is evidence for or against.
package struct Pattern: Sendable {
    package var id: String
    package var title: String
    package var pack: String
    /// File and line where it is defined.
    package var file: String
    package var line: Int
    package var condition: Condition
    package var evidence: [Evidence]
    /// Whether it proves its diagnosis without a second, independent witness.
    package var provesAlone: Bool
    /// Seen less often than this in a case, it counts half.
    package var repeats: Int64
    package var sources: [String]
    package var fires: [Sample]
    package var silent: [Sample]

    package enum Condition: Sendable {
        case record(RecordCondition)
        case fact(FactCondition)
    }

    /// What the pattern says about one diagnosis.
    package struct Evidence: Sendable, Equatable {
        package var diagnosis: String
        package var grade: Grade
        package var supports: Bool

        /// Natural-log likelihood ratio; negative when it speaks against.
        package var weight: Double {
            supports ? grade.logLikelihoodRatio : -grade.logLikelihoodRatio
        }
    }

    /// A record or fact that proves the pattern: it must fire, or must not.
    package struct Sample: Sendable {
        package var line: Int
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
}

extension Pattern {
    /// The kinds of logs whose records it looks at; none for a pattern over facts.
    package var logKinds: [MemberKind] {
        if case .record(let condition) = condition { condition.kinds } else { [] }
    }
}
