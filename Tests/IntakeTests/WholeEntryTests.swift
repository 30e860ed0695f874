internal import CZlib
internal import CaseModel
internal import Synchronization
internal import Testing

@testable internal import Intake

/// Entries that libdeflate inflates as a whole are, to the byte and to the word, what zlib makes of them.
@Suite(.enabled(if: DeflateLibrary.installed != nil, "libdeflate is not installed"))
struct WholeEntryTests {
    private static let log = Array(
        (0..<900).map { "<event date='\($0)' severity='\($0 % 5)' host='ps0\($0 % 7)'/>\n" }.joined().utf8)
    private static let noise = (0..<70_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 11) }
    /// A match that lies 32,768 bytes back, the farthest there is.
    private static let far = Array(noise[..<32_768]) + Array(noise[..<300])
    private static let blank = [UInt8](repeating: 0x20, count: 100_000)

    static let contents = [[65], log, noise, far, blank]
    /// Stored; fast and best; with the fixed code, without matches, and with matches of one byte back.
    static let ways: [(level: Int32, strategy: Int32)] = [
        (0, Z_DEFAULT_STRATEGY), (1, Z_DEFAULT_STRATEGY), (9, Z_DEFAULT_STRATEGY), (6, Z_FIXED),
        (6, Z_HUFFMAN_ONLY), (6, Z_RLE),
    ]

    private func entry(_ content: [UInt8], _ way: (level: Int32, strategy: Int32)) -> ZipBytes.Entry {
        var entry = ZipBytes.Entry("a.log", bytes: content)
        entry.data = Deflate.raw(content, level: way.level, strategy: way.strategy)
        return entry
    }

    /// Reads with and without the library; what both say, if it is the same.
    @discardableResult
    private func same(
        _ archive: [UInt8], _ comment: Comment? = nil, chunk: Int = 65_536,
        limits: IntakeLimits = .standard
    ) throws -> Reading {
        let folder = try TemporaryFolder()
        let input = InputSource.path(try folder.write(archive, "b.zip"))
        let with = try Reading([input], chunk: chunk, limits: limits)
        let without = try Reading([input], chunk: chunk, limits: limits, deflateLibrary: { nil })
        #expect(with == without, comment)
        return with
    }

    /// Whether the first entry is inflated as a whole.
    private func isWhole(_ archive: [UInt8], limits: IntakeLimits = .standard) throws -> Bool {
        let folder = try TemporaryFolder()
        let bundle = try Bundle.open([.path(try folder.write(archive, "b.zip"))], limits: limits)
        let unit = try #require(bundle.units.first)
        guard case .zipEntry(let reference, let entry) = unit.origin else { return false }
        let file = try reference.opened().get().0
        let data = FileExtent(
            file: file, offset: 30 + Int64(entry.name.count), count: entry.compressedSize)
        let reader = UnitReader(unit: unit, .none, Scratch())
        let subject = reader.subject(of: entry, path: unit.path, depth: 1)
        return reader.wholeContent(entry, data, subject) != nil
    }

    @Test(arguments: contents.indices, ways)
    func `content is the same, however it was packed`(
        content: Int, way: (level: Int32, strategy: Int32)
    ) throws {
        let content = Self.contents[content]
        let archive = ZipBytes([entry(content, way)]).bytes
        #expect(try isWhole(archive))
        let reading = try same(archive)
        #expect(reading.members.map(\.content) == [content])
        #expect(!reading.codes.contains { $0.isPartial })
    }

    @Test(arguments: [1, 7, 4096, 100_000]) func `pieces of any size give the same`(chunk: Int) throws {
        try same(ZipBytes([entry(Self.log, Self.ways[2])]).bytes, chunk: chunk)
    }

    @Test func `a worker's memory serves large and small entries in any order`() throws {
        let counts = [10_000, 1, 30_000, 2, 9_000]
        let texts = counts.map { String(repeating: "line \($0)\n", count: $0) }
        let entries = texts.enumerated().map { ZipBytes.Entry("\($0).log", $1) }
        #expect(try same(ZipBytes(entries).bytes).texts == texts)
    }

    @Test(arguments: ways) func `every flipped bit is told in the same words`(
        way: (level: Int32, strategy: Int32)
    ) throws {
        var damaged = entry(Array(Self.log[..<120]) + Array(Self.noise[..<20]), way)
        let data = try #require(damaged.data)
        for bit in 0..<8 * min(data.count, 48) {
            damaged.data?[bit / 8] = data[bit / 8] ^ 1 << UInt8(bit % 8)
            try same(ZipBytes([damaged, .init("b.log", "fine")]).bytes, "bit \(bit)")
            damaged.data = data
        }
    }

    @Test(arguments: ways) func `data that lack their end are told in the same words`(
        way: (level: Int32, strategy: Int32)
    ) throws {
        var cut = entry(Array(Self.log[..<400]), way)
        let data = try #require(cut.data)
        for count in stride(from: 0, to: data.count, by: 3) {
            cut.data = Array(data[..<count])
            #expect(try same(ZipBytes([cut]).bytes, "\(count) bytes").codes.contains { $0.isPartial })
        }
    }

    @Test func `an archive that was cut anywhere gives the same`() throws {
        let archive = ZipBytes([entry(Array(Self.log[..<300]), Self.ways[2]), .init("b.log", "fine")]).bytes
        for count in stride(from: 4, to: archive.count, by: 3) {
            try same(Array(archive[..<count]), "\(count) bytes")
        }
    }

    @Test(arguments: [-1, 1, 5, 1 << 20]) func `a size that lies is told in the same words`(by: Int) throws {
        var lying = entry(Self.log, Self.ways[2])
        lying.statedSize = Self.log.count + by
        let archive = ZipBytes([lying]).bytes
        #expect(try !isWhole(archive))
        #expect(try same(archive).codes == [.archiveDamaged])
    }

    @Test func `a wrong checksum is told in the same words`() throws {
        var wrong = entry(Self.log, Self.ways[2])
        wrong.crc = 1
        let archive = ZipBytes([wrong]).bytes
        #expect(try !isWhole(archive))
        #expect(try same(archive).codes == [.archiveChecksum])
    }

    @Test func `bytes behind the end of the stream change nothing`() throws {
        var trailed = entry(Self.log, Self.ways[2])
        trailed.data? += [1, 2, 3]
        let archive = ZipBytes([trailed]).bytes
        #expect(try !isWhole(archive))
        #expect(try same(archive).members.map(\.content) == [Self.log])
    }

    /// One block with 32 distance codes, as RFC 1951 (3.2.7) allows; zlib refuses more than 30.
    @Test func `the only difference is a header that zlib alone refuses`() throws {
        var unusual = ZipBytes.Entry("a.log", "a")
        unusual.data = [5, 223, 1, 9, 0, 0, 0, 0, 144, 173, 254, 159, 192, 19, 1]
        let folder = try TemporaryFolder()
        let input = InputSource.path(try folder.write(ZipBytes([unusual]).bytes, "b.zip"))
        #expect(try Reading([input]).texts == ["a"])
        #expect(try Reading([input], deflateLibrary: { nil }).codes == [.archiveDamaged])
        unusual.crc = 1
        #expect(try same(ZipBytes([unusual]).bytes).codes == [.archiveDamaged])
    }

    @Test(arguments: [-1, 0, 1]) func `entries are whole up to the limit`(more: Int64) throws {
        let packed = entry(Self.log, Self.ways[2])
        let archive = ZipBytes([packed]).bytes
        var limits = IntakeLimits.standard
        limits.wholeEntryBytes = Int64(Self.log.count + (packed.data?.count ?? 0)) + more
        #expect(try isWhole(archive, limits: limits) == (more >= 0))
        #expect(try same(archive, limits: limits).members.map(\.content) == [Self.log])
    }

    @Test(arguments: [-1, 0, 1]) func `entries are whole up to the grace`(more: Int64) throws {
        let archive = ZipBytes([entry(Self.blank, Self.ways[2])]).bytes
        var limits = IntakeLimits.standard
        limits.ratioGrace = Int64(Self.blank.count) + more
        #expect(try isWhole(archive, limits: limits) == (more >= 0))
        try same(archive, limits: limits)
    }

    @Test func `bombs get as far as by zlib alone`() throws {
        let zeros = [UInt8](repeating: 0, count: 2 << 20)
        let gzip = Deflate.gzip(zeros)
        let tar = TarBytes.member("z", zeros) + TarBytes.end
        let padded = gzip + Self.noise + Self.noise
        var limits = IntakeLimits.standard
        limits.ratioGrace = 1 << 20
        for content in [zeros, gzip, tar, Deflate.gzip(tar), padded, Deflate.gzip(Deflate.gzip(zeros))] {
            let archive = ZipBytes([.init("a", bytes: content), .init("b", bytes: content)]).bytes
            #expect(try same(archive, limits: limits).codes.contains(.archiveRatio))
        }
    }

    @Test func `progress is told in step with the content`() throws {
        let archive = ZipBytes([entry(Self.noise, Self.ways[2])]).bytes
        let folder = try TemporaryFolder()
        let bundle = try Bundle.open([.path(try folder.write(archive, "b.zip"))])
        let unit = try #require(bundle.units.first)
        let told = Mutex<[Int64]>([])
        let notes = ReadingNotes(input: { count in told.withLock { $0.append(count) } }, content: { _ in })
        _ = unit.read(telling: notes) { stream in _ = all(of: stream, chunk: 7000) }
        #expect(told.withLock { $0.reduce(0, +) } == unit.statedBytes)
        #expect(told.withLock { $0.count } >= 9)
        #expect(try isWhole(archive))
    }

    @Test(arguments: ["a.gz", "a.tar", "a.zip", "a.nse"]) func `containers are read in pieces`(
        name: String
    ) throws {
        let content =
            switch name {
            case "a.tar": TarBytes.member("x.log", Self.log) + TarBytes.end
            case "a.zip": ZipBytes([.init("x.log", bytes: Self.log)]).bytes
            case "a.gz": Deflate.gzip(Self.log)
            default: [1, 2, 3, 4] + Deflate.zlib(Self.log)
            }
        let archive = ZipBytes([.init(name, bytes: content)]).bytes
        #expect(try !isWhole(archive))
        #expect(try same(archive).members.map(\.content) == [Self.log])
    }
}

@Suite struct DeflateLibraryTests {
    @Test func `a library that is none is not taken`() {
        #expect(DeflateLibrary(["libz.so.1", "no-such-library.so"]) == nil)
    }

    @Test func `without the library zips are read all the same`() throws {
        let folder = try TemporaryFolder()
        let zip = ZipBytes([.init("a.log", "one"), .init("b.log", "two", method: 0)]).bytes
        let reading = try Reading([.path(try folder.write(zip, "b.zip"))], deflateLibrary: { nil })
        #expect(reading.texts == ["one", "two"])
        #expect(reading.problems.isEmpty)
    }
}
