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
    /// What was seen and does not count, in order of the patterns' ids.
    package var gates: [Gate] = []
    /// What holds the probability down.
    package var limits: [Limit] = []
    /// Probability that this is a cause of what the bundle shows, 0 to 1.
    package var confidence: Double = 0

    package init() {}

    /// The log-odds of all parts together, without the prior.
    package var logLikelihoodRatio: Double { parts.map(\.counted).reduce(0, +) }

    /// The prior's log-odds and those of all parts.
    package var logOdds: Double { priorLogOdds + logLikelihoodRatio }

    /// The probability that follows from the log-odds, before any limit.
    package var probability: Double { 1 / (1 + exponential(-logOdds)) }

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
    }

    /// A pattern that was seen and adds nothing here.
    package struct Gate: Sendable, Equatable {
        package var pattern: String
        package var reason: Reason

        package init(pattern: String, reason: Reason) {
            self.pattern = pattern
            self.reason = reason
        }
    }

    /// Why a pattern adds nothing although it was seen.
    package enum Reason: Sendable, Equatable {
        /// Something succeeded after it, or it stopped coming; last seen then.
        case over(last: Timestamp?)
        /// It says that earlier signs are over, and is not weighed itself.
        case ending
        /// It speaks of nothing that the signs speak of, or is older than they are.
        case beside
        /// It says something of versions of the product before this one only.
        case onlyBefore(ProductVersion)
        /// It was seen only on machines that play this part, and the diagnosis is about others.
        case otherMachine(Role)
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
