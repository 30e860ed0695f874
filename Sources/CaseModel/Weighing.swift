/// How one diagnosis was weighed in a case, found or not: what its confidence is made of, and what could have
/// spoken and did not.
///
/// The log-odds are the sum of what is counted; the probability that follows from them is the confidence unless
/// a limit holds it down.
package struct Weighing: Sendable, Equatable, Codable {
    /// Id of the diagnosis.
    package var diagnosis: String
    package var title: String
    package var outcome: Outcome
    /// Why it is ruled out, or what would have to be read to judge it; empty if it was found.
    package var because: String
    /// The prior first, then what speaks for it and against it, then what did not count or was not seen.
    package var contributions: [Contribution]
    /// Natural logarithm of the odds: the sum of all that is counted.
    package var logOdds: Double
    /// What follows from the log-odds alone, 0 to 1.
    package var probability: Double
    /// The probability after all limits, 0 to 1; 0 when no sign speaks for it.
    package var confidence: Double

    /// What became of the diagnosis.
    package enum Outcome: String, Sendable, Codable {
        case found
        case ruledOut = "ruled-out"
        case notJudged = "not-judged"
    }

    package init(
        diagnosis: String, title: String, outcome: Outcome, because: String, contributions: [Contribution],
        logOdds: Double, probability: Double, confidence: Double
    ) {
        self.diagnosis = diagnosis
        self.title = title
        self.outcome = outcome
        self.because = because
        self.contributions = contributions
        self.logOdds = logOdds
        self.probability = probability
        self.confidence = confidence
    }
}

extension Weighing {
    /// One thing that raises, lowers or holds the probability, or could have and did not.
    package struct Contribution: Sendable, Equatable, Codable {
        package var kind: Kind
        /// A pattern's id, a scope, or the id of another diagnosis.
        package var name: String
        /// What it says, for a reader.
        package var title: String
        /// The kind of member that was witness, or would have to be.
        package var witness: String?
        /// The log-likelihood ratio that the packs state; negative against.
        package var stated: Double
        /// What was added to the log-odds here.
        package var counted: Double
        /// Why it counts otherwise than stated; empty if it does not.
        package var because: String

        package init(
            kind: Kind, name: String, title: String, witness: String? = nil, stated: Double = 0,
            counted: Double = 0, because: String = ""
        ) {
            self.kind = kind
            self.name = name
            self.title = title
            self.witness = witness
            self.stated = stated
            self.counted = counted
            self.because = because
        }
    }

    /// What a contribution is; only the first five are counted.
    package enum Kind: String, Sendable, Codable, CaseIterable {
        /// How likely it was before anything was read, beside all its rivals.
        case prior
        /// A pattern that speaks for it.
        case sign
        /// The shape of what is affected.
        case scope
        /// A pattern that speaks against it.
        case opposition
        /// What a sign is worth less because a likelier diagnosis accounts for it.
        case explained
        /// Holds the probability down.
        case limit
        /// A pattern that was seen and does not count here.
        case gate
        /// A pattern whose witness was read and does not show it.
        case silent
        /// A pattern that nothing in the bundle could have shown.
        case unwitnessed

        /// Whether it is a part of the sum.
        package var isCounted: Bool {
            switch self {
            case .prior, .sign, .scope, .opposition, .explained: true
            case .limit, .gate, .silent, .unwitnessed: false
            }
        }
    }
}
