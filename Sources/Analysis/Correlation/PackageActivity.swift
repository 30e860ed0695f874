internal import CaseModel
internal import CaseStore
internal import PatternEngine

/// What agents did with each package, beside what policies, urgent lists and the database say of it.
///
/// The scope of a message decides between causes that write the same one: a server that is busy only for
/// packages of another server waits its turn, a package that is tried though no policy names it is a ghost.
struct PackageActivity {
    private struct Cell: Hashable {
        var package: GUID?
        var server: String
    }

    private struct Deeds {
        var counts: [Pattern.Activity: Int64] = [:]
        var first: [Pattern.Activity: Timestamp] = [:]
        var last: [Pattern.Activity: Timestamp] = [:]
    }

    private var cells: [Cell: Deeds] = [:]
    private let places: [String: MemberID]
    private let policies: [String: Set<GUID>]
    private let urgent: [String: Set<GUID>]
    private let foreign: [GUID: Bool]
    private let notReady: [String: Set<GUID>]

    /// - Parameters:
    ///   - observations: what patterns counted.
    ///   - activities: what a pattern says that an agent did.
    ///   - places: a member for each machine, to which its facts are put.
    init(
        _ observations: [Observation], _ activities: [String: Pattern.Activity], places: [String: MemberID],
        policies: [CaseWriter.StoredFact], urgent: [CaseWriter.StoredFact],
        versions: [CaseWriter.StoredFact]
    ) {
        self.places = places
        self.policies = PackageActivity.packages(policies)
        self.urgent = PackageActivity.packages(urgent)
        var foreign: [GUID: Bool] = [:]
        var notReady: [String: Set<GUID>] = [:]
        for fact in versions.map(\.fact) {
            guard let package = fact.package else { continue }
            if let local = fact["origin_is_local"] { foreign[package] = local == "no" }
            if let server = fact.server, fact.isNotReady { notReady[server, default: []].insert(package) }
        }
        self.foreign = foreign
        self.notReady = notReady
        for seen in observations {
            guard let activity = activities[seen.pattern], let server = seen.server else { continue }
            note(seen, activity, Cell(package: seen.package, server: server))
        }
        for (server, packages) in self.urgent {
            for package in packages {
                cells[Cell(package: package, server: server), default: Deeds()].counts[.none] = 0
            }
        }
    }

    private static func packages(_ stored: [CaseWriter.StoredFact]) -> [String: Set<GUID>] {
        stored.reduce(into: [:]) { packages, stored in
            guard let server = stored.fact.server.flatMap({ serverName($0) }),
                let package = stored.fact.package
            else { return }
            packages[server, default: []].insert(package)
        }
    }

    private mutating func note(_ seen: Observation, _ activity: Pattern.Activity, _ cell: Cell) {
        var deeds = cells[cell] ?? Deeds()
        let (sum, overflow) = deeds.counts[activity, default: 0].addingReportingOverflow(seen.count)
        deeds.counts[activity] = overflow ? .max : sum
        if let first = seen.first { deeds.first[activity] = min(deeds.first[activity] ?? first, first) }
        if let last = seen.last { deeds.last[activity] = max(deeds.last[activity] ?? last, last) }
        cells[cell] = deeds
    }

    /// One fact for each package and machine that something is known of, in order.
    func facts() -> [(member: MemberID, fact: Fact)] {
        cells.sorted { ($0.key.server, $0.key.package ?? .zero) < ($1.key.server, $1.key.package ?? .zero) }
            .compactMap { cell, deeds in
                guard let member = places[cell.server] else { return nil }
                let fields = fields(cell, deeds)
                var fact = Fact(.packageActivity, package: cell.package, server: cell.server, fields: fields)
                fact.text = ([cell.server] + fields.map { "\($0.name) \($0.value)" }).joined(separator: ", ")
                fact.moment = deeds.last.values.max()
                return (member, fact)
            }
    }

    private func fields(_ cell: Cell, _ deeds: Deeds) -> [Fact.Field] {
        var values: [(String, String?)] = Pattern.Activity.allCases.filter { $0 != .none }.map {
            ($0.rawValue, deeds.counts[$0].map(String.init))
        }
        values.append(("hours", hours(deeds).map(String.init)))
        values.append(("again", isTakenAgain(deeds) ? "yes" : nil))
        values.append(("origin_is_local", isForeign(cell).map { $0 ? "no" : "yes" }))
        if let package = cell.package {
            values.append(("in_policy", policies[cell.server].map { $0.contains(package) ? "yes" : "no" }))
            values.append(("in_urgent_list", urgent[cell.server].map { $0.contains(package) ? "yes" : "no" }))
        }
        return values.compactMap { name, value in value.map { Fact.Field(name, $0) } }
    }

    /// Whole hours from the first deed to the last.
    private func hours(_ deeds: Deeds) -> Int64? {
        guard let first = deeds.first.values.min(), let last = deeds.last.values.max() else { return nil }
        return first.seconds(to: last) / 3600
    }

    /// Whether the package was there and then lacking again: each of both lies between the other.
    private func isTakenAgain(_ deeds: Deeds) -> Bool {
        guard let ready = deeds.first[.ready], let lastReady = deeds.last[.ready],
            let waiting = deeds.first[.waiting], let lastWaiting = deeds.last[.waiting]
        else { return false }
        return ready < lastWaiting && waiting < lastReady
    }

    /// Whether a package belongs to another server; of what names none, whether all do that lack there.
    private func isForeign(_ cell: Cell) -> Bool? {
        if let package = cell.package { return foreign[package] }
        guard let there = notReady[cell.server], !there.isEmpty else { return nil }
        let known = there.compactMap { foreign[$0] }
        return known.isEmpty ? nil : known.allSatisfy { $0 }
    }
}
