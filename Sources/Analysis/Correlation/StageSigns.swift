internal import CaseModel

/// What patterns say of one stage: the latest sign of each state.
///
/// What a file or table says has no time of its own; it holds at the bundle's end. A success counts if it is later than
/// all that is broken; of what is broken after it, a failure says more than a lack.
struct StageSigns {
    private var signs: [PackageJourney.State: Sign] = [:]

    private struct Sign {
        var time: Timestamp?
        var witness: MemberKind
        var pattern: String

        /// Ends with the pattern, so that the choice depends on nothing but the signs.
        var rank: (Int64, String) { (time?.milliseconds ?? .max, pattern) }
    }

    init() {}

    init(_ state: PackageJourney.State, _ observation: Observation) {
        signs[state] = Sign(
            time: observation.last, witness: observation.witness, pattern: observation.pattern)
    }

    mutating func take(_ other: StageSigns) {
        signs.merge(other.signs) { $0.rank < $1.rank ? $1 : $0 }
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
        let success = signs[.done].map(\.rank.0) ?? .min
        for state in [PackageJourney.State.failed, .missing] {
            if let sign = signs[state], sign.rank.0 >= success { return (state, sign) }
        }
        return signs[.done].map { (.done, $0) }
    }
}
