package import CaseModel
internal import GRDB

extension CaseWriter {
    /// Stores all that was kept of a member.
    package func add(_ result: MemberResult) throws(CaseStoreError) {
        try write { db in
            try MemberRows(db, words).add(result, counts)
            try db.insert(result.problems)
        }
    }

    /// Stores facts of a member, with the patterns that fired on each.
    package func add(
        _ facts: [(fact: Fact, patterns: [String])], member: MemberID, kind: MemberKind
    ) throws(CaseStoreError) {
        if facts.isEmpty { return }
        try write { db in
            let rows = try MemberRows(db, words)
            for (fact, patterns) in facts {
                try rows.add(fact, of: member, patterns: patterns)
                if let guid = fact.package, fact.kind != .setting { counts.note(package: guid) }
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

    /// Stores derived facts.
    package func add(_ derived: [DerivedFact]) throws(CaseStoreError) {
        try write { db in
            let (rows, tallies) = (
                try MemberRows(db, words), try RowInsert(db, into: "tally_row", columns: 8)
            )
            let kind = try db.cachedStatement(sql: "SELECT kind FROM member WHERE id = ?")
            for item in derived {
                let fact = item.fact
                try rows.add(fact, of: item.member, patterns: item.patterns)
                if item.patterns.isEmpty { continue }
                let kind = try String.fetchOne(kind, arguments: [item.member.rawValue])
                let moment = Cell(fact.moment?.milliseconds)
                for pattern in item.patterns {
                    try tallies.add([
                        .integer(words.number(of: pattern, in: db)), .integer(words.number(of: kind, in: db)),
                        .integer(words.number(of: fact.package, in: db)),
                        .integer(words.number(of: fact.server, in: db)), .integer(1), .integer(0), moment,
                        moment,
                    ])
                }
            }
        }
    }
}

extension Database {
    func insert(_ problems: [Problem]) throws {
        if problems.isEmpty { return }
        let rows = try RowInsert(self, into: "problem", columns: 3)
        for problem in problems {
            try rows.add([.text(problem.member), .text(problem.code.rawValue), .text(problem.message)])
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
