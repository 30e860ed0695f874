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
            if !rule.field.isEmpty {
                compare(here, rule, &skews)
            } else if !rule.page.isEmpty {
                let requests = WebRequests(try writer.facts(.webTimes), page: rule.page)
                for (host, sightings) in Dictionary(grouping: here, by: \.host) {
                    requests.compare(sightings, with: &skews[host, default: ClockSkew()])
                }
            } else {
                compare(here, try writer.sightings(of: rule.other), rule, &skews)
            }
        }
        return skews.sorted { $0.key < $1.key }.compactMap { $0.value.estimate(host: $0.key) }
    }

    /// The clock that all others were measured against, which is right by definition; none where there are two.
    func references(beside clocks: [ClockEstimate]) -> [ClockEstimate] {
        let servers = roles.filter { $0.value == .notificationServer }.map(\.key)
        guard servers.count == 1, !clocks.isEmpty, !clocks.contains(where: { $0.host == servers[0] }) else {
            return []
        }
        return [
            ClockEstimate(
                host: servers[0], offset: 0, uncertainty: 0, pairs: 0,
                because: "The other clocks are measured against it.")
        ]
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
