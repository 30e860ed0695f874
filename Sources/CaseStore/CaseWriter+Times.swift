package import CaseModel
internal import GRDB

extension CaseWriter {
    /// Removes the stored events that are not among those to be kept, with all that belongs to them.
    ///
    /// Which samples a case keeps is known only when all members were read; few are stored in vain.
    package func keepEvents(at places: Set<SamplePlace>) throws(CaseStoreError) {
        try write { db in
            let deletions = try ["event_guid WHERE event_id", "match WHERE event_id", "event WHERE id"].map {
                try db.makeStatement(sql: "DELETE FROM \($0) = ?")
            }
            for (place, event) in counts.events where !places.contains(place) {
                for deletion in deletions { try deletion.execute(arguments: [event]) }
                counts.forget(eventAt: place)
            }
        }
    }

    /// Stores what was counted, and fills in the instants of the stored events, once years and zones are
    /// known.
    ///
    /// - Parameter resolve: the instant of a time in a member, or `nil` if it has none.
    package func resolveTimes(
        _ resolve: @escaping @Sendable (MemberID, RecordTime) -> Timestamp?
    ) throws(CaseStoreError) {
        try write { db in
            try db.resolveEvents(resolve)
            try db.insertTallies(counts, words, resolve)
            try db.resolveHours(counts.hours, resolve)
            try db.insertTemplates(counts)
            counts.forgetEvents()
        }
    }

    /// Stores when a member's first and last record were written.
    package func setSpan(of member: MemberID, first: Timestamp?, last: Timestamp?) throws(CaseStoreError) {
        try write { db in
            let update = try db.cachedStatement(
                sql: "UPDATE member SET first_time = ?, last_time = ? WHERE id = ?")
            try update.execute(arguments: [first?.milliseconds, last?.milliseconds, member.rawValue])
        }
    }
}

extension Database {
    fileprivate func resolveEvents(
        _ resolve: @escaping @Sendable (MemberID, RecordTime) -> Timestamp?
    ) throws {
        let function = DatabaseFunction("instant", argumentCount: 3, pure: true) { values in
            guard let member = Int64.fromDatabaseValue(values[0]),
                let packed = Int64.fromDatabaseValue(values[1]), let civil = CivilTime(packed: packed),
                let turns = Int16.fromDatabaseValue(values[2])
            else { return nil }
            let time = RecordTime(civil: civil, yearTurns: turns)
            return resolve(MemberID(rawValue: member), time)?.milliseconds
        }
        add(function: function)
        defer { remove(function: function) }
        try execute(
            sql: "UPDATE event SET time = instant(member_id, civil, turns) WHERE civil IS NOT NULL")
    }

    fileprivate func insertTallies(_ counts: CaseCounts, _ words: Words, _ resolve: TimeResolver) throws {
        var rows = try NumberInsert<8>(self, into: "tally_row")
        let totals = try counts.tallies.takeTotals(packages: counts.packages, resolve)
        let patterns = try totals.patterns.map { try words.number(of: $0, in: self) }
        let servers = try totals.servers.map { try words.number(of: $0, in: self) }
        try totals.forEach { cell, total in
            try rows.add([
                patterns[cell.pattern], words.number(of: cell.kind.rawValue, in: self),
                words.number(of: cell.package, in: self), cell.server.map { servers[$0] } ?? Words.none,
                total.count, total.errors, total.first ?? NumberCell.null, total.last ?? NumberCell.null,
            ])
        }
        try rows.finish()
    }

    fileprivate func resolveHours(_ hours: HourSpool, _ resolve: TimeResolver) throws {
        let update = try cachedStatement(sql: "UPDATE log_hour SET time = ? WHERE id = ?")
        try hours.takeInstants(resolve) { hour, instant in
            try update.execute(arguments: [instant, hour])
        }
    }

    /// Templates whose first event is not kept are those beyond the limit of a case.
    fileprivate func insertTemplates(_ counts: CaseCounts) throws {
        let rows = try RowInsert(self, into: "unexplained", columns: 6)
        for template in try counts.templates.take() where counts.events[template.place] != nil {
            try rows.add([
                .text(template.text), .integer(Int64(template.severity)),
                .integer(template.place.member.rawValue), .integer(template.count),
                .integer(template.event), .integer(template.near),
            ])
        }
    }
}
