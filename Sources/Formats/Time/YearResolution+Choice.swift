internal import CaseModel

/// The ways to a year, from the surest to none, each with its sentence for the report.
extension YearResolution.Choice {
    static func option(_ year: Int16) -> Self {
        certain(year, "as the option says")
    }

    static func stated(_ year: Int16) -> Self {
        certain(year, "as other dates in the same file state")
    }

    static func written(_ year: Int16, _ modified: CivilTime) -> Self {
        certain(year, "since the file was last written, on \(modified.dayText), right behind its last record")
    }

    static func joined(_ year: Int16, _ neighbour: String) -> Self {
        certain(year, "so that they join up with those of \(neighbour)")
    }

    static func assumed(_ year: Int16, modified: CivilTime) -> Self {
        assumed(year, "for a log that was last written on \(modified.dayText)")
    }

    static func assumed(_ year: Int16, newest: CivilTime) -> Self {
        assumed(year, "if nothing is newer than the newest date with a year, \(newest.dayText)")
    }

    static let none = Self(
        year: nil,
        decision: TimeDecision(
            sentence: "Dates without a year have no place in time: nothing tells their year; "
                + "give it with --year.",
            isAssumption: true))

    private static func certain(_ year: Int16, _ reason: String) -> Self {
        Self(
            year: year,
            decision: TimeDecision(
                sentence: "Dates without a year begin in \(year), \(reason).", isAssumption: false))
    }

    private static func assumed(_ year: Int16, _ reason: String) -> Self {
        Self(
            year: year,
            decision: TimeDecision(
                sentence: "Dates without a year are assumed to begin in \(year), the latest year that is "
                    + "possible \(reason); --year sets another.",
                isAssumption: true))
    }
}

extension CivilTime {
    /// `2021-03-10`.
    fileprivate var dayText: String {
        "\(decimal(Int(year ?? 0), 4))-\(decimal(Int(month), 2))-\(decimal(Int(day), 2))"
    }
}
