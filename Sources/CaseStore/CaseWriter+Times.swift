package import CaseModel
internal import GRDB

extension CaseWriter {
    /// Fills in the instants of everything that was stored, once years and zones are known.
    ///
    /// - Parameter resolve: the instant of a time in a member, or `nil` if it has none.
    package func resolveTimes(
        _ resolve: @escaping @Sendable (MemberID, RecordTime) -> Timestamp?
    ) throws(CaseStoreError) {
        let function = DatabaseFunction("instant", argumentCount: 3, pure: true) { values in
            guard let member = Int64.fromDatabaseValue(values[0]),
                let packed = Int64.fromDatabaseValue(values[1]), let civil = CivilTime(packed: packed),
                let turns = Int16.fromDatabaseValue(values[2])
            else { return nil }
            let time = RecordTime(civil: civil, yearTurns: turns)
            return resolve(MemberID(rawValue: member), time)?.milliseconds
        }
        try write { db in
            db.add(function: function)
            defer { db.remove(function: function) }
            try db.execute(
                sql: """
                    UPDATE event SET time = instant(member_id, civil, turns) WHERE civil IS NOT NULL;
                    UPDATE histogram SET time = instant(member_id, civil, turns) WHERE civil IS NOT NULL;
                    UPDATE tally SET first_time = instant(member_id, first_civil, first_turns),
                                     last_time = instant(member_id, last_civil, last_turns)
                    WHERE first_civil IS NOT NULL;
                    """)
        }
    }

    /// Stores when a member's first and last record were written.
    package func setSpan(of member: MemberID, first: Timestamp?, last: Timestamp?) throws(CaseStoreError) {
        try write { db in
            try db.execute(
                sql: "UPDATE member SET first_time = ?, last_time = ? WHERE id = ?",
                arguments: [first?.milliseconds, last?.milliseconds, member.rawValue])
        }
    }
}
