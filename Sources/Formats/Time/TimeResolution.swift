/// Decides, for all members at once, what their dates leave out: the year and the zone.
///
/// The year comes from, in this order: the option; dates with a year in the same member; the time of
/// writing, if it is close to the last record; the member's rotation set, whose ranges must join up;
/// the latest year that the times of writing allow; the latest that the newest full date of all
/// members allows; otherwise it stays open. No year found puts a record more than a day behind the
/// member's time of writing, and a 29 February is only put into a leap year.
///
/// The zone comes from the option; dates with a zone in the same member; zones in its messages; other
/// members of the same host; otherwise UTC is assumed, and said so.
///
///     let times = TimeResolution(summaries, assumptions: options) { name in rules[name] }
///     let instant = times.members[0].timestamp(of: civilTime, relativeYear: year)
package struct TimeResolution: Sendable {
    /// One for each summary, in the same order.
    package let members: [MemberTime]

    /// - Parameter zoneRule: the rule of a named zone; `nil` if the name is not known.
    package init(
        _ summaries: [MemberTimeSummary], assumptions: TimeAssumptions = TimeAssumptions(),
        zoneRule: @escaping (String) -> ZoneRule?
    ) {
        let years = YearResolution(summaries, assumptions)
        let zones = ZoneResolution(summaries, assumptions, zoneRule)
        members = summaries.indices.map { index in
            let choice = summaries[index].run.hasYearless ? years.choices[index] : nil
            let (zone, decision) = zones.zone(of: summaries[index])
            return MemberTime(
                baseYear: choice?.year, yearDecision: choice?.decision, zone: zone, zoneDecision: decision)
        }
    }
}
