import Foundation
import SampleMaker
import Testing

/// What a run costs, in counts that do not depend on the machine: rows kept of a corpus and of a storm.
///
/// A guard against growing again; how long runs take, `make bench` measures.
struct CostTests {
    /// Stored events, patterns among their matches, and bytes of a case.
    private struct Cost {
        var rows: [String: Int] = [:]
        var bytes = 0
    }

    private func cost(megabytes: Int, isStorm: Bool) throws -> Cost {
        let folder = try TemporaryFolder()
        var corpus = Corpus(folder: folder.file("corpus"))
        corpus.bytes = megabytes * 1_000_000
        corpus.isStorm = isStorm
        try corpus.write()
        let path = folder.file("case.sqlite")
        let run = try Program.run(["analyze", folder.file("corpus"), "--case", path, "--quiet"])
        #expect(run.code == 0, "\(run.complaints)")
        var cost = Cost()
        let counted = [
            "event": "event", "pattern": "(SELECT DISTINCT pattern FROM \"match\")", "tally": "tally_row",
            "word": "word", "package": "package", "hour": "log_hour", "member": "member",
            "foreign": "tally WHERE package NOT IN (SELECT guid FROM package)",
        ]
        for (table, rows) in counted {
            let answer = try Program.run(["query", path, "--sql", "SELECT count(*) AS n FROM \(rows)"])
            let digits = answer.text.split { !$0.isNumber }.last
            #expect(answer.code == 0, "\(answer.complaints)")
            cost.rows[table] = digits.flatMap { Int($0) }
        }
        cost.bytes = try folder.read("case.sqlite").count
        return cost
    }

    @Test func `a storm is kept in few samples of each pattern`() throws {
        let cost = try cost(megabytes: 12, isStorm: true)
        let patterns = try #require(cost.rows["pattern"])
        #expect(patterns > 5)
        // Five and one for each of 150 packages and servers; a record may be a sample of several patterns.
        #expect(1...patterns * 155 ~= cost.rows["event"] ?? 0)
        // Exact counts for 600 packages on every server are most of it.
        #expect(cost.bytes < 6_000_000)
        expectPackagesOnly(cost)
    }

    @Test func `a corpus is kept in few rows`() throws {
        let cost = try cost(megabytes: 8, isStorm: false)
        #expect(200...2_500 ~= cost.rows["event"] ?? 0)
        #expect(cost.bytes < 2_300_000)
        expectPackagesOnly(cost)
        // A log of a megabyte ends within few hours of its begin.
        #expect(1...10 * (cost.rows["member"] ?? 0) ~= cost.rows["hour"] ?? 0)
    }

    /// Logs name as many GUIDs that are no packages, which must not make rows.
    private func expectPackagesOnly(_ cost: Cost) {
        let (packages, words) = (cost.rows["package"] ?? 0, cost.rows["word"] ?? 0)
        #expect(cost.rows["foreign"] == 0)
        #expect(packages > 100)
        #expect(packages...2 * packages + 1_000 ~= words)
    }
}
