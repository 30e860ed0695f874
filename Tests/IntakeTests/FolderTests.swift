internal import CaseModel
internal import Foundation
internal import Testing

@testable internal import Intake

@Suite struct FolderTests {
    @Test func `files come in the order of their paths, with the folder's name`() throws {
        let folder = try TemporaryFolder()
        for name in ["c/b.log", "c/a/x.log", "c/a.log", "c/a-b.log"] { try folder.write(bytes(name), name) }
        let reading = try Reading([.path("\(folder.path)/c")])
        #expect(reading.paths == ["c/a-b.log", "c/a.log", "c/a/x.log", "c/b.log"])
        #expect(reading.problems.isEmpty)
    }

    @Test func `archives in a folder are opened`() throws {
        let folder = try TemporaryFolder()
        try folder.write(ZipBytes([.init("a.log", "x")]).bytes, "c/old.zip")
        try folder.write(Deflate.gzip(bytes("y")), "c/b.log.gz")
        #expect(try Reading([.path("\(folder.path)/c")]).paths == ["c/b.log.gz", "c/old.zip!a.log"])
    }

    @Test func `links are not followed out of the folder`() throws {
        let folder = try TemporaryFolder()
        try folder.write(bytes("secret"), "outside.txt")
        try folder.write(bytes("x"), "c/a.log")
        try folder.link("c/inside", to: "a.log")
        try folder.link("c/outside", to: "\(folder.path)/outside.txt")
        try folder.link("c/broken", to: "nowhere")
        try folder.link("c/loop", to: ".")
        let reading = try Reading([.path("\(folder.path)/c")])
        #expect(reading.paths == ["c/a.log"])
        #expect(reading.problems.map(\.member) == ["c/broken", "c/outside"])
        #expect(Set(reading.codes) == [.memberUnreadable])
    }

    @Test func `pipes in a folder are told and not waited for`() throws {
        let folder = try TemporaryFolder()
        #expect(unsafe mkfifo("\(folder.path)/pipe", 0o600) == 0)
        #expect(try Reading([.path(folder.path)]).codes == [.memberUnreadable])
    }

    @Test func `an empty folder and an empty file are told`() throws {
        let folder = try TemporaryFolder()
        #expect(try Reading([.path(folder.path)]).codes == [.memberEmpty])
        let reading = try Reading([], as: "a.log")
        #expect(reading.codes == [.memberEmpty])
        #expect(reading.members.first?.outcome.isComplete == true)
    }

    @Test func `a file that vanishes after listing is told`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(bytes("x"), "a.log")
        let bundle = try Bundle.open([.path(path)])
        try FileManager.default.removeItem(atPath: path)
        let problems = bundle.units.flatMap { unit in unit.read { _ in } }
        #expect(problems.map(\.code) == [.memberUnreadable])
    }

    @Test func `an input that does not exist is an error`() throws {
        #expect(throws: IntakeError.self) { try Bundle.open([.path("/nowhere/at/all")]) }
    }

    @Test func `inputs of the same name are told apart`() throws {
        let folder = try TemporaryFolder()
        try folder.write(bytes("1"), "x/logs/a.log")
        try folder.write(bytes("2"), "y/logs/a.log")
        let reading = try Reading([.path("\(folder.path)/x/logs"), .path("\(folder.path)/y/logs")])
        #expect(reading.paths == ["logs/a.log", "logs#2/a.log"])
    }

    @Test func `an error of the visitor ends the reading`() throws {
        struct Stop: Error {}
        let folder = try TemporaryFolder()
        let path = try folder.write(StreamTests.tar, "b.tar")
        let bundle = try Bundle.open([.path(path)])
        var visits = 0
        #expect(throws: Stop.self) {
            for unit in bundle.units {
                _ = try unit.read { _ in
                    visits += 1
                    throw Stop()
                }
            }
        }
        #expect(visits == 1)
    }
}
