import CaseModel
import CaseStore
import Testing

/// Named views and their filters, compared with SQL written by hand.
struct ReaderTests {
    let folder: TemporaryFolder
    let reader: CaseReader

    init() throws {
        folder = try TemporaryFolder()
        let writer = try CaseWriter(destination: folder.path("case"))
        try fill(writer)
        try writer.finish()
        reader = try CaseReader(folder.path("case"))
    }

    /// Some columns of an answer, as text.
    private func rows(_ view: CaseView, _ filters: CaseFilters = .init(), _ columns: String...) throws
        -> [String]
    {
        let table = try reader.rows(view, filters)
        let indices = columns.map { name in table.columns.firstIndex(of: name) }
        return table.rows.map { row in
            indices.map { index in index.flatMap { row[$0].text } ?? "NULL" }.joined(separator: "|")
        }
    }

    private static let questions: [(CaseView, CaseFilters, [String], sql: String)] = [
        (
            .packages, .init(), ["package", "servers", "broken"],
            """
            SELECT guid, (SELECT count(DISTINCT server) FROM stage WHERE package = guid AND server <> ''),
              (SELECT count(DISTINCT server) FROM stage WHERE package = guid AND state IN ('failed', 'missing') AND server <> '')
            FROM package ORDER BY 3 DESC
            """
        ),
        (
            .packages, .init(server: "ps02"), ["package"],
            "SELECT DISTINCT package FROM stage WHERE server = 'PS02' UNION SELECT package FROM match WHERE server = 'PS02'"
        ),
        (
            .servers, .init(), ["server", "broken", "errors"],
            """
            SELECT host, (SELECT count(*) FROM (SELECT DISTINCT package FROM stage WHERE server = host AND state <> 'done')),
              (SELECT coalesce(sum(count), 0) FROM histogram JOIN member ON member.id = member_id
                WHERE member.host = server.host AND severity = 1)
            FROM server ORDER BY 2 DESC, 3 DESC, 1
            """
        ),
        (
            .journey, .init(package: "\(packageA)", server: "PS01"), ["stage", "state", "broken"],
            """
            SELECT stage, state, CASE WHEN number = (SELECT min(number) FROM stage AS other WHERE other.package = stage.package
              AND other.server = stage.server AND state IN ('failed', 'missing')) THEN 'here' ELSE '' END
            FROM stage WHERE package = '\(packageA)' AND server = 'PS01' ORDER BY number
            """
        ),
        (
            .events, .init(package: "\(packageA)"), ["text", "member"],
            """
            SELECT text, path FROM event JOIN member ON member.id = member_id WHERE event.id IN
              (SELECT event_id FROM event_guid WHERE guid = '\(packageA)') ORDER BY time, path
            """
        ),
        (
            .events, .init(severities: [1], text: "STRANGE"), ["text"],
            "SELECT text FROM event WHERE severity = 1 AND text LIKE '%strange%' ORDER BY time"
        ),
        (
            .events, .init(until: Timestamp(milliseconds: 1_772_409_720_000)), ["text"],
            "SELECT text FROM event WHERE time < 1772409720000 ORDER BY time"
        ),
        (
            .events, .init(since: Timestamp(milliseconds: 1_772_409_720_000)), ["text"],
            "SELECT text FROM event WHERE time >= 1772409720000 ORDER BY time, member_id"
        ),
        (
            .matches, .init(diagnosis: "it-failed"), ["pattern", "server", "line"],
            "SELECT pattern, match.server, line FROM match JOIN event ON event.id = event_id WHERE pattern = 'ns.fail' ORDER BY time"
        ),
        (
            .matches, .init(pattern: "sql."), ["pattern", "name"],
            "SELECT pattern, 'Beta' FROM match WHERE pattern LIKE 'sql.%'"
        ),
        (
            .members, .init(server: "NS01"), ["member"],
            "SELECT path FROM member WHERE host = 'NS01' ORDER BY path"
        ),
        (
            .problems, .init(text: "b.log"), ["member", "message"],
            "SELECT DISTINCT member, message FROM problem WHERE member LIKE '%b.log'"
        ),
        (
            .unexplained, .init(server: "NS01"), ["template", "count", "line"],
            "SELECT template, count, 8 FROM unexplained ORDER BY member_id"
        ),
    ]

