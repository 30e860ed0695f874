import CaseModel
import GRDB
import Testing

@testable import CaseStore

/// Texts that stand in the rows as numbers, and the views that put them back.
struct WordTests {
    @Test(arguments: [0, 1, 3, 100]) func `a text has one number, however few are remembered`(_ limit: Int)
        throws
    {
        let words = Words(remembering: limit)
        try DatabaseQueue().write { db in
            try db.execute(sql: CaseSchema.allTables)
            let guids = (1...5).map { GUID(high: 7, low: $0) }
            let numbers = try guids.map { try words.number(of: $0, in: db) }
            #expect(Set(numbers).count == 5)
            #expect(try guids.reversed().map { try words.number(of: $0, in: db) } == numbers.reversed())
            #expect(try guids.map { try words.number(of: $0.description, in: db) } == numbers)
            #expect(try words.number(of: nil as String?, in: db) == Words.none)
            #expect(try words.number(of: nil as GUID?, in: db) == Words.none)
            #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM word WHERE text IS NOT NULL") == 5)
        }
    }

    private func rows(_ sql: String, filling fill: (CaseWriter) throws -> Void) throws -> [String] {
        let folder = try TemporaryFolder()
        let writer = try CaseWriter(destination: folder.path("case"))
        try fill(writer)
        try writer.finish()
        return try folder.rows("case", sql)
    }

    @Test(arguments: [[1, 2, 3], [3, 2, 1]])
    func `the views say in texts what was counted, whoever was first`(_ order: [Int]) throws {
        let sql = """
            SELECT pattern, kind, package, server, count, errors FROM tally
            UNION ALL SELECT * FROM (SELECT guid, member_id, count, is_package, '', '' FROM mention ORDER BY 1, 2)
            UNION ALL SELECT * FROM (SELECT member_id, time, severity, source, count, '' FROM histogram ORDER BY 1, 2)
            UNION ALL SELECT package, server, stage, state, coalesce(witness, '-'), is_break FROM stage
            """
        let (one, two) = (member(1).rawValue, member(2).rawValue)
        #expect(
            try rows(sql) { try fill($0, order: order) } == [
                "ns.fail|ns-log|NULL|NULL|2|0",
                "ns.fail|ns-log|\(packageA)|PS01|10|8",
                "sql.old|sql-export|\(packageB)|PS02|1|0",
                "\(packageA)|\(one)|2|1||", "\(packageA)|\(two)|2|1||",
                "\(packageB)|\(one)|2|0||", "\(packageB)|\(two)|2|0||",
                "\(one)|NULL|2||4|", "\(one)|1772409600000|1|S|6|",
                "\(two)|NULL|2||4|", "\(two)|1772409600000|1|S|6|",
                "\(packageA)|PS01|snapshot|done|-|0", "\(packageA)|PS01|download|failed|agent-log|1",
                "\(packageA)|PS01|ready|missing|-|0",
                "\(packageA)|PS02|snapshot|done|-|0", "\(packageA)|PS02|download|done|-|0",
                "\(packageA)|PS02|ready|done|-|0",
                "\(packageB)||snapshot|missing|-|1",
            ])
    }

    @Test func `a GUID that is no package counts as none, once for all of them`() throws {
        let counted = try rows("SELECT package, server, count, errors, first_time FROM tally") { writer in
            var result = log(1, path: "a.log")
            let guids = [packageA, GUID(high: 9, low: 9), nil, GUID(high: 8, low: 8), .zero]
            result.tallies = guids.enumerated().map { number, guid in
                Tally(
                    key: .init(pattern: "ns.fail", package: guid, server: "PS01"), count: 1, errors: 1,
                    first: time(number), last: time(number))
            }
            try writer.add(result)
            try writer.resolveTimes(resolve)
        }
        #expect(counted == ["NULL|PS01|4|4|1772409601000", "\(packageA)|PS01|1|1|1772409600000"])
    }

    @Test func `what a log counts twice of an hour adds up, and by severity`() throws {
        let sql = """
            SELECT time, severity, source, count FROM histogram
            UNION ALL SELECT time, records, errors, warnings || '/' || traces FROM log_hour
            """
        let counted = try rows(sql) { writer in
            var result = log(1, path: "a.log")
            let counts: [(RecordTime?, UInt8, Int64)] = [
                (nil, 1, 5), (time(3600), 1, 7), (time(3600), 2, 11), (time(3600), 4, 13),
                (time(3600), 16, 17), (nil, 1, 19),
            ]
            result.histogram = counts.map {
                HistogramCell(hour: $0.0, severity: $0.1, source: "S", count: $0.2)
            }
            try writer.add(result)
            try writer.resolveTimes(resolve)
        }
        #expect(
            counted == [
                "NULL|1|S|5", "1772413200000|1|S|7", "1772413200000|2|S|11", "1772413200000|4|S|13",
                "1772413200000|16|S|17", "NULL|1|S|19",
                "NULL|5|5|0/0", "1772413200000|48|7|11/17", "NULL|19|19|0/0",
            ])
    }
}

/// Rows of numbers, inserted some at a time.
struct NumberInsertTests {
    @Test(arguments: [0, 1, 31, 32, 33, 64, 100]) func `rows arrive in order, however many`(_ count: Int)
        throws
    {
        try DatabaseQueue().write { db in
            try db.execute(sql: "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, m INTEGER)")
            var rows = try NumberInsert<3>(db, into: "t")
            for number in 0..<count {
                let isEven = number % 2 == 0
                try rows.add([NumberCell.null, Int64(number), isEven ? NumberCell.null : Int64(-number)])
            }
            try rows.finish()
            let expected = (0..<count).map { $0 % 2 == 0 ? "\($0) NULL" : "\($0) \(-$0)" }
            let found = try String.fetchAll(
                db, sql: "SELECT n || ' ' || coalesce(m, 'NULL') FROM t ORDER BY id")
            #expect(found == expected)
        }
    }

    @Test(arguments: [0, 40]) func `a row that the table refuses is an error, alone or among others`(
        _ others: Int
    )
        throws
    {
        try DatabaseQueue().write { db in
            try db.execute(sql: "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER NOT NULL)")
            #expect(throws: DatabaseError.self) {
                var rows = try NumberInsert<2>(db, into: "t")
                for number in 0...others { try rows.add([Int64(number), NumberCell.null]) }
                try rows.finish()
            }
        }
    }
}
