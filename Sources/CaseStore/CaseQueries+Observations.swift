package import CaseModel
internal import GRDB

extension CaseWriter {
    /// What the patterns counted, for each package, server and kind of witness.
    ///
    /// - Parameter patterns: only what these counted; what all did for `nil`.
    package func observations(of patterns: Set<String>? = nil) throws(CaseStoreError) -> [Observation] {
        let packages = Set(try packages().keys)
        return try write { db in
            let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM tally") ?? 0
            var reading = ObservationReading(packages, patterns, capacity: patterns == nil ? count : 0)
            let rows = try RowScan(
                db,
                "SELECT pattern, kind, package, server, count, errors, first_time, last_time FROM tally")
            try rows.forEach { reading.take($0) }
            return reading.merged()
        }
    }
}

/// Turns rows of counts into observations: what names no package after all counts as naming none, and rows
/// that are then about the same are one.
///
/// The rows are nearly in order; texts that many of them share are one text in memory.
private struct ObservationReading {
    private let packages: Set<GUID>
    private let wanted: Set<String>?
    private var observations: [Observation] = []
    private var pattern = ""
    private var isWanted = false
    private var kindText = ""
    private var kind: MemberKind?
    private var longNames: Set<String> = []

    init(_ packages: Set<GUID>, _ wanted: Set<String>?, capacity: Int) {
        self.packages = packages
        self.wanted = wanted
        observations.reserveCapacity(capacity)
    }

    mutating func take(_ row: ScannedRow) {
        if !row.holds(pattern, at: 0) {
            pattern = row.text(at: 0) ?? ""
            isWanted = wanted?.contains(pattern) ?? true
        }
        if !row.holds(kindText, at: 1) {
            kindText = row.text(at: 1) ?? ""
            kind = MemberKind(rawValue: kindText)
        }
        guard isWanted, let kind else { return }
        let guid = row.guid(at: 2).flatMap { packages.contains($0) ? $0 : nil }
        observations.append(
            Observation(
                pattern: pattern, witness: kind, package: guid, server: server(row),
                count: row.integer(at: 4) ?? 0, errors: row.integer(at: 5) ?? 0,
                first: row.integer(at: 6).map(Timestamp.init(milliseconds:)),
                last: row.integer(at: 7).map(Timestamp.init(milliseconds:))))
    }

    /// Short texts lie within their values; each other would be a block of its own.
    private mutating func server(_ row: ScannedRow) -> String? {
        guard let name = row.text(at: 3), name.utf8.count > 15 else { return row.text(at: 3) }
        return longNames.insert(name).memberAfterInsert
    }

    /// All observations in order, those of one pattern, witness, package and server together.
    mutating func merged() -> [Observation] {
        let isOrdered = zip(observations, observations.dropFirst()).allSatisfy { !$1.stands(before: $0) }
        if !isOrdered { observations.sort { $0.stands(before: $1) } }
        var kept = 0
        for index in observations.indices.dropFirst() {
            if observations[kept].isAboutSame(as: observations[index]) {
                observations[kept].add(observations[index])
            } else {
                kept += 1
                if kept != index { observations[kept] = observations[index] }
            }
        }
        observations.removeLast(max(0, observations.count - kept - 1))
        return observations
    }
}

extension Observation {
    /// By pattern, kind, package and server; what names none stands first.
    fileprivate func stands(before other: Observation) -> Bool {
        if pattern != other.pattern { return pattern < other.pattern }
        if witness != other.witness { return witness.rawValue < other.witness.rawValue }
        if package != other.package {
            guard let theirs = other.package else { return false }
            return package.map { $0 < theirs } ?? true
        }
        guard let theirs = other.server else { return false }
        return server.map { $0 < theirs } ?? true
    }

    fileprivate func isAboutSame(as other: Observation) -> Bool {
        pattern == other.pattern && witness == other.witness && package == other.package
            && server == other.server
    }

    fileprivate mutating func add(_ other: Observation) {
        count += other.count
        errors += other.errors
        first = [first, other.first].compactMap(\.self).min()
        last = [last, other.last].compactMap(\.self).max()
    }
}
