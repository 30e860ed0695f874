import CaseModel
import CaseStore
import Foundation
import Testing

/// Case files that somebody else made.
struct HostileCaseTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let writer = try CaseWriter(destination: folder.path("case"))
        try fill(writer)
        try writer.finish()
    }

    @Test(arguments: [
        "CREATE VIEW extra AS SELECT 1",
        "CREATE TRIGGER t AFTER DELETE ON event BEGIN DELETE FROM package; END",
        "CREATE VIRTUAL TABLE words USING fts5(x)",
        "ALTER TABLE event ADD COLUMN x",
        "DROP VIEW matches",
        "DROP TABLE case_info; CREATE VIEW case_info AS SELECT 'report' AS key, 'x' AS value",
        "DROP INDEX event_by_time; CREATE INDEX event_by_time ON event(abs(time))",
    ])
    func `a schema that is not ours is not opened`(_ change: String) throws {
        try folder.change("case", change)
        let error = #expect(throws: CaseStoreError.self) { try CaseReader(folder.path("case")) }
        #expect(error?.code == .cannotOpen)
        #expect(error?.description.contains("its schema was changed") == true, "\(error?.description ?? "")")
    }

    @Test func `statistics of the planner are no change`() throws {
        try folder.change("case", "ANALYZE")
        #expect(throws: Never.self) { try CaseReader(folder.path("case")) }
    }

    @Test(arguments: [100, 3_000, 20_000, 60_000])
    func `a file with damaged pages answers or says so, and never crashes`(_ place: Int) throws {
        var bytes = try [UInt8](Data(contentsOf: URL(filePath: folder.path("case"))))
        for index in place..<min(bytes.count, place + 3_000) {
            bytes[index] = UInt8(truncatingIfNeeded: index &* 7)
        }
        try Data(bytes).write(to: URL(filePath: folder.path("damaged")))
        guard let reader = try? CaseReader(folder.path("damaged")) else { return }
        for view in CaseView.allCases {
            do { _ = try reader.rows(view) } catch { #expect(error.code == .damaged, "\(error)") }
        }
    }

    @Test func `a cut file is damaged`() throws {
        let bytes = try Data(contentsOf: URL(filePath: folder.path("case")))
        try bytes.prefix(bytes.count / 2).write(to: URL(filePath: folder.path("half")))
        do {
            let reader = try CaseReader(folder.path("half"))
            for view in CaseView.allCases { _ = try reader.rows(view) }
            Issue.record("half a case answered everything")
        } catch let error as CaseStoreError {
            #expect(error.code == .cannotOpen)
        } catch let error as QueryError {
            #expect(error.code == .damaged)
        }
    }

    @Test func `a pipe and a folder are no cases, and nobody waits for them`() throws {
        #expect(unsafe mkfifo(folder.path("pipe"), 0o600) == 0)
        for name in ["pipe", "."] {
            let error = #expect(throws: CaseStoreError.self) { try CaseReader(folder.path(name)) }
            #expect(error?.description.contains("it is a folder or a device") == true)
        }
    }

    @Test func `nothing is written beside the case, whatever its header says`() throws {
        var bytes = try [UInt8](Data(contentsOf: URL(filePath: folder.path("case"))))
        (bytes[18], bytes[19]) = (2, 2)  // says that it is kept with a write-ahead log
        try Data(bytes).write(to: URL(filePath: folder.path("wal")))
        let reader = try? CaseReader(folder.path("wal"))
        _ = try? reader?.rows(.events)
        #expect(folder.names == ["case", "wal"])
    }

    @Test(arguments: ["a b", "50%", "q?x=1", "#1", "ä'\"", "file:x"])
    func `any file name will do`(_ name: String) throws {
        try FileManager.default.copyItem(atPath: folder.path("case"), toPath: folder.url.path + "/" + name)
        #expect(try CaseReader(folder.url.path + "/" + name).rows(.events).rows.count == 6)
    }
}
