import CaseModel
import CaseStore
import Foundation
import Synchronization
import Testing

/// What statements of the user may do, and what happens to all others.
struct StatementTests {
    let folder: TemporaryFolder
    let reader: CaseReader

    init() throws {
        folder = try TemporaryFolder()
        let writer = try CaseWriter(destination: folder.path("case"))
        try fill(writer)
        try writer.finish()
        reader = try CaseReader(folder.path("case"))
    }

    private func text(_ sql: String) throws -> [String] {
        try reader.rows(sql: sql, limits: QueryLimits()).rows.map { row in
            row.map { $0.text ?? "NULL" }.joined(separator: "|")
        }
    }

    private func refusal(_ sql: String, _ limits: QueryLimits = QueryLimits()) -> QueryError? {
        do {
            _ = try reader.rows(sql: sql, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        ("SELECT 1, 2.5, 'x', NULL, x'41FF'", ["1|2.5|x|NULL|A\u{FFFD}"]),
        ("SELECT count(*) FROM event;", ["6"]),
        ("-- a comment\nSELECT 1 /* and */ ; -- another", ["1"]),
        (
            "WITH a(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM a WHERE n < 3) SELECT group_concat(n) FROM a",
            ["1,2,3"]
        ),
        ("SELECT json_extract(captures, '$.code') FROM matches LIMIT 1", ["5"]),
        ("SELECT value FROM json_each('[7]')", ["7"]),
        ("VALUES (1), (2)", ["1", "2"]),
        ("SELECT row_number() OVER (ORDER BY id) FROM event LIMIT 2", ["1", "2"]),
        ("SELECT name FROM sqlite_schema WHERE name = 'event'", ["event"]),
        ("SELECT upper(host) FROM server WHERE host LIKE 'n%'", ["NS01"]),
    ])
    func `what only reads is answered`(_ sql: String, _ rows: [String]) throws {
        #expect(try text(sql) == rows)
    }

    @Test func `a plan may be asked for`() throws {
        #expect(
            try text("EXPLAIN QUERY PLAN SELECT * FROM event WHERE id = 1").joined().contains("SEARCH event"))
    }

    private static let refused: [(String, QueryError.Code, String)] = [
        ("INSERT INTO package VALUES ('x', 'y', 'z')", .refused, "only read"),
        ("UPDATE event SET text = ''", .refused, "only read"),
        ("DELETE FROM event", .refused, "only read"),
        ("WITH x AS (SELECT 1) DELETE FROM event", .refused, "only read"),
        ("REPLACE INTO package VALUES ('x', 'y', 'z')", .refused, "only read"),
        ("DROP TABLE event", .refused, "Only SELECT"),
        ("CREATE TABLE t (x)", .refused, "Only SELECT"),
        ("CREATE TEMP TABLE t (x)", .refused, "Only SELECT"),
        ("CREATE TEMP VIEW v AS SELECT 1", .refused, "Only SELECT"),
        ("CREATE VIRTUAL TABLE t USING fts5(x)", .refused, "Only SELECT"),
        ("CREATE TEMP TRIGGER t AFTER INSERT ON event BEGIN SELECT 1; END", .refused, "Only SELECT"),
        ("ALTER TABLE event ADD COLUMN x", .refused, "Only SELECT"),
        ("REINDEX", .refused, "Only SELECT"),
        ("ANALYZE", .refused, "Only SELECT"),
        ("VACUUM", .refused, "Only SELECT"),
        ("VACUUM INTO '/tmp/pkgtriage-copy'", .refused, "Only SELECT"),
        ("ATTACH '/etc/passwd' AS other", .refused, "ATTACH"),
        ("ATTACH ':memory:' AS other", .refused, "ATTACH"),
        ("DETACH main", .refused, "ATTACH"),
        ("BEGIN", .refused, "Transactions"), ("COMMIT", .refused, "Transactions"),
        ("SAVEPOINT a", .refused, "Transactions"), ("ROLLBACK", .refused, "Transactions"),
        ("PRAGMA query_only = 0", .refused, "PRAGMA query_only"),
        ("PRAGMA trusted_schema", .refused, "PRAGMA trusted_schema"),
        ("PRAGMA writable_schema = 1", .refused, "PRAGMA writable_schema"),
        ("SELECT * FROM pragma_table_info('event')", .refused, "Only SELECT"),
        ("EXPLAIN DROP TABLE event", .refused, "Only SELECT"),
        ("SELECT load_extension('/tmp/x.so')", .refused, "load_extension"),
        ("SELECT randomblob(10)", .refused, "randomblob"),
        ("SELECT zeroblob(1000000000)", .refused, "zeroblob"),
        ("SELECT sqlite_version()", .refused, "sqlite_version"),
        ("SELECT fts3_tokenizer('simple')", .refused, "fts3_tokenizer"),
        ("SELECT 1; SELECT 2", .refused, "One statement"),
        ("SELECT 1; DROP TABLE event", .refused, "One statement"),
        ("SELECT 1; nonsense", .refused, "One statement"),
        ("", .sql, "There is no statement"), (" ;; -- nothing", .sql, "There is no statement"),
        ("SELEKT 1", .sql, "syntax error"), ("SELECT nothing FROM event", .sql, "nothing"),
        ("SELECT * FROM readfile('/etc/passwd')", .sql, "no such table"), ("SELECT 1\u{0}", .tooLarge, "NUL"),
        ("SELECT '\(String(repeating: "x", count: 50_000))'", .tooLarge, "50000"),
        ("SELECT replace(hex(printf('%100000d', 1)), '0', 'xxxxxxxxxx')", .tooLarge, "larger"),
        ("SELECT 1 " + String(repeating: "UNION SELECT 1 ", count: 60), .sql, "compound"),
        (
            "SELECT " + String(repeating: "(", count: 200) + "1" + String(repeating: ")", count: 200), .sql,
            "stack"
        ),
    ]

    @Test(arguments: refused)
    func `everything else is refused with a sentence`(_ sql: String, _ code: QueryError.Code, _ words: String)
        throws
    {
        let before = try Data(contentsOf: URL(filePath: folder.path("case")))
        let found = refusal(sql)
        let error = try #require(found, "\(sql) was answered")
        #expect(error.code == code, "\(error)")
        #expect(error.description.contains(words), "\(error)")
        #expect(error.description.hasSuffix("."))
        #expect(try text("SELECT count(*) FROM event") == ["6"], "the reader goes on after a refusal")
        #expect(try Data(contentsOf: URL(filePath: folder.path("case"))) == before)
        #expect(folder.names == ["case"])
        #expect(!FileManager.default.fileExists(atPath: "/tmp/pkgtriage-copy"))
    }

    @Test func `a statement without end is stopped when the time is over, and not before`() throws {
        let endless = "WITH a(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM a) SELECT count(*) FROM a"
        let looks = Mutex(0)
        let limits = QueryLimits(isOver: {
            looks.withLock { count in
                count += 1
                return count > 50
            }
        })
        #expect(refusal(endless, limits)?.code == .stopped)
        #expect(looks.withLock { $0 } == 51)
        #expect(try text("SELECT 1") == ["1"])
    }

    @Test func `rows are cut at the limit`() throws {
        let table = try reader.rows(sql: "SELECT id FROM event", limits: QueryLimits(rows: 2))
        #expect(table.rows.count == 2)
        #expect(table.isCut)
    }

    @Test func `several ask at the same time`() async throws {
        await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask { [reader] in
                    (try? reader.rows(sql: "SELECT * FROM event", limits: QueryLimits()).rows.count) ?? -1
                }
            }
            for await count in group { #expect(count == 6) }
        }
    }
}
