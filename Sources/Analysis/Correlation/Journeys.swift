internal import CaseModel
internal import PatternEngine

/// Puts what the patterns saw of each package into the stages of its way, server by server.
///
/// Signs that name no package count only where the package is known to be broken at that stage or a later one:
/// a machine whose disk is full harms what is not there yet.
struct Journeys {
    private let map: JourneyMap
    private let roles: [String: Role]
    private let versionTimes: [GUID: Timestamp]
    private var servers: [GUID: Set<String>] = [:]
    /// What happens on the Notification Server, and at clients, for each package.
    private var shared: [GUID: [Int: StageSigns]] = [:]
    private var own: [Cell: [Int: StageSigns]] = [:]
    /// Signs that name no package, by machine (empty: all machines).
    private var general: [String: [Int: StageSigns]] = [:]

    private struct Cell: Hashable {
        var package: GUID
        var server: String
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
        self.roles = roles
        self.versionTimes = versionTimes
        for cell in cells {
            servers[cell.package, default: []].formUnion([cell.server].compactMap { $0 })
        }
        for observation in observations { noteServer(observation) }
        for observation in observations { note(observation) }
    }

    private mutating func noteServer(_ observation: Observation) {
        guard let package = observation.package else { return }
        let isSign = map.stages.contains {
            $0.signs[observation.pattern] != nil || $0.stops.contains(observation.pattern)
        }
        guard isSign else { return }
        servers[package, default: []].formUnion(
            [observation.server].compactMap { $0 }.filter { roles[$0] == .packageServer })
    }

    private mutating func note(_ observation: Observation) {
        for (number, stage) in map.stages.enumerated() {
            let isStop = stage.stops.contains(observation.pattern)
            guard let state = stage.signs[observation.pattern] ?? (isStop ? .failed : nil) else { continue }
            let sign = StageSigns(state, observation)
            if let package = observation.package {
                note(sign, number, stage.place, package, observation.server)
            } else if isStop {
                let machine = stage.place == .packageServer ? observation.server ?? "" : ""
                general[machine, default: [:]][number, default: StageSigns()].take(sign)
            }
        }
    }

    private mutating func note(
        _ sign: StageSigns, _ number: Int, _ place: Role, _ package: GUID, _ server: String?
    ) {
        let role = server.map { roles[$0] ?? .unknown }
        switch place {
        case .client where role == .client:
            shared[package, default: [:]][number, default: StageSigns()].take(sign)
        case .notificationServer: shared[package, default: [:]][number, default: StageSigns()].take(sign)
        case .packageServer where server == nil:
            for server in servers[package] ?? [] {
                own[Cell(package: package, server: server), default: [:]][number, default: StageSigns()].take(
                    sign)
            }
        case .packageServer:
            guard let server, servers[package]?.contains(server) == true else { return }
            own[Cell(package: package, server: server), default: [:]][number, default: StageSigns()].take(
                sign)
        default: break
        }
    }

    /// All journeys in order of package and server, those that are broken first if there are too many.
    func all() -> (journeys: [PackageJourney], omitted: Int) {
        var journeys: [PackageJourney] = []
        for (package, hosts) in servers.sorted(by: { $0.key < $1.key }) {
            let names: [String?] = hosts.isEmpty ? [nil] : hosts.sorted()
            journeys += names.map { journey(of: package, on: $0) }
        }
        let omitted = max(0, journeys.count - Journeys.maximum)
        guard omitted > 0 else { return (journeys, 0) }
        let broken = journeys.filter { $0.brokenAt != nil }
        return (Array((broken + journeys.filter { $0.brokenAt == nil }).prefix(Journeys.maximum)), omitted)
    }

    private func journey(of package: GUID, on server: String?) -> PackageJourney {
        var signs = shared[package] ?? [:]
        if let server {
            signs.merge(own[Cell(package: package, server: server)] ?? [:]) { $0.joined($1) }
        }
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
