package import CaseModel
internal import GRDB

extension CaseWriter {
    /// Stores all that was kept of a member, in one transaction.
    package func add(_ result: MemberResult) throws(CaseStoreError) {
        try write { db in
            let rows = try MemberRows(db, member: result.info.id)
            try rows.add(result, counts)
            try db.insert(result.problems)
        }
    }

    /// Stores facts of a member, with the patterns that fired on each.
    package func add(
        _ facts: [(fact: Fact, patterns: [String])], member: MemberID, kind: MemberKind
    ) throws(CaseStoreError) {
        if facts.isEmpty { return }
        try write { db in
            let rows = try MemberRows(db, member: member)
            for (fact, patterns) in facts {
                try rows.add(fact, patterns: patterns)
                for pattern in patterns {
                    try counts.tallies.add(
                        Tally(of: fact, pattern), kind: kind, member: member.rawValue)
                }
            }
        }
    }

    /// A fact that was derived when all members were read, with the member that shows it best and the patterns
    /// that fired on it.
    package struct DerivedFact: Sendable {
        package var member: MemberID
        package var fact: Fact
        package var patterns: [String]

        package init(member: MemberID, fact: Fact, patterns: [String]) {
            self.member = member
            self.fact = fact
            self.patterns = patterns
        }
    }

    /// Stores derived facts, all in one transaction.
    package func add(_ derived: [DerivedFact]) throws(CaseStoreError) {
        try write { db in
            let tally = try db.makeStatement(
                sql: "INSERT INTO tally SELECT ?, kind, ?, ?, 1, 0, ?, ? FROM member WHERE id = ?")
            for item in derived {
                let fact = item.fact
                try MemberRows(db, member: item.member).add(fact, patterns: item.patterns)
                for pattern in item.patterns {
                    try tally.execute(arguments: [
                        pattern, fact.package?.description, fact.server, fact.moment?.milliseconds,
                        fact.moment?.milliseconds, item.member.rawValue,
                    ])
                }
            }
        }
    }
}

extension Database {
    func insert(_ problems: [Problem]) throws {
        let statement = try makeStatement(sql: "INSERT INTO problem VALUES (?,?,?)")
        for problem in problems {
            try statement.execute(arguments: [problem.member, problem.code.rawValue, problem.message])
        }
    }
}

extension Tally {
    /// A pattern that fired on a fact counts once for the fact's package and server.
    fileprivate init(of fact: Fact, _ pattern: String) {
        self.init(
            key: Key(pattern: pattern, package: fact.package, server: fact.server), count: 1, errors: 0,
            first: nil, last: nil)
    }
}
