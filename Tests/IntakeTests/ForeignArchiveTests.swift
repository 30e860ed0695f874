internal import CaseModel
internal import Testing

@testable internal import Intake

@Suite struct ForeignArchiveTests {
    @Test(
        .enabled(if: ArchiveLibrary.installed != nil, "libarchive is not installed"),
        arguments: [
            ("old.7z", RealArchives.sevenZip), ("old.cab", RealArchives.cabinet),
            ("old.tar.xz", RealArchives.tarXz), ("old.tar.zst", RealArchives.tarZstandard),
            ("old.tar.bz2", RealArchives.tarBzip2),
        ])
    func `archives of other formats hold the same tree`(name: String, archive: [UInt8]) throws {
        let reading = try Reading(archive, as: name)
        let hashes = reading.members.map { ($0.info.path.dropFirst(name.count + 1), $0.outcome.sha256) }
        #expect(Dictionary(uniqueKeysWithValues: hashes.map { (String($0), $1) }) == RealArchiveTests.tree)
        #expect(reading.codes == [.memberEmpty])
        #expect(reading.members.allSatisfy { $0.info.modified?.year == 2026 })
    }

    @Test(.enabled(if: ArchiveLibrary.installed != nil, "libarchive is not installed"))
    func `a compressed file is the same member as its content`() throws {
        let reading = try Reading(RealArchives.logXz, as: "a.log.xz")
        #expect(reading.paths == ["a.log.xz"])
        #expect(reading["a.log.xz"]?.outcome.sha256 == RealArchiveTests.tree["NS/Logs/a.log"])
        #expect(reading["a.log.xz"]?.outcome.layers == ["xz"])
        #expect(reading.problems.isEmpty)
    }

    @Test(.enabled(if: ArchiveLibrary.installed != nil, "libarchive is not installed"))
    func `an archive that is read from its end is opened inside a compressed one`() throws {
        let reading = try Reading(RealArchives.zippedSevenZip, as: "b.zip")
        let inside = reading["b.zip!old.7z!NS/Logs/a.log"]
        #expect(inside?.outcome.sha256 == RealArchiveTests.tree["NS/Logs/a.log"])
        #expect(reading.members.count == RealArchiveTests.tree.count)
    }

    @Test(.enabled(if: ArchiveLibrary.installed != nil, "libarchive is not installed"))
    func `names beyond ASCII come whole`() throws {
        let reading = try Reading(RealArchives.sevenZipUmlaut, as: "u.7z")
        #expect(reading.paths == ["u.7z!Prüf.log"])
        #expect(reading.texts == ["erst\n"])
    }

    @Test(.enabled(if: ArchiveLibrary.installed != nil, "libarchive is not installed"))
    func `an encrypted member is named`() throws {
        let reading = try Reading(RealArchives.sevenZipSecret, as: "s.7z")
        #expect(reading.codes == [.archiveEncrypted])
        #expect(reading.problems.first?.member == "s.7z!Prüf.log")
        #expect(reading.members.isEmpty)
    }

    /// Every prefix: what can be read is there, and the rest is said.
    @Test(
        .enabled(if: ArchiveLibrary.installed != nil, "libarchive is not installed"),
        arguments: [
            ("t.7z", RealArchives.sevenZip), ("t.cab", RealArchives.cabinet), ("t.xz", RealArchives.tarXz),
            ("t.bz2", RealArchives.tarBzip2), ("t.zst", RealArchives.tarZstandard),
        ])
    func `a cut archive is told as a problem`(name: String, archive: [UInt8]) throws {
        for count in stride(from: 40, to: archive.count - 16, by: 97) {
            let reading = try Reading(Array(archive.prefix(count)), as: name)
            #expect(reading.codes.contains { $0.isPartial }, "\(count) bytes")
        }
    }

    @Test(
        .enabled(if: ArchiveLibrary.installed != nil, "libarchive is not installed"),
        arguments: [
            ("t.7z", RealArchives.sevenZip), ("t.cab", RealArchives.cabinet), ("t.xz", RealArchives.tarXz),
        ])
    func `a changed byte never ends the reading`(name: String, archive: [UInt8]) throws {
        for position in stride(from: 6, to: archive.count, by: 13) {
            var damaged = archive
            damaged[position] ^= 0x55
            _ = try Reading(damaged, as: name)
        }
    }

    @Test(arguments: [
        ("7-Zip", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), ("cabinet", bytes("MSCF\0\0\0\0")),
        ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]), ("Zstandard", [0x28, 0xB5, 0x2F, 0xFD]),
        ("bzip2", bytes("BZh91AY&SY")), ("RAR", bytes("Rar!\u{1A}\u{07}\u{1}\0")),
    ])
    func `without the library a problem says what to install`(format: String, magic: [UInt8]) throws {
        let folder = try TemporaryFolder()
        let bundle = try Bundle.open(
            [.path(try folder.write(magic + bytes(" and more"), "old"))], archiveLibrary: { nil })
        var problems: [Problem] = []
        for unit in bundle.units {
            problems += unit.read { stream in problems += stream.finish().problems }
        }
        #expect(problems.map(\.code) == [.archiveFormat])
        #expect(problems.first?.message.contains(format) == true)
        #expect(problems.first?.message.contains("libarchive13") == true)
    }

    @Test func `a library that is none is not taken`() {
        #expect(ArchiveLibrary(["libz.so.1", "no-such-library.so"]) == nil)
    }

    @Test func `text that begins like a compressed file is text`() throws {
        let reading = try Reading(bytes("BZh is how bzip2 files begin\n"), as: "notes.txt")
        #expect(reading.texts == ["BZh is how bzip2 files begin\n"])
        #expect(reading.problems.isEmpty)
    }
}
