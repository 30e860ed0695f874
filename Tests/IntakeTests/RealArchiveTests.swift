internal import CaseModel
internal import Testing

@testable internal import Intake

@Suite struct RealArchiveTests {
    /// Path below the input and SHA-256 of the content, as `sha256sum` and `zcat` give it.
    static let tree = [
        "NS/Logs/a.log": "ff9d3bb34ec40edecf4f6ef94d62c08e5f2fa4c5d99bccd8c9c306a390f0be9b",
        "NS/Logs/old.log.gz": "62b1976a4ee5b503d3879ea4be088ab9eaed725ddebd9c9f528aae7242daf93b",
        "PS01/Agent/Agent.log": "c961d1b0842835cd870a598e8a89c30049a0aae49d8addc76ad18f5655ec9f02",
        "PS01/empty.txt": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ]

    @Test(arguments: [
        ("infoZip.zip", RealArchives.infoZip), ("stream.zip", RealArchives.infoZipStream),
        ("gnu.tar.gz", RealArchives.gnuTar), ("pax.tgz", RealArchives.paxTar),
        ("ustar", RealArchives.ustarTar),
    ])
    func `every packer's archive holds the same tree`(name: String, archive: [UInt8]) throws {
        let reading = try Reading(archive, as: name)
        #expect(hashes(reading, below: "\(name)!") == Self.tree)
        #expect(reading.codes == [.memberEmpty])
        #expect(reading.members.allSatisfy { $0.outcome.isComplete })
        #expect(reading["\(name)!NS/Logs/old.log.gz"]?.outcome.layers == ["gzip"])
    }

    @Test func `a folder holds the same tree`() throws {
        let folder = try TemporaryFolder()
        for member in try Reading(RealArchives.infoZip, as: "x.zip").members
        where !member.info.path.hasSuffix(".gz") {
            try folder.write(member.content, "customer/" + member.info.path.dropFirst("x.zip!".count))
        }
        let old = try Reading(RealArchives.infoZip, as: "x.zip")["x.zip!NS/Logs/old.log.gz"]?.content ?? []
        try folder.write(Deflate.gzip(old), "customer/NS/Logs/old.log.gz")
        let reading = try Reading([.path("\(folder.path)/customer/")])
        #expect(hashes(reading, below: "customer/") == Self.tree)
        #expect(reading.paths == reading.paths.sorted())
    }

    @Test func `a pipe gives what the file gives`() throws {
        let reading = try readingThroughPipe(RealArchives.infoZip)
        let tree = reading.members.map { ($0.info.path.drop { $0 != "!" }.dropFirst(), $0.outcome.sha256) }
        #expect(Dictionary(uniqueKeysWithValues: tree.map { (String($0), $1) }) == Self.tree)
    }

    @Test(arguments: [("gnu", RealArchives.longGNU), ("pax", RealArchives.longPax)])
    func `names longer than a tar header come whole`(name: String, archive: [UInt8]) throws {
        let reading = try Reading(archive, as: name)
        let folders = (0..<6).map { "folder-with-a-long-name-0\($0)" }.joined(separator: "/")
        #expect(reading.paths == ["\(name)!\(folders)/a.log"])
        #expect(reading.texts == ["long name\n"])
        #expect(reading.members.first?.info.modified == eight)
    }

    @Test func `zip64 sizes are read`() throws {
        let reading = try Reading(RealArchives.zip64, as: "z.zip")
        #expect(reading.texts == [String(repeating: "zip64\n", count: 20), "stored text\n"])
        #expect(reading.problems.isEmpty)
    }

    @Test func `archives inside archives are opened where they lie`() throws {
        let reading = try Reading(RealArchives.nested, as: "n.zip")
        for inner in ["Archive/old.zip", "ps.tar.gz", "Archive/stored.zip"] {
            #expect(hashes(reading, below: "n.zip!\(inner)!") == Self.tree)
        }
        #expect(reading["n.zip!Archive/stream.zip!b.log"]?.text == String(repeating: "second\n", count: 50))
        #expect(Set(reading.codes) == [.memberEmpty])
    }

    @Test func `times are those of the archives`() throws {
        let zip = try Reading(RealArchives.infoZip, as: "z.zip")["z.zip!NS/Logs/a.log"]
        #expect(zip?.info.modified == eight)
        let dos = try Reading(RealArchives.infoZipStream, as: "z.zip")["z.zip!NS/Logs/a.log"]
        #expect(dos?.info.modified == CivilTime(year: 2026, month: 3, day: 2, secondOfDay: 28_800))
        let gzip = try Reading(RealArchives.infoZipStream, as: "z.zip")["z.zip!NS/Logs/old.log.gz"]
        #expect(gzip?.info.modified == eight)
    }

    @Test(arguments: 1...40) func `chunks of any size give the same`(chunk: Int) throws {
        let reading = try Reading(RealArchives.pythonStream, as: "z.zip", chunk: chunk)
        #expect(reading.texts == ["first\n", "second\n"].map { String(repeating: $0, count: 50) })
        #expect(reading.problems.isEmpty)
    }

    /// 2026-03-02T08:00:00Z, when the tree was last written.
    private let eight = CivilTime(year: 2026, month: 3, day: 2, secondOfDay: 28_800, offsetMinutes: 0)

    private func hashes(_ reading: Reading, below prefix: String) -> [String: String] {
        let members = reading.members.filter { $0.info.path.hasPrefix(prefix) }
        return Dictionary(
            uniqueKeysWithValues: members.map {
                (String($0.info.path.dropFirst(prefix.count)), $0.outcome.sha256)
            })
    }
}
