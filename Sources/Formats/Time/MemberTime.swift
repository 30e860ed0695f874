package import CaseModel

/// What is known of a member's dates once it was read to its end.
package struct MemberTimeSummary: Sendable {
    /// Provenance, as in `MemberInfo`.
    package var path: String
    /// The machine that wrote it.
    package var host: String?
    /// When the archive or the file system says it was last written.
    package var modified: CivilTime?
    /// Its dates.
    package var run = YearRun()
    /// Offsets from UTC that its dates state, with how often; in minutes east.
    package var zoneOffsets: [Int16: Int] = [:]
    /// Offsets that its messages state: `scheduled for 2021-03-10 13:55:15 -7:00 UTC` (KB 210642).
    package var zoneHints: [Int16: Int] = [:]

    package init(path: String, host: String? = nil, modified: CivilTime? = nil) {
        self.path = path
        self.host = host
        self.modified = modified
    }
}

/// How a member's dates become instants.
package struct MemberTime: Sendable {
    /// The year of relative year 0; `nil` if nothing tells it.
    package var baseYear: Int16?
    /// How the year was decided; `nil` if every date has one.
    package var yearDecision: TimeDecision?
    /// The zone of dates without one.
    package var zone: Zone
    /// How the zone was decided.
    package var zoneDecision: TimeDecision

    /// A fixed offset in minutes east of UTC, or the rule of a named zone.
    package enum Zone: Sendable {
        case fixed(Int16)
        case rule(ZoneRule)
    }

    /// The instant of a date; `nil` if its year is not known.
    ///
    /// - Parameter relativeYear: what `YearRun` gave for the date.
    package func timestamp(of time: CivilTime, relativeYear: Int16) -> Timestamp? {
        let counted = baseYear.flatMap { Int16(exactly: Int($0) + Int(relativeYear)) }
        guard let year = time.year ?? counted else { return nil }
        return time.timestamp(assumingYear: year, offsetMinutes: offset(of: time, in: year))
    }

    private func offset(of time: CivilTime, in year: Int16) -> Int16 {
        switch zone {
        case .fixed(let offset): return offset
        case .rule(let rule):
            var civil = time
            civil.year = year
            return rule.offsetMinutes(civil)
        }
    }
}

/// How something about time was decided, for the report.
package struct TimeDecision: Sendable, Hashable {
    /// A whole sentence.
    package var sentence: String
    /// Whether it is an assumption that may be wrong, to be listed as a problem.
    package var isAssumption: Bool
}
