internal import CaseModel
internal import CaseStore
internal import PatternEngine

/// Gathers what tells the clocks of machines apart, as `journey.yaml` lists it under `clocks`.
struct MachineClocks {
    let writer: CaseWriter
    let rules: [JourneyMap.ClockRule]
    let roles: [String: Role]

    /// Pairs of records that are compared for one machine: enough for a median, few enough for any case.
    private static let maximumPairs = 20_000

    func estimates() throws(CaseStoreError) -> [ClockEstimate] {
        var skews: [String: ClockSkew] = [:]
        for rule in rules {
            let here = try writer.sightings(of: rule.pattern).filter { roles[$0.host] != .notificationServer }
            if rule.field.isEmpty {
                compare(here, try writer.sightings(of: rule.other), rule, &skews)
            } else {
                compare(here, rule, &skews)
            }
        }
        return skews.sorted { $0.key < $1.key }.compactMap { $0.value.estimate(host: $0.key) }
    }

    /// A version that reads as a time was made then, by the Notification Server's clock.
    private func compare(
        _ here: [CaseWriter.Sighting], _ rule: JourneyMap.ClockRule, _ skews: inout [String: ClockSkew]
    ) {
        for sighting in here {
            guard let text = sighting.captures[rule.field], let version = Int64(text),
                let made = PackageVersions.time(of: version)
            else { continue }
            skews[sighting.host, default: ClockSkew()].add(
                sighting.time.milliseconds - made.milliseconds, .after)
        }
    }

    private func compare(
        _ here: [CaseWriter.Sighting], _ there: [CaseWriter.Sighting], _ rule: JourneyMap.ClockRule,
        _ skews: inout [String: ClockSkew]
    ) {
        guard let relation = ClockSkew.Relation(rawValue: rule.relation) else { return }
        let traces = Dictionary(
            grouping: there.filter { roles[$0.host] == .notificationServer }, by: \.package)
        var pairs: [String: Int] = [:]
        for sighting in here {
            guard let package = sighting.package else { continue }
            for trace in traces[package] ?? [] where trace.server == nil || trace.server == sighting.host {
                guard pairs[sighting.host, default: 0] < MachineClocks.maximumPairs else { break }
                pairs[sighting.host, default: 0] += 1
                skews[sighting.host, default: ClockSkew()].add(
                    sighting.time.milliseconds - trace.time.milliseconds, relation)
            }
        }
    }
}
