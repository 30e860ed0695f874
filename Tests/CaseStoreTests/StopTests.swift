import Foundation
import GRDB
import Testing

@testable import CaseStore

/// A run that shall end need not wait for what the case is being asked.
struct StopTests {
    /// A statement that never ends by itself.
    private static let endless =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"

    /// Runs `body` on a thread of its own, since it may never end, and stops the writer after some yields.
    private func outcome(
        of writer: CaseWriter, stoppedAfter yields: Int, _ body: @escaping @Sendable (Database) throws -> Void
    ) async -> CaseStoreError? {
        async let outcome = withCheckedContinuation { continuation in
            Thread.detachNewThread {
                do throws(CaseStoreError) {
                    try writer.write(body)
                    continuation.resume(returning: nil as CaseStoreError?)
                } catch {
                    continuation.resume(returning: error)
                }
            }
        }
        for _ in 0..<yields { await Task.yield() }
        writer.stop()
        return await outcome
    }

    @Test(.timeLimit(.minutes(1)), arguments: [0, 1, 5_000]) func `a statement ends whenever the stop comes`(
        _ yields: Int
    ) async throws {
        let error = await outcome(of: try CaseWriter(destination: nil), stoppedAfter: yields) { db in
            _ = try Int.fetchOne(db, sql: StopTests.endless)
        }
        #expect(error?.code == .cannotWrite)
    }

    @Test(.timeLimit(.minutes(1)), arguments: [0, 5_000]) func `a bulk load of short statements ends, too`(
        _ yields: Int
    ) async throws {
        let error = await outcome(of: try CaseWriter(destination: nil), stoppedAfter: yields) { db in
            let rows = try RowInsert(db, into: "problem", columns: 3)
            while true { try rows.add([.text("m"), .text("c"), .text("x")]) }
        }
        #expect(error?.code == .cannotWrite)
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
