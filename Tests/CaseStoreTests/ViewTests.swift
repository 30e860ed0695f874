import CaseModel
import CaseStore
import Testing

/// The documented views, asked as with `sqlite3`.
struct ViewTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let writer = try CaseWriter(destination: folder.path("case"))
        try fill(writer)
        try writer.finish()
    }

    private func rows(_ sql: String) throws -> [String] { try folder.rows("case", sql) }

    @Test func `events show their member and an ISO time`() throws {
        #expect(
            try rows(
                "SELECT member, line, utc, raw_time, severity, host, text FROM events ORDER BY member, line LIMIT 2"
            )
                == [
                    "b!a.log|1|2026-03-02T00:01:00Z|Mar 2 60|1|NS01|A failed",
                    "b!a.log|4|2026-03-02T00:02:00Z|Mar 2 120|1|NS01|B failed",
                ])
    }

    @Test func `matches show what fired where, on events and facts`() throws {
        #expect(
            try rows("SELECT pattern, title, member, line, text, server FROM matches ORDER BY member, line")
                == [
                    "ns.fail|It failed|b!a.log|1|A failed|PS01", "ns.fail|It failed|b!a.log|4|B failed|PS01",
                    "ns.fail|It failed|b!b.log|1|A failed|PS01", "ns.fail|It failed|b!b.log|4|B failed|PS01",
                    "sql.old|An old version|b!q.csv|1|Beta|PS02",
                ])
        #expect(
            try rows(
                "SELECT package, json_extract(captures, '$.code') FROM matches ORDER BY member, line LIMIT 1")
                == ["\(packageA)|5"])
    }

    @Test func `correlations add up over members`() throws {
        #expect(
            try rows(
                "SELECT package, name, server, pattern, count, errors, first_time, last_time FROM correlations ORDER BY pattern, package"
            ) == [
                "NULL|NULL|NULL|ns.fail|2|0|NULL|NULL",
                "\(packageA)|NULL|PS01|ns.fail|10|8|1772409660000|1772409840000",
                "\(packageB)|Beta|PS02|sql.old|1|0|NULL|NULL",
            ])
    }

    @Test func `packages show how often they are named`() throws {
        #expect(
            try rows("SELECT guid, name, because, mentions, members FROM packages ORDER BY guid")
                == ["\(packageA)|NULL|log|4|2", "\(packageB)|Beta|package-status-row|4|2"])
    }

    @Test func `facts show their fields as JSON`() throws {
        #expect(
            try rows(
                "SELECT kind, server, member, json_extract(fields, '$.package_name') FROM facts ORDER BY server LIMIT 1"
            )
                == ["package-status-row|PS01|b!q.csv|Beta 2"])
    }
}
