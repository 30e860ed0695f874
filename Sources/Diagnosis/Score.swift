package import CaseModel

/// How a diagnosis came to its confidence: each contribution as a value, so that it can be shown and argued with.
///
/// The log-odds are the prior's and those of all parts, added up; the probability that follows is then held
/// down by the limits, in order.
package struct Score: Sendable, Equatable {
    /// Natural logarithm of the diagnosis's prior over that of all its rivals.
    package var priorLogOdds: Double = 0
    /// What speaks for it and against it, in the order in which it was weighed.
    package var parts: [Part] = []
    /// What holds the probability down.
    package var limits: [Limit] = []
    /// Probability that this is a cause of what the bundle shows, 0 to 1.
    package var confidence: Double = 0

    /// The log-odds of all parts together, without the prior.
    package var logLikelihoodRatio: Double { parts.map(\.counted).reduce(0, +) }

    /// One contribution to the log-odds.
    package struct Part: Sendable, Equatable {
        package var kind: Kind
        /// The natural-log likelihood ratio that the pack states; negative against.
        package var stated: Double
        /// What was counted of it here.
        package var counted: Double
    }

    package enum Kind: Sendable, Equatable {
        /// A pattern that speaks for it, by one kind of witness; further signs of one witness count half each.
        case sign(pattern: String, witness: MemberKind)
        /// The shape of what is affected.
        case scope(DiagnosisRule.Scope)
        /// A pattern that speaks against it, for the share of what it contradicts.
        case opposition(pattern: String)
        /// What a sign is worth less because a likelier diagnosis accounts for it.
        case explained(pattern: String, by: String)
        /// A pattern that would speak for it, or against it, in versions of the product before this one only.
        case onlyBefore(pattern: String, version: ProductVersion)
        /// A pattern that would speak for it, had it been seen on a machine that plays another part.
        case otherMachine(pattern: String, role: Role)

        /// The pattern that the contribution is about; `nil` for the shape.
        package var pattern: String? {
            switch self {
            case .sign(let pattern, _), .opposition(let pattern), .explained(let pattern, _),
                .onlyBefore(let pattern, _), .otherMachine(let pattern, _):
                pattern
            case .scope: nil
            }
        }
    }

    package enum Limit: Sendable, Equatable {
        /// Only one kind of witness speaks for it, and nothing proves it alone.
        case oneWitness
        /// It is a consequence of this diagnosis, and no surer than it.
        case cause(String)
        /// It stands for what nothing more precise explains, and these explain it in part.
        case explainedBy([String])
    }
}
