internal import CaseModel
internal import CaseStore

/// Puts the four witnesses of each package's version side by side: database, Notification Server
/// snapshot, Package Server snapshot, and what the Package Server last reported.
///
/// Versions that read as Unix seconds (KB 163475: 1601867730 is 2020-10-05) also give an age.
struct PackageVersions {
    private struct Cell: Hashable {
        var package: GUID
        var server: String?
    }

    private struct Witnesses {
        var member: MemberID
        var line: Int
        var offset: Int
        var row: Fact?
        var psSnapshot: Int64?
    }

    private var cells: [Cell: Witnesses] = [:]
    /// Versions in the database, where a table other than the servers' states names them.
    private var databaseVersions: [GUID: Int64] = [:]
    private var nsSnapshots: [GUID: (version: Int64?, member: MemberID)] = [:]
    private let localServers: Set<String>
    private let localID: String?
    private let listed: ListedSnapshots
    private let now: Timestamp?

    /// - Parameters:
    ///   - localServers: names of the Notification Servers whose own logs are in the bundle.
    ///   - localID: the local server's number among the origins, if any member tells it.
    ///   - listed: snapshots that listings of folders name, which count as being there.
    ///   - now: the newest instant in the bundle, against which ages are measured.
    init(
        rows: [CaseWriter.StoredFact], snapshots: [CaseWriter.StoredFact], localServers: Set<String>,
        localID: String? = nil, listed: ListedSnapshots = ListedSnapshots(), now: Timestamp?
    ) {
        self.localServers = localServers
        self.localID = localID
        self.listed = listed
        self.now = now
        for stored in rows { add(row: stored) }
        for stored in snapshots { add(snapshot: stored) }
        let known = Set(cells.keys.map(\.package))
        for (package, snapshot) in nsSnapshots where !known.contains(package) {
            cells[Cell(package: package)] = Witnesses(member: snapshot.member, line: 1, offset: 0)
        }
    }

    private mutating func add(row stored: CaseWriter.StoredFact) {
        guard let package = stored.fact.package else { return }
        let cell = Cell(package: package, server: stored.fact.server.flatMap { serverName($0) })
        if cell.server == nil, let version = stored.fact["database_version"].flatMap({ Int64($0) }) {
            databaseVersions[package] = version
        }
        var witnesses =
            cells[cell]
            ?? Witnesses(member: stored.member, line: stored.fact.line, offset: stored.fact.offset)
        witnesses.row = stored.fact
        cells[cell] = witnesses
    }

    private mutating func add(snapshot stored: CaseWriter.StoredFact) {
        guard let package = stored.fact.package else { return }
        let version = stored.fact["version"].flatMap { Int64($0) }
        if stored.fact["side"] == "ns" {
            nsSnapshots[package] = (version, stored.member)
            return
        }
        let cell = Cell(package: package, server: stored.fact.server.flatMap { serverName($0) })
        var witnesses =
            cells[cell]
            ?? Witnesses(member: stored.member, line: stored.fact.line, offset: stored.fact.offset)
        witnesses.psSnapshot = version
        cells[cell] = witnesses
    }

    /// The derived facts, each at the place of the row or snapshot it comes from, in order.
    func facts() -> [(member: MemberID, fact: Fact)] {
        cells.sorted {
            ($0.key.package, $0.key.server ?? "") < ($1.key.package, $1.key.server ?? "")
        }.map { cell, witnesses in
            let fields = fields(cell, witnesses)
            let words = fields.filter { $0.name != "name" }.map { "\($0.name) \($0.value)" }
            var fact = Fact(
                .packageVersions, package: cell.package, server: cell.server, fields: fields,
                line: witnesses.line, offset: witnesses.offset,
                text: ([cell.server].compactMap { $0 } + words).joined(separator: ", "))
            fact.moment = moment(of: fact)
            return (witnesses.member, fact)
        }
    }

    /// When the state came to be: readiness is as of the case's end, a snapshot as of its version.
    private func moment(of fact: Fact) -> Timestamp? {
        if fact["status"]?.lowercased() == "ready" { return now }
        guard fact["age_hours"] != nil, let version = fact["ns_snapshot"].flatMap({ Int64($0) }) else {
            return nil
        }
        return Timestamp(milliseconds: version * 1000)
    }

    private func fields(_ cell: Cell, _ witnesses: Witnesses) -> [Fact.Field] {
        let row = witnesses.row
        let database = row?["database_version"].flatMap { Int64($0) } ?? databaseVersions[cell.package]
        let nsSnapshot = nsSnapshots[cell.package]?.version
        let newest = [database, nsSnapshot].compactMap { $0 }.max()
        let values: [(String, String?)] = [
            ("database", database.map(String.init)), ("ns_snapshot", nsSnapshot.map(String.init)),
            ("ps_snapshot", witnesses.psSnapshot.map(String.init)),
            ("reported", row?["reported_version"].flatMap { Int64($0) }.map(String.init)),
            ("status", row?["status"]), ("age_hours", newest.flatMap(age).map(String.init)),
            ("ns_snapshot_missing", missesOnServer(cell.package).map { $0 ? "yes" : "no" }),
            (
                "ps_snapshot_missing",
                witnesses.psSnapshot == nil ? listed.misses(cell.package, on: cell.server) : nil
            ),
            ("origin_is_local", row.flatMap(isLocal).map { $0 ? "yes" : "no" }),
            ("name", row?["package_name"]),
        ]
        return values.compactMap { name, value in value.map { Fact.Field(name, $0) } }
    }

    /// Whole hours from a version that reads as Unix seconds to the bundle's end.
    private func age(of version: Int64) -> Int64? {
        guard let now, let time = PackageVersions.time(of: version) else { return nil }
        return time.seconds(to: now) / 3600
    }

    /// When a package got a version that reads as Unix seconds.
    static func time(of version: Int64) -> Timestamp? {
        plausibleSeconds.contains(version) ? Timestamp(milliseconds: version * 1000) : nil
    }

    /// 2000-01-01 to 2100-01-01: smaller and larger numbers are counters, not times.
    private static let plausibleSeconds: ClosedRange<Int64> = 946_684_800...4_102_444_800

    /// Whether the Notification Server has no snapshot; `nil` if nobody could see its folder.
    private func missesOnServer(_ package: GUID) -> Bool? {
        guard !nsSnapshots.isEmpty || listed.seesServer else { return nil }
        return nsSnapshots[package] == nil && !listed.server.contains(package)
    }

    /// Whether the package is the local server's own: its number tells for certain, its name if the
    /// server's logs are there.
    private func isLocal(_ row: Fact) -> Bool? {
        if let localID, let origin = row["origin_id"] { return origin == localID }
        guard !localServers.isEmpty, let name = row["origin_server"].flatMap({ serverName($0) }) else {
            return nil
        }
        return localServers.contains(name)
    }
}
