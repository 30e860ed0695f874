internal import CaseModel
internal import Testing

@testable internal import Intake

@Suite struct LimitTests {
    private func limits(_ change: (inout IntakeLimits) -> Void) -> IntakeLimits {
        var limits = IntakeLimits.standard
        change(&limits)
        return limits
    }

    @Test(arguments: [4, 5, 6]) func `zips are opened to the stated depth`(depth: Int) throws {
        var content = bytes("deep")
        for _ in 0..<depth { content = ZipBytes([.init("a", bytes: content)]).bytes }
        let reading = try Reading(content, as: "b")
        #expect(reading.codes == (depth > 5 ? [.archiveNesting] : []))
        #expect(reading.texts == ["deep"] || depth > 5)
        #expect(reading.paths.first?.split(separator: "!").count == min(depth, 5) + 1)
    }

    @Test(arguments: [4, 5, 6]) func `gzips are opened to the stated depth`(depth: Int) throws {
        var content = bytes("deep")
        for _ in 0..<depth { content = Deflate.gzip(content) }
        let reading = try Reading(content, as: "b")
        #expect(reading.codes == (depth > 5 ? [.archiveNesting] : []))
        #expect(reading.members.first?.outcome.layers.count == min(depth, 5))
    }

    @Test(arguments: [2, 3, 4]) func `members are listed up to the limit`(count: Int) throws {
        let names = (0..<count).map { "f\($0)" }
        let limits = limits { $0.members = 3 }
        let zip = ZipBytes(names.map { .init($0, "x") }).bytes
        let tar = names.flatMap { TarBytes.member($0, bytes("x")) } + TarBytes.end
        let nested = ZipBytes([.init("i.zip", bytes: zip)]).bytes
        for archive in [zip, tar, nested] {
            let reading = try Reading(archive, as: "b", limits: limits)
            #expect(reading.members.count == min(count, 3))
            #expect(reading.codes == (count > 3 ? [.archiveEntries] : []))
        }
        let folder = try TemporaryFolder()
        for name in names { try folder.write(bytes("x"), name) }
        let reading = try Reading([.path(folder.path)], limits: limits)
        #expect(reading.members.count == min(count, 3))
        #expect(reading.codes == (count > 3 ? [.archiveEntries] : []))
    }

    @Test(arguments: [9, 10, 11]) func `names are kept up to the limit`(count: Int) throws {
        let zip = ZipBytes([.init(String(repeating: "n", count: count), "x")]).bytes
        let reading = try Reading(zip, as: "b", limits: limits { $0.nameBytes = 10 })
        #expect(reading.codes == (count > 10 ? [.memberName] : []))
        #expect(reading.paths == ["b!" + String(repeating: "n", count: min(count, 10))])
    }

    @Test func `listing stops where names take too much memory`() throws {
        let zip = ZipBytes([.init("12345", "x"), .init("67890", "y"), .init("1", "z")]).bytes
        let reading = try Reading(zip, as: "b", limits: limits { $0.listingBytes = 10 })
        #expect(reading.texts == ["x", "y"])
        #expect(reading.codes == [.archiveEntries])
    }

    /// Zeros compress 1000:1; the grace lets the first megabytes pass.
    static let zeros = [UInt8](repeating: 0, count: 4 << 20)

    @Test(arguments: [3, 5]) func `a bomb is stopped behind the grace`(graceMebibytes: Int) throws {
        let limits = limits { $0.ratioGrace = Int64(graceMebibytes) << 20 }
        let tar = TarBytes.member("z", Self.zeros) + TarBytes.end
        for archive in [
            ZipBytes([.init("z", bytes: Self.zeros)]).bytes, Deflate.gzip(Self.zeros), Deflate.gzip(tar),
            ZipBytes([.init("z.gz", bytes: Deflate.gzip(Self.zeros))]).bytes,
        ] {
            let reading = try Reading(archive, as: "b", limits: limits)
            #expect(reading.codes.contains(.archiveRatio) == (graceMebibytes < 4))
            let produced = reading.members.reduce(0) { $0 + $1.content.count }
            #expect(produced <= max(graceMebibytes + 1, 4) << 20)
        }
    }

    @Test func `a bomb spread over layers and members is stopped`() throws {
        let small = [UInt8](repeating: 0, count: 1 << 18)
        let inner = (0..<64).flatMap { TarBytes.member("z\($0)", small) } + TarBytes.end
        let archive = Deflate.gzip(Deflate.gzip(inner))
        let reading = try Reading(archive, as: "b", limits: limits { $0.ratioGrace = 1 << 20 })
        #expect(reading.codes.contains(.archiveRatio))
        #expect(reading.members.count < 16)
    }

    @Test func `a unit that is a bomb is not read on`() throws {
        let entries = (0..<20).map { ZipBytes.Entry("z\($0)", bytes: Self.zeros) }
        let archive = ZipBytes([.init("i.zip", bytes: ZipBytes(entries).bytes)]).bytes
        let reading = try Reading(archive, as: "b", limits: limits { $0.ratioGrace = 1 << 20 })
        #expect(reading.members.count == 1)
        #expect(reading.problems.map(\.member) == ["b!i.zip", "b!i.zip!z0"])
    }

    @Test func `many units share the grace`() {
        #expect(IntakeLimits.standard.grace(ofEach: 1) == 64 << 20)
        #expect(IntakeLimits.standard.grace(ofEach: 250_000) < 1 << 17)
    }

    @Test func `ordinary logs are far from the ratio`() throws {
        let log = bytes(
            String(repeating: "<event severity='1'>the same line again and again</event>\r\n", count: 50_000))
        let reading = try Reading(
            Deflate.gzip(log), as: "a.log.gz", limits: limits { $0.ratioGrace = 1 << 16 })
        #expect(reading.problems.isEmpty)
    }

    @Test(arguments: [9, 10, 11]) func `a pipe is taken up to the limit`(count: Int) throws {
        let content = [UInt8](repeating: 0x61, count: count)
        let reading = try readingThroughPipe(content, limits: limits { $0.spooledBytes = 10 })
        #expect(reading.codes.contains(.limitReached) == (count > 10))
    }
}
