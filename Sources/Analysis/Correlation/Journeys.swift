internal import CaseModel
internal import PatternEngine

/// Puts what the patterns saw of each package into the stages of its way, server by server, one package after the
/// other: a site's journeys are many, and their signs more.
///
/// Signs that name no package count only where the package is known to be broken at that stage or a later one:
/// a machine whose disk is full harms what is not there yet.
struct Journeys {
    private let map: JourneyMap
    private let observations: [Observation]
    private let roles: [String: Role]
    private let versionTimes: [GUID: Timestamp]
    /// What each pattern says.
    private var meanings: [String: [Meaning]] = [:]
    /// The servers that tables name for each package.
    private var servers: [GUID: Set<String>] = [:]
    /// The places in `observations` that are signs of each package.
    private var signs: [GUID: [Int]] = [:]
    /// Signs that name no package, by machine (empty: all machines).
    private var general: [String: [Int: StageSigns]] = [:]

    private struct Meaning {
        var stage: Int
        var state: PackageJourney.State
        /// Whether it stops the stage even where it names no package.
        var isStop: Bool
    }

    /// Journeys that are told at most; a site has some thousand packages on some dozen servers.
    static let maximum = 50_000

    /// - Parameters:
    ///   - cells: each package with a server that is to have it; `nil` where no server is known.
    ///   - roles: the part that each machine plays.
    ///   - versionTimes: when each package was changed last, where its version reads as a time.
    init(
        _ map: JourneyMap, _ observations: [Observation], cells: [(package: GUID, server: String?)],
        roles: [String: Role], versionTimes: [GUID: Timestamp] = [:]
    ) {
        self.map = map
        self.observations = observations
        self.roles = roles
        self.versionTimes = versionTimes
        for cell in cells {
            servers[cell.package, default: []].formUnion([cell.server].compactMap { $0 })
        }
        for (number, stage) in map.stages.enumerated() { note(stage, number) }
        for (index, seen) in observations.enumerated() { note(seen, index) }
    }

    private mutating func note(_ stage: JourneyMap.Stage, _ number: Int) {
        for pattern in Set(stage.signs.keys).union(stage.stops) {
            let isStop = stage.stops.contains(pattern)
            guard let state = stage.signs[pattern] ?? (isStop ? .failed : nil) else { continue }
            meanings[pattern, default: []].append(Meaning(stage: number, state: state, isStop: isStop))
        }
    }

    private mutating func note(_ seen: Observation, _ index: Int) {
        guard let meanings = meanings[seen.pattern] else { return }
        guard seen.package == nil else {
            if let package = seen.package { signs[package, default: []].append(index) }
            return
        }
        for meaning in meanings where meaning.isStop {
            let place = map.stages[meaning.stage].place
            let machine = place == .packageServer ? seen.server ?? "" : ""
            let sign = StageSigns(meaning.state, seen)
            general[machine, default: [:]][meaning.stage, default: StageSigns()].take(sign)
        }
    }

    /// All journeys in order of package and server, those that are broken first if there are too many.
    func all() -> (journeys: [PackageJourney], omitted: Int) {
        let packages = Set(servers.keys).union(signs.keys).sorted()
        let journeys = packages.flatMap { ways(of: $0) }
        let omitted = max(0, journeys.count - Journeys.maximum)
        guard omitted > 0 else { return (journeys, 0) }
        let broken = journeys.filter { $0.brokenAt != nil }
        return (Array((broken + journeys.filter { $0.brokenAt == nil }).prefix(Journeys.maximum)), omitted)
    }

    private func ways(of package: GUID) -> [PackageJourney] {
        let seen = (signs[package] ?? []).map { observations[$0] }
        let named = seen.compactMap(\.server).filter { roles[$0] == .packageServer }
        var noted = PackageSigns(servers: (servers[package] ?? []).union(named), roles: roles)
        for observation in seen {
            for meaning in meanings[observation.pattern] ?? [] {
                noted.note(
                    StageSigns(meaning.state, observation), of: meaning.stage,
                    at: map.stages[meaning.stage].place, on: observation.server)
            }
        }
        let hosts: [String?] = noted.servers.isEmpty ? [nil] : noted.servers.sorted()
        return hosts.map { journey(of: package, on: $0, noted) }
    }

    private func journey(
        of package: GUID, on server: String?, _ noted: PackageSigns
    ) -> PackageJourney {
        var signs = noted.stages(on: server)
        addGeneral(server, to: &signs)
        let stages = map.stages.enumerated().map { number, stage in
            var told = signs[number]?.stage(stage.id) ?? PackageJourney.Stage(id: stage.id, state: .unknown)
            if stage.isDatedByVersion, told.state == .done { told.time = told.time ?? versionTimes[package] }
            return told
        }
        return PackageJourney(package: package, server: server, stages: implied(stages))
    }

    private func addGeneral(_ server: String?, to signs: inout [Int: StageSigns]) {
        guard let lastBroken = signs.filter({ $0.value.isBroken }).keys.max() else { return }
        for machine in Set([server ?? "", ""]) {
            for (number, sign) in general[machine] ?? [:] where number <= lastBroken {
                signs[number, default: StageSigns()].take(sign)
            }
        }
    }

    /// What must have been passed because a later stage was, and nobody says otherwise.
    private func implied(_ stages: [PackageJourney.Stage]) -> [PackageJourney.Stage] {
        var stages = stages
        for (number, stage) in map.stages.enumerated().reversed() where stages[number].state == .done {
            for (earlier, other) in map.stages.enumerated() where stage.implies.contains(other.id) {
                guard stages[earlier].state == .unknown else { continue }
                stages[earlier].state = .done
                stages[earlier].witness = stages[number].witness
                stages[earlier].pattern = stages[number].pattern
            }
        }
        return stages
    }
}
