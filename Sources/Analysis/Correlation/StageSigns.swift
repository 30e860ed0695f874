internal import CaseModel

/// What patterns say of one stage: the latest sign of each state.
///
/// What a file or table says has no time of its own; it holds at the bundle's end. A success counts if it is later than
/// all that is broken; of what is broken after it, a failure says more than a lack.
struct StageSigns {
    private var done: Sign?
    private var failed: Sign?
    private var missing: Sign?

    private struct Sign {
        var time: Timestamp?
        var witness: MemberKind
        var pattern: String

        /// Ends with the pattern, so that the choice depends on nothing but the signs.
        var rank: (Int64, String) { (time?.milliseconds ?? .max, pattern) }
    }

    init() {}

    init(_ state: PackageJourney.State, _ observation: Observation) {
        let sign = Sign(time: observation.last, witness: observation.witness, pattern: observation.pattern)
        switch state {
        case .done: done = sign
        case .failed: failed = sign
        case .missing: missing = sign
        case .unknown: break
        }
    }

    mutating func take(_ other: StageSigns) {
        done = StageSigns.later(done, other.done)
        failed = StageSigns.later(failed, other.failed)
        missing = StageSigns.later(missing, other.missing)
    }

    /// The second only if it is later.
    private static func later(_ first: Sign?, _ second: Sign?) -> Sign? {
        guard let first, let second else { return first ?? second }
        return first.rank < second.rank ? second : first
    }

    func joined(_ other: StageSigns) -> StageSigns {
        var joined = self
        joined.take(other)
        return joined
    }

    /// Whether a package cannot be ready while the stage is like this.
    var isBroken: Bool { [.failed, .missing].contains(decision?.state) }

    /// The stage as these signs show it.
    func stage(_ id: String) -> PackageJourney.Stage {
        guard let (state, sign) = decision else { return PackageJourney.Stage(id: id, state: .unknown) }
        return PackageJourney.Stage(
            id: id, state: state, time: sign.time, witness: sign.witness, pattern: sign.pattern)
    }

    private var decision: (state: PackageJourney.State, sign: Sign)? {
        let success = done?.rank.0 ?? .min
        if let failed, failed.rank.0 >= success { return (.failed, failed) }
        if let missing, missing.rank.0 >= success { return (.missing, missing) }
        return done.map { (.done, $0) }
    }
}
