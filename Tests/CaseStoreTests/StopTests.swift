import GRDB
import Testing

@testable import CaseStore

/// A run that shall end need not wait for what the case is being asked.
struct StopTests {
    /// A statement that never ends by itself.
    private static let endless =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"

    @Test(.timeLimit(.minutes(1)), arguments: [0, 1, 50]) func `a statement ends whenever the stop comes`(
        _ yields: Int
    ) async throws {
        let writer = try CaseWriter(destination: nil)
        let statement = Task.detached {
            _ = #expect(throws: CaseStoreError.self) {
                try writer.write { db in _ = try Int.fetchOne(db, sql: StopTests.endless) }
            }
        }
        for _ in 0..<yields { await Task.yield() }
        writer.stop()
        await statement.value
    }

    @Test(.timeLimit(.minutes(1))) func `a bulk load of short statements ends, too`() async throws {
        let writer = try CaseWriter(destination: nil)
        let load = Task.detached {
            _ = #expect(throws: CaseStoreError.self) {
                try writer.write { db in
                    let rows = try RowInsert(db, into: "problem", columns: 3)
                    while true { try rows.add([.text("m"), .text("c"), .text("x")]) }
                }
            }
        }
        writer.stop()
        await load.value
    }

    @Test func `what comes after the stop is refused, and the old file stays whole`() throws {
        let folder = try TemporaryFolder()
        let old = try CaseWriter(destination: folder.path("case"))
        try fill(old)
        try old.finish()
        let before = try folder.rows("case", "SELECT count(*) FROM event")
        let writer = try CaseWriter(destination: folder.path("case"))
        try fill(writer)
        writer.stop()
        #expect(throws: CaseStoreError.self) { try writer.totals() }
        #expect(throws: CaseStoreError.self) { try writer.finish() }
        writer.abandon()
        #expect(try folder.rows("case", "SELECT count(*) FROM event") == before)
        #expect(folder.names == ["case"])
    }
}