    @Test(arguments: questions)
    func `a view answers as SQL written by hand does`(
        _ view: CaseView, _ filters: CaseFilters, _ columns: [String], sql: String
    ) throws {
        let table = try reader.rows(view, filters)
        let indices = try columns.map { try #require(table.columns.firstIndex(of: $0), "\(table.columns)") }
        let found = table.rows.map { row in indices.map { row[$0].text ?? "NULL" }.joined(separator: "|") }
        #expect(try found == folder.rows("case", sql))
        #expect(!found.isEmpty)
    }

    @Test(arguments: CaseView.allCases) func `every view answers without a filter`(_ view: CaseView) throws {
        let table = try reader.rows(view)
        #expect(table.rows.allSatisfy { $0.count == table.columns.count })
        #expect(!table.isCut)
        #expect(Set(table.columns).count == table.columns.count)
    }

    @Test func `every filter that a view knows can be used, and no other`() throws {
        var filters: [CaseFilters.Name: CaseFilters] = [
            .package: .init(package: "beta"), .server: .init(server: "PS"),
            .diagnosis: .init(diagnosis: "it-failed"),
            .pattern: .init(pattern: "ns.fail"), .severity: .init(severities: [1, 2]),
            .text: .init(text: "%_\\'\""),
        ]
        filters[.since] = .init(since: Timestamp(milliseconds: 0))
        filters[.until] = .init(until: Timestamp(milliseconds: 0))
        #expect(filters.count == CaseFilters.Name.allCases.count)
        for view in CaseView.allCases {
            for (name, filter) in filters {
                #expect(filter.names == [name])
                if view.filters.contains(name) {
                    #expect(throws: Never.self, "\(view) \(name)") { try reader.rows(view, filter) }
                } else {
                    let error = #expect(throws: QueryError.self) { try reader.rows(view, filter) }
                    #expect(error?.code == .filter)
                    #expect(error?.description.contains("--\(name.rawValue)") == true)
                }
            }
        }
    }

    @Test func `a filter that names nothing in the case is a sentence`() throws {
        for filter in [
            CaseFilters(package: "nothing"), .init(server: "nowhere"), .init(diagnosis: "none"),
            .init(pattern: "no."),
        ] {
            let error = #expect(throws: QueryError.self) { try reader.rows(.matches, filter) }
            #expect(error?.code == .filter)
            #expect(error?.description.hasSuffix(".") == true)
        }
    }

    @Test func `wild cards and quotes in a filter stand for themselves`() throws {
        #expect(try rows(.events, .init(text: "%"), "text") == [])
        #expect(try rows(.events, .init(text: "_ failed"), "text") == [])
        #expect(try rows(.events, .init(text: "' OR 1=1 --"), "text") == [])
        #expect(try rows(.events, .init(text: "a FAILED"), "text") == ["A failed", "A failed"])
    }

    @Test func `the matrix has a row a package and a column a server`() throws {
        let table = try reader.rows(.matrix)
        #expect(table.columns == ["name", "package", "PS01", "PS02"])
        #expect(
            table.rows.map { $0.map { $0.text ?? "NULL" } } == [["NULL", "\(packageA)", "download", "ready"]])
    }

    @Test func `more rows than asked for are cut, and said to be`() throws {
        for (rows, isCut) in [(5, true), (6, false), (7, false)] {
            let table = try reader.rows(.events, limits: QueryLimits(rows: rows))
            #expect(table.rows.count == min(rows, 6))
            #expect(table.isCut == isCut)
        }
        #expect(try reader.rows(.events, limits: QueryLimits(bytes: 1)).rows.count == 1)
    }

    @Test func `times are corrected by the clock of the machine, and the raw ones stay`() throws {
        let writer = try CaseWriter(destination: folder.path("two"))
        var other = log(4, path: "ps.log")
        (other.host, other.kind) = ("PS01", .agentLog)
        for index in other.events.indices { other.events[index].time = time(60 * index + 120) }
        try fill(writer)
        try writer.add(other)
        try writer.resolveTimes(resolve)
        try writer.finish()
        let table = try CaseReader(folder.path("two")).rows(.timeline, .init(text: "failed"))
        let shown = table.rows.map { row in
            [0, 1, 2, 3, 9].map { row[$0].text ?? "NULL" }.joined(separator: "|")
        }
        #expect(table.columns[9] == "order")
        #expect(
            shown.filter { $0.contains("PS01") } == [
                "2026-03-02T00:01:00Z|2026-03-02T00:02:00Z|Mar 2 60|PS01|unknown",
                "2026-03-02T00:02:00Z|2026-03-02T00:03:00Z|Mar 2 120|PS01|unknown",
            ])
    }
}
