package import CaseModel
internal import GRDB

extension CaseWriter {
    /// What the patterns counted, for each package, server and kind of witness.
    ///
    /// - Parameter patterns: only what these counted; what all did for `nil`.
    package func observations(of patterns: Set<String>? = nil) throws(CaseStoreError) -> [Observation] {
        let packages = Set(try packages().keys)
        return try write { db in
            let filter = try patterns.map { patterns in
                let numbers = try patterns.sorted().map { "\(try words.number(of: $0, in: db))" }
                return "WHERE pattern_id IN (\(numbers.joined(separator: ",")))"
            }
            let source = "FROM tally_row \(filter ?? "")"
            let count = try Int.fetchOne(db, sql: "SELECT count(*) \(source)") ?? 0
            var reading = ObservationReading(db, packages, capacity: count)
            let rows = try RowScan(
                db,
                "SELECT pattern_id, kind_id, package_id, server_id, count, errors, first_time, last_time \(source)"
            )
            try rows.forEach { try reading.take($0) }
            return reading.merged()
        }
    }
}

/// Turns rows of counts into observations: what names no package after all counts as naming none, and rows
/// that are then about the same are one.
///
/// Each text is looked up once, so that all observations that share it share one text in memory.
private struct ObservationReading {
    private let db: Database
    private let packages: Set<GUID>
    private var texts: [Int64: String?] = [:]
    private var guids: [Int64: GUID?] = [:]
    private var kinds: [Int64: MemberKind?] = [:]
    private var observations: [Observation] = []

    init(_ db: Database, _ packages: Set<GUID>, capacity: Int) {
        self.db = db
        self.packages = packages
        observations.reserveCapacity(capacity)
    }

    mutating func take(_ row: ScannedRow) throws {
        guard let pattern = try text(row.integer(at: 0)), let kind = try kind(row.integer(at: 1)) else {
            return
        }
        observations.append(
            Observation(
                pattern: pattern, witness: kind, package: try package(row.integer(at: 2)),
                server: try text(row.integer(at: 3)), count: row.integer(at: 4) ?? 0,
                errors: row.integer(at: 5) ?? 0,
                first: row.integer(at: 6).map(Timestamp.init(milliseconds:)),
                last: row.integer(at: 7).map(Timestamp.init(milliseconds:))))
    }

    private mutating func text(_ number: Int64?) throws -> String? {
        guard let number else { return nil }
        if let known = texts[number] { return known }
        let text = try String.fetchOne(
            db.cachedStatement(sql: "SELECT text FROM word WHERE id = ?"), arguments: [number])
        texts[number] = .some(text)
        return text
    }

    private mutating func kind(_ number: Int64?) throws -> MemberKind? {
        guard let number else { return nil }
        if let known = kinds[number] { return known }
        let kind = try text(number).flatMap(MemberKind.init(rawValue:))
        kinds[number] = .some(kind)
        return kind
    }

    private mutating func package(_ number: Int64?) throws -> GUID? {
        guard let number else { return nil }
        if let known = guids[number] { return known }
        let guid = try text(number).flatMap { GUID($0) }.flatMap { packages.contains($0) ? $0 : nil }
        guids[number] = .some(guid)
        return guid
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
