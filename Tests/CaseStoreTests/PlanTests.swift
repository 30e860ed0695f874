import CaseModel
import CaseStore
import Testing

/// How answers are looked up: with a package or a server, never by reading a table that grows with the logs.
struct PlanTests {
    private static let growing = [
        "event", "match", "fact", "fact_field", "tally_row", "event_guid", "mention_row", "way", "stage_row",
        "log_hour", "histogram_row", "member", "word",
    ]

    /// A case that is large enough for the planner to prefer an index: every row a few hundred times.
    private static let growth = """
        PRAGMA foreign_keys = OFF;
        CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) SELECT i FROM n;
        INSERT INTO member SELECT id + i * 100000000, path || i, kind, role, host || (i % 20), bytes, compressed_bytes,
          sha256, records, malformed, complete, first_time, last_time FROM member, n;
        INSERT INTO event SELECT NULL, member_id + i * 100000000, record, line, offset, time + i, raw_time, civil, turns,
          severity, host, source, module, text, before, after FROM event, n;
        INSERT INTO event_guid SELECT id, '\(packageA)' || (id % 50) FROM event WHERE id > 10;
        INSERT INTO match SELECT NULL, pattern || (i % 50), event_id + i, fact_id + i, package || i, server || (i % 20),
          captures FROM match, n;
        INSERT INTO fact SELECT NULL, member_id, kind || (i % 10), package || i, server || (i % 20), line, offset, text
          FROM fact, n;
        INSERT INTO fact_field SELECT fact.id, position, name, value FROM fact, (SELECT * FROM fact_field WHERE fact_id = 1)
          WHERE fact.id > 10;
        INSERT INTO word SELECT NULL, text || ' ' || i FROM word, n WHERE id > 0;
        INSERT INTO tally_row SELECT 1 + (pattern_id + i) % 50, kind_id, 1 + (package_id + i) % 1000,
          1 + (server_id + i) % 20, count, errors, first_time, last_time FROM tally_row, n;
        INSERT INTO mention_row SELECT guid_id + i, member_id, count, is_package FROM mention_row, n;
        INSERT INTO way SELECT NULL, package || i, server || (i % 20), broken FROM way, n;
        INSERT INTO stage_row SELECT way.id, number, stage_id, state_id, time, witness_id, pattern_id
          FROM way, (SELECT * FROM stage_row WHERE way_id = 1) WHERE way.id > 3;
        INSERT INTO log_hour SELECT NULL, member_id + i * 100000000, time, records, errors, warnings, traces FROM log_hour, n;
        INSERT INTO histogram_row SELECT log_hour.id, severity, source_id, count
          FROM log_hour, (SELECT * FROM histogram_row WHERE hour_id = 1) WHERE log_hour.id > 10;
        """

    /// A large case, with the planner's statistics or without any.
    private func reader(_ folder: TemporaryFolder, hasStatistics: Bool) throws -> CaseReader {
        let writer = try CaseWriter(destination: folder.path("case"))
        try fill(writer)
        try writer.finish()
        try folder.change("case", PlanTests.growth)
        try folder.change("case", hasStatistics ? "ANALYZE" : "ANALYZE; DELETE FROM sqlite_stat1")
        return try CaseReader(folder.path("case"))
    }

    private static let questions: [(CaseView, CaseFilters)] = CaseView.allCases.flatMap { view in
        [
            (CaseFilters.Name.package, CaseFilters(package: "\(packageA)")),
            (.server, CaseFilters(server: "PS01")),
        ]
        .filter { view.filters.contains($0.0) }.map { (view, $0.1) }
    }

    @Test(arguments: [false, true]) func `no view with a package or server reads a growing table whole`(
        _ hasStatistics: Bool
    ) throws {
        let folder = try TemporaryFolder()
        let reader = try reader(folder, hasStatistics: hasStatistics)
        #expect(PlanTests.questions.count > 15)
        for (view, filters) in PlanTests.questions {
            let plan = try reader.plan(view, filters)
            #expect(!plan.isEmpty)
            for step in plan {
                let words = step.split(separator: " ").map(String.init)
                // The list of files is short; only as the way to all their records would it be a full read.
                let growing = PlanTests.growing.filter {
                    ![.members, .problems].contains(view) || $0 != "member"
                }
                let isScan = words.first == "SCAN" && words.count > 1 && growing.contains(words[1])
                #expect(!isScan, "\(view.rawValue) \(filters.names): \(plan)")
            }
        }
    }

    @Test func `a plan without a filter shows that the test can fail`() throws {
        let folder = try TemporaryFolder()
        let plan = try reader(folder, hasStatistics: true).plan(.events, .init(text: "x"))
        #expect(plan.contains { $0.hasPrefix("SCAN event") || $0.hasPrefix("SCAN member") }, "\(plan)")
    }
}
