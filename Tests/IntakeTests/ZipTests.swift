internal import CaseModel
internal import Testing

@testable internal import Intake

@Suite struct ZipTests {
    @Test func `entries are units of their own`() throws {
        let folder = try TemporaryFolder()
        let zip = ZipBytes([.init("a.log", "one"), .init("d/"), .init("d\\b.log", "two", method: 0)]).bytes
        let bundle = try Bundle.open([.path(try folder.write(zip, "b.zip"))])
        #expect(bundle.units.map(\.ordinal) == [0, 1])
        var infos: [MemberInfo] = []
        for unit in bundle.units { _ = unit.read { infos.append($0.info) } }
        #expect(infos.map(\.path) == ["b.zip!a.log", "b.zip!d/b.log"])
        #expect(infos.map(\.id) == [MemberID(unit: 0, index: 0), MemberID(unit: 1, index: 0)])
        #expect(infos.map(\.statedBytes) == [3, 3])
    }

    @Test(arguments: ["b.zip", "b.docx"]) func `office documents are not opened`(name: String) throws {
        let zip = ZipBytes([.init("word/document.xml", "x")]).bytes
        let paths = try Reading(zip, as: name).paths
        #expect(paths == (name == "b.zip" ? ["b.zip!word/document.xml"] : ["b.docx"]))
    }

    static let whole = ZipBytes([.init("a.log", "first"), .init("b.log", "second"), .init("c.log", "third")])

    @Test func `without its directory a zip is read by the entries' headers`() throws {
        var zip = Self.whole
        zip.hasDirectory = false
        let reading = try Reading(zip.bytes, as: "b.zip")
        #expect(reading.texts == ["first", "second", "third"])
        #expect(reading.paths == ["b.zip!a.log", "b.zip!b.log", "b.zip!c.log"])
        #expect(reading.codes == [.archiveTruncated])
    }

    @Test func `a zip cut off anywhere gives every entry before the cut`() throws {
        let zip = Self.whole.bytes
        for length in 4..<zip.count {
            let reading = try Reading(Array(zip[..<length]), as: "b.zip")
            let complete = reading.members.filter(\.outcome.isComplete).map(\.text)
            #expect(["first", "second", "third"].starts(with: complete))
            #expect(reading.codes.contains { $0.isPartial })
        }
    }

    @Test func `a flipped byte anywhere never stops the rest`() throws {
        let zip = Self.whole.bytes
        for index in zip.indices {
            var damaged = zip
            damaged[index] ^= 0x55
            let reading = try Reading(damaged, as: "b.zip")
            #expect(reading.members.count <= 3)
        }
    }

    @Test(arguments: [true, false]) func `descriptors may have a mark or not`(mark: Bool) throws {
        var entries = Self.whole.entries
        for index in entries.indices { (entries[index].flags, entries[index].descriptorMark) = (8, mark) }
        var zip = ZipBytes(entries)
        #expect(try Reading(zip.bytes, as: "b.zip").texts == ["first", "second", "third"])
        zip.hasDirectory = false
        #expect(try Reading(zip.bytes, as: "b.zip").texts == ["first", "second", "third"])
    }

    @Test func `a stored entry may state its length behind it`() throws {
        var entry = ZipBytes.Entry("s.txt", "PKPK\u{7}\u{8} is no end, this is", method: 0)
        entry.flags = 8
        let inner = ZipBytes([entry, .init("b.log", "after")]).bytes
        let reading = try Reading(ZipBytes([.init("i.zip", bytes: inner)]).bytes, as: "b.zip")
        #expect(reading.texts == ["PKPK\u{7}\u{8} is no end, this is", "after"])
        #expect(reading.problems.isEmpty)
    }

    @Test func `an empty archive is told`() throws {
        let reading = try Reading(ZipBytes([]).bytes, as: "b.zip")
        #expect(reading.codes == [.memberEmpty])
    }

    @Test func `a half read member does not hurt the next`() throws {
        let folder = try TemporaryFolder()
        let inner = ZipBytes([.init("a.log", "a long text"), .init("b.log", "next")]).bytes
        let zip = ZipBytes([.init("i.zip", bytes: inner)]).bytes
        let bundle = try Bundle.open([.path(try folder.write(zip, "b.zip"))])
        var starts: [String] = []
        for unit in bundle.units {
            _ = unit.read { stream in
                var byte: [UInt8] = [0]
                _ = unsafe byte.withUnsafeMutableBytes { raw in unsafe stream.read(into: raw) }
                starts.append(String(decoding: byte, as: UTF8.self))
            }
        }
        #expect(starts == ["a", "n"])
    }
}
