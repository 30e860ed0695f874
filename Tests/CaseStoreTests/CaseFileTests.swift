import CaseModel
import CaseStore
import Foundation
import Testing

/// The file: what it is, and when it stands in its place.
struct CaseFileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func finished(_ name: String = "case.sqlite", order: [Int] = [1, 2, 3]) throws {
        let writer = try CaseWriter(destination: folder.path(name))
        try fill(writer, order: order)
        try writer.finish()
    }

    @Test func `a finished case is whole, and says what it is`() throws {
        try finished()
        #expect(try folder.rows("case.sqlite", "PRAGMA foreign_key_check") == [])
        #expect(try folder.rows("case.sqlite", "PRAGMA integrity_check") == ["ok"])
        #expect(try folder.rows("case.sqlite", "PRAGMA application_id") == ["1886087028"])
        #expect(try folder.rows("case.sqlite", "PRAGMA user_version") == ["5"])
        #expect(folder.names == ["case.sqlite"])
        #expect(try CaseReader(folder.path("case.sqlite")).info("report") == "{}")
        #expect(try CaseReader(folder.path("case.sqlite")).info("nothing") == nil)
    }

    @Test func `until it is finished, the old file is whole, and then it is replaced`() throws {
        try Data("old".utf8).write(to: folder.url.appending(path: "case.sqlite"))
        let writer = try CaseWriter(destination: folder.path("case.sqlite"))
        try fill(writer)
        #expect(try String(contentsOfFile: folder.path("case.sqlite"), encoding: .utf8) == "old")
        try writer.finish()
        #expect(try CaseReader(folder.path("case.sqlite")).info("report") == "{}")
        #expect(folder.names == ["case.sqlite"])
    }

    @Test func `who reads the old case reads on while a new one is written, and then`() throws {
        try finished()
        let reader = try CaseReader(folder.path("case.sqlite"))
        let writer = try CaseWriter(destination: folder.path("case.sqlite"))
        try fill(writer)
        try writer.setInfo("report", "new")
        #expect(try reader.info("report") == "{}")
        try writer.finish()
        #expect(try reader.info("report") == "{}")
        #expect(try CaseReader(folder.path("case.sqlite")).info("report") == "new")
    }

    @Test func `an abandoned case leaves the old file whole, and nothing else`() throws {
        try Data("old".utf8).write(to: folder.url.appending(path: "case.sqlite"))
        let writer = try CaseWriter(destination: folder.path("case.sqlite"))
        try fill(writer)
        writer.abandon()
        #expect(try String(contentsOfFile: folder.path("case.sqlite"), encoding: .utf8) == "old")
        #expect(folder.names == ["case.sqlite"])
    }

    @Test func `a case without a destination leaves no file`() throws {
        let before = partials()
        let writer = try CaseWriter(destination: nil)
        try fill(writer)
        #expect(try writer.totals().members == 3)
        #expect(partials().subtracting(before) == [])
        try writer.finish()
        #expect(partials().subtracting(before) == [])
    }

    /// Unnamed cases in the folder for temporary files.
    private func partials() -> Set<String> {
        let folder = FileManager.default.temporaryDirectory.path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return Set(names.filter { $0.hasPrefix(".pkgtriage.") && $0.hasSuffix(".partial") })
    }

    @Test func `a folder that does not exist is a sentence, not a crash`() throws {
        let error = #expect(throws: CaseStoreError.self) {
            try CaseWriter(destination: folder.path("none/case.sqlite"))
        }
        #expect(error?.code == .cannotCreate)
        #expect(error?.description.contains("Check the folder and its rights.") == true)
    }

    @Test(arguments: [
        "", "plain text, longer than the header of a database: \(String(repeating: "x", count: 200))",
    ])
    func `a file that is no database is no case`(_ text: String) throws {
        try Data(text.utf8).write(to: folder.url.appending(path: "x"))
        let error = #expect(throws: CaseStoreError.self) { try CaseReader(folder.path("x")) }
        #expect(error?.description.hasPrefix("\(folder.path("x")) is no case file of this program: ") == true)
    }

    @Test func `another SQLite file, another format and a missing file are no case`() throws {
        try folder.change("other", "CREATE TABLE t (x)")
        try finished("newer")
        try folder.change("newer", "PRAGMA user_version = 99")
        for (name, words) in [
            ("other", "it is another kind of SQLite file"),
            ("newer", "it was written in format 99; analyse the bundle again"),
            ("missing", "is no case file"),
        ] {
            let error = #expect(throws: CaseStoreError.self) { try CaseReader(folder.path(name)) }
            #expect(error?.code == .cannotOpen)
            #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
        }
        #expect(folder.names == ["newer", "other"])
    }
}
