internal import CaseModel
internal import Testing

@testable internal import Intake

@Suite struct HostileZipTests {
    private func reading(_ change: (inout ZipBytes.Entry) -> Void, nested: Bool = false) throws -> Reading {
        var entry = ZipBytes.Entry("a.log", "content of the entry")
        change(&entry)
        let zip = ZipBytes([entry, .init("b.log", "fine")]).bytes
        return try Reading(nested ? ZipBytes([.init("i.zip", bytes: zip)]).bytes : zip, as: "b.zip")
    }

    private func fine(_ nested: Bool) -> String { nested ? "b.zip!i.zip!b.log" : "b.zip!b.log" }

    @Test(arguments: [true, false]) func `a wrong checksum is told and the rest read`(nested: Bool) throws {
        let reading = try reading({ $0.crc = 1 }, nested: nested)
        #expect(reading.codes == [.archiveChecksum])
        #expect(reading.members.first?.text == "content of the entry")
        #expect(reading.members.first?.outcome.isComplete == false)
        #expect(reading[fine(nested)]?.text == "fine")
    }

    @Test(arguments: [true, false]) func `an encrypted entry is told and the rest read`(nested: Bool) throws {
        let reading = try reading({ $0.flags = 1 }, nested: nested)
        #expect(reading.codes == [.archiveEncrypted])
        #expect(reading.paths == [fine(nested)])
    }

    @Test(arguments: [true, false]) func `an unknown method is told and the rest read`(nested: Bool) throws {
        let reading = try reading({ $0.method = 9 }, nested: nested)
        #expect(reading.codes == [.archiveMethod])
        #expect(reading.problems.first?.message.contains("Deflate64") == true)
        #expect(reading.paths == [fine(nested)])
    }

    @Test(arguments: [true, false]) func `a size that lies is told`(nested: Bool) throws {
        let reading = try reading({ $0.statedSize = 5 }, nested: nested)
        #expect(reading.codes == [.archiveDamaged])
        #expect(reading.members.first?.text == "content of the entry")
    }

    @Test(arguments: [true, false]) func `broken deflate data is told and the rest read`(nested: Bool) throws
    {
        let reading = try reading({ $0.data = [7, 7, 7, 7, 7, 7] }, nested: nested)
        #expect(reading.codes == [.archiveDamaged])
        #expect(reading[fine(nested)]?.text == "fine")
    }

    @Test func `entries over one another are read once`() throws {
        let reading = try reading { $0.name = bytes("c.log") }
        #expect(reading.problems.isEmpty)
        var second = ZipBytes.Entry("b.log", "x")
        second.offset = 0
        let overlapping = try Reading(ZipBytes([.init("a.log", "text"), second]).bytes, as: "b.zip")
        #expect(overlapping.paths == ["b.zip!a.log"])
        #expect(overlapping.codes == [.archiveDamaged])
    }

    @Test func `a directory that points nowhere is told`() throws {
        let reading = try reading { $0.offset = 1_000_000 }
        #expect(reading.codes.contains(.archiveTruncated))
        #expect(reading["b.zip!b.log"]?.text == "fine")
    }

    @Test func `a directory that names another file is told`() throws {
        let reading = try reading { $0.localName = bytes("x.log") }
        #expect(reading.codes == [.memberName])
        #expect(reading.paths == ["b.zip!a.log", "b.zip!b.log"])
    }

    @Test func `a directory that miscounts is not believed`() throws {
        var zip = ZipBytes([.init("a.log", "one"), .init("b.log", "two")])
        zip.statedCount = 3
        let reading = try Reading(zip.bytes, as: "b.zip")
        #expect(reading.texts == ["one", "two"])
        #expect(reading.codes == [.archiveDamaged])
    }

    @Test func `names met twice are told apart`() throws {
        let reading = try Reading(
            ZipBytes([.init("a", "1"), .init("a", "2"), .init("./a", "3")]).bytes, as: "b.zip")
        #expect(reading.paths == ["b.zip!a", "b.zip!a#2", "b.zip!a#3"])
        #expect(reading.texts == ["1", "2", "3"])
        #expect(reading.codes == [.memberName, .memberName])
    }

    @Test func `a link is told`() throws {
        let reading = try reading { $0.mode = 0xA1FF }
        #expect(reading.codes == [.notUnderstood])
    }

    @Test(arguments: [
        ("../../etc/passwd", "_/_/etc/passwd"), ("/abs/a", "abs/a"), ("C:\\x\\a", "C_/x/a"), ("a\0b", "a_b"),
        ("a\n\u{1B}[2Jb", "a__[2Jb"), ("", "unnamed"), ("a/../b", "a/_/b"),
    ])
    func `a name that means harm is made harmless`(stated: String, path: String) throws {
        for archive in [
            ZipBytes([.init(stated, "x")]).bytes,
            ZipBytes([.init("i.zip", bytes: ZipBytes([.init(stated, "x")]).bytes)]).bytes,
        ] {
            let reading = try Reading(archive, as: "b.zip")
            #expect(reading.paths.first?.hasSuffix("!\(path)") == true)
            #expect(reading.codes == [.memberName])
        }
    }

    @Test(arguments: [
        [UInt8](repeating: 0xFF, count: 16), [0, 0, 0, 0, 0, 0, 0, 0x80, 0, 0, 0, 0, 0, 0, 0, 0x7F],
    ])
    func `sizes beyond any disk are harmless`(sizes: [UInt8]) throws {
        let name = bytes("a.log")
        let header: [UInt8] =
            [0x50, 0x4B, 3, 4, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4] + [UInt8](repeating: 0xFF, count: 8)
            + [5, 0, 20, 0] + name + [1, 0, 16, 0] + sizes
        let reading = try Reading(header + bytes("content"), as: "b.zip")
        #expect(reading.texts == ["content"])
        #expect(reading.members.first?.outcome.isComplete == false)
    }

    @Test func `names in code page 437 are read`() throws {
        var entry = ZipBytes.Entry("x", "x")
        entry.name = [0x4C, 0x94, 0x73, 0x65]
        #expect(try Reading(ZipBytes([entry]).bytes, as: "b.zip").paths == ["b.zip!Löse"])
    }
}
