import CaseModel
import Foundation
import HTTPTypes
import NIOCore
import Testing

@testable import CaseServer

/// What a restart finds, whatever it interrupted.
struct StorageTests {
    private static let id = "0123456789abcdef"

    /// A folder with one case as an older or interrupted server left it.
    private func folder(_ json: String, _ files: [String: String] = [:]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let place = folder.url.appending(path: "cases/\(StorageTests.id)")
        try FileManager.default.createDirectory(
            at: place.appending(path: "upload"), withIntermediateDirectories: true)
        try Data(json.utf8).write(to: place.appending(path: "case.json"))
        try Data(Bundles.log()).write(to: place.appending(path: "upload/1"))
        for (name, text) in files { try Data(text.utf8).write(to: place.appending(path: name)) }
        return folder
    }

    /// A record with the keys that the first version wrote, and no others.
    private func first(_ state: String) -> String {
        """
        { "format": 1, "id": "\(StorageTests.id)", "name": "old.log", "created": 1772438400000, "state": "\(state)",
          "files": [ { "name": "old.log", "bytes": \(Bundles.log().count), "sha256": "00" } ] }
        """
    }

    @Test func `a case of the first version is read, with defaults for what it does not say`() async throws {
        try await TestServer(in: folder(first("cancelled"))).runIdle { client async throws in
            let shown = try await client.get("/api/cases/\(StorageTests.id)").object
            #expect(try shown.string("name") == "old.log")
            #expect(try shown.string("customer") == "")
            #expect(try shown.string("state") == "cancelled")
        }
    }

    @Test func `a case of a newer version is left alone and named`() async throws {
        let text = first("cancelled").replacing("\"format\": 1", with: "\"format\": 99")
        let folder = try folder(text)
        let server = try TestServer(in: folder)
        #expect(server.application.complaints.count == 1)
        #expect(server.application.complaints.first?.contains("newer") == true)
        #expect(
            try String(
                contentsOf: folder.url.appending(path: "cases/\(StorageTests.id)/case.json"), encoding: .utf8)
                == text)
        try await server.runIdle { client async throws in
            #expect(try await client.get("/api/cases").array.isEmpty)
        }
    }

    @Test(arguments: ["", "{", "[]", #"{"id":"fedcba9876543210","state":"done","files":[]}"#])
    func `a damaged record is named, and the other cases are there`(json: String) async throws {
        let server = try TestServer(in: folder(json))
        #expect(server.application.complaints.count == 1)
        try await server.runIdle { client async throws in
            _ = try await client.upload(Bundles.log())
            #expect(try await client.get("/api/cases").array.count == 1)
        }
    }

    @Test
    func
        `what was being analysed is shown as interrupted, its leftovers are gone, and it can be tried again`()
        async throws
    {
        let folder = try folder(
            first("analysing"), [".case.sqlite.0000.partial": "half", ".case.json.partial": "half"])
        try await TestServer(in: folder).run { client async throws in
            let shown = try await client.get("/api/cases/\(StorageTests.id)").object
            #expect(try shown.string("state") == "interrupted")
            #expect(try !shown.bool("hasReport"))
            #expect(!folder.files.contains { $0.hasSuffix(".partial") })
            #expect(try await client.send(.post, "/api/cases/\(StorageTests.id)/analyse").status == 202)
            #expect(try await client.finished(StorageTests.id).string("state") == "done")
        }
    }

    @Test func `a report that was in place when the server ended counts`() async throws {
        let server = try TestServer()
        let id = try await server.run { client async throws in
            let id = try await client.upload(Bundles.log())
            _ = try await client.finished(id)
            return id
        }
        let record = server.folder.url.appending(path: "cases/\(id)/case.json")
        var values = try JSONObject(Data(contentsOf: record)).values
        values["state"] = "analysing"
        values["outcome"] = nil
        try JSONSerialization.data(withJSONObject: values).write(to: record)
        let copy = try TemporaryFolder()
        try FileManager.default.copyItem(
            at: server.folder.url.appending(path: "cases"), to: copy.url.appending(path: "cases"))
        try await TestServer(in: copy).runIdle { client async throws in
            let shown = try await client.get("/api/cases/\(id)").object
            #expect(try shown.string("state") == "done")
            #expect(try shown.object("diagnosis").string("id") == "source-path-unverified")
        }
    }

    @Test(arguments: [
        "", "not SQLite at all", "SQLite format 3\u{0}" + String(repeating: "\u{0}", count: 100),
        // A case in format 3, the one before contributions were stored.
        "SQLite format 3\u{0}" + String(repeating: "\u{0}", count: 44) + "\u{0}\u{0}\u{0}\u{3}"
            + "\u{0}\u{0}\u{0}\u{0}pkgt" + String(repeating: "\u{0}", count: 40),
    ])
    func `a finished case whose file is of another version is analysed again from its upload`(file: String)
        async throws
    {
        let folder = try folder(first("done"), file.isEmpty ? [:] : ["case.sqlite": file])
        try await TestServer(in: folder).run { client async throws in
            let last = try await client.finished(StorageTests.id)
            #expect(try last.string("state") == "done")
            #expect(try last.object("diagnosis").string("id") == "source-path-unverified")
        }
    }

    @Test func `unfinished uploads and deletions are swept away, and a waiting case is analysed`()
        async throws
    {
        let folder = try folder(first("queued"))
        for leftover in ["incoming/abc/upload", "trash/def/upload"] {
            let place = folder.url.appending(path: leftover)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try Data("half".utf8).write(to: place.appending(path: "1"))
        }
        try await TestServer(in: folder).run { client async throws in
            #expect(!folder.files.contains { $0.hasPrefix("incoming/") || $0.hasPrefix("trash/") })
            #expect(try await client.finished(StorageTests.id).string("state") == "done")
        }
    }

    @Test func `a folder has one server at a time`() throws {
        let folder = try TemporaryFolder()
        let first = try DataFolder(folder.path)
        let error = #expect(throws: StorageError.self) { try DataFolder(folder.path) }
        #expect(error?.code == .inUse)
        withExtendedLifetime(first) {}
    }

    @Test func `a file is replaced whole or not at all`() throws {
        let folder = try TemporaryFolder()
        let url = folder.url.appending(path: "a.json")
        try AtomicFile.write(["one"], asJSON: url)
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "b.json"), withIntermediateDirectories: true)
        try Data().write(to: folder.url.appending(path: "b.json/full"))
        #expect(throws: StorageError.self) {
            try AtomicFile.write(["two"], asJSON: folder.url.appending(path: "b.json"))
        }
        #expect(folder.files == ["a.json", "b.json", "b.json/full"])
    }

    @Test func `a full disk is told apart from other failures`() throws {
        let full = try OpenFile(URL(filePath: "/dev/full"), for: .appending)
        let error = #expect(throws: StorageError.self) { try full.write(ByteBuffer(string: "x")) }
        #expect(error?.code == .diskFull)
        let answer = APIError(try #require(error))
        #expect(answer.status.code == 507)
    }
}
