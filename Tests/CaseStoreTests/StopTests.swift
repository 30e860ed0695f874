import Foundation
import GRDB
import Testing

@testable import CaseStore

/// A run that shall end need not wait for what the case is being asked.
struct StopTests {
    /// A statement that never ends by itself.
    private static let endless =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"

    /// When the stop comes.
    enum Moment: CaseIterable { case beforehand, underWay }

    /// Runs `body` on a thread of its own, since it may never end, and stops the writer.
    private func outcome(
        stopped moment: Moment, _ body: @escaping @Sendable (Database) throws -> Void
    ) async throws -> CaseStoreError? {
        let writer = try CaseWriter(destination: nil)
        let (begun, begin) = AsyncStream<Never>.makeStream()
        async let outcome = withCheckedContinuation { continuation in
            Thread.detachNewThread {
                do throws(CaseStoreError) {
                    try writer.write { database in
                        begin.finish()
                        try body(database)
                    }
                    continuation.resume(returning: nil as CaseStoreError?)
                } catch {
                    continuation.resume(returning: error)
                }
            }
        }
        if moment == .underWay { for await _ in begun {} }
        writer.stop()
        return await outcome
    }

    @Test(arguments: Moment.allCases) func `a statement ends whenever the stop comes`(_ moment: Moment)
        async throws
    {
        let error = try await outcome(stopped: moment) { db in
            _ = try Int.fetchOne(db, sql: StopTests.endless)
        }
        #expect(error?.code == .cannotWrite)
    }

    @Test(arguments: Moment.allCases) func `a bulk load of short statements ends, too`(_ moment: Moment)
        async throws
    {
        let error = try await outcome(stopped: moment) { db in
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
