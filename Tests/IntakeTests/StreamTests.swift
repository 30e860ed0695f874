internal import CaseModel
internal import Testing

@testable internal import Intake

/// gzip and tar: formats that can only be read from their start.
@Suite struct StreamTests {
    static let tar =
        TarBytes.member("a.log", bytes("first")) + TarBytes.member("d/b.log", bytes("second")) + TarBytes.end

    @Test func `a tar gives its members in order`() throws {
        let reading = try Reading(Self.tar, as: "b.tar")
        #expect(reading.paths == ["b.tar!a.log", "b.tar!d/b.log"])
        #expect(reading.texts == ["first", "second"])
        #expect(reading.problems.isEmpty)
        #expect(reading.members.map(\.info.id) == [MemberID(unit: 0, index: 0), MemberID(unit: 0, index: 1)])
    }

    @Test func `a tar cut off anywhere gives what is there and says so`() throws {
        for length in stride(from: 512, to: Self.tar.count - 512, by: 31) {
            let reading = try Reading(Array(Self.tar[..<length]), as: "b.tar")
            let isWhole = length >= 1024 + 1024 + 512
            #expect(reading.codes.contains(.archiveTruncated) != isWhole, "\(length)")
            #expect(Self.tar.count > 0 && reading.texts.first.map { "first".hasPrefix($0) } == true)
        }
    }

    @Test func `links and folders of a tar are passed over, devices are told`() throws {
        let tar =
            TarBytes.member("d/", type: "5") + TarBytes.member("l", type: "2")
            + TarBytes.member("pipe", type: "6")
            + TarBytes.member("a.log", bytes("x")) + TarBytes.end
        let reading = try Reading(tar, as: "b.tar")
        #expect(reading.paths == ["b.tar!a.log"])
        #expect(reading.codes == [.notUnderstood])
    }

    @Test func `a tar whose size lies is told`() throws {
        let tar = TarBytes.member("a.log", bytes("x"), statedSize: 1 << 32) + TarBytes.end
        let reading = try Reading(tar, as: "b.tar")
        #expect(reading.members.first?.outcome.isComplete == false)
        #expect(Set(reading.codes) == [.archiveTruncated])
    }

    @Test func `a tar with a broken header is read up to it`() throws {
        var tar = Self.tar
        tar[1024 + 3] ^= 1
        let reading = try Reading(tar, as: "b.tar")
        #expect(reading.texts == ["first"])
        #expect(reading.codes == [.archiveDamaged])
    }

    @Test func `names in a tar are made harmless and unique`() throws {
        let tar =
            TarBytes.member("../a") + TarBytes.member("b", bytes("1")) + TarBytes.member("b", bytes("2"))
        let reading = try Reading(tar + TarBytes.end, as: "b.tar")
        #expect(reading.paths == ["b.tar!_/a", "b.tar!b", "b.tar!b#2"])
        #expect(reading.codes == [.memberName, .memberName, .memberEmpty])
    }

    @Test(arguments: 1...64) func `several gzip streams are one member`(chunk: Int) throws {
        let both = Deflate.gzip(bytes("first ")) + Deflate.gzip(bytes("second")) + [0, 0, 0]
        let reading = try Reading(both, as: "a.log.gz", chunk: chunk)
        #expect(reading.paths == ["a.log.gz"])
        #expect(reading.texts == ["first second"])
        #expect(reading.members.first?.info.compressedBytes == Int64(both.count))
        #expect(reading.problems.isEmpty)
    }

    @Test func `a gzip cut off anywhere gives what is there and says so`() throws {
        let whole = Deflate.gzip(bytes(String(repeating: "text ", count: 20)))
        for length in 3..<whole.count {
            let reading = try Reading(Array(whole[..<length]), as: "a.gz")
            #expect(reading.codes == [.archiveTruncated])
            #expect(reading.members.first?.outcome.isComplete == false)
        }
    }

    @Test(arguments: [1, 5]) func `a wrong checksum or length of a gzip is told`(fromEnd: Int) throws {
        var damaged = Deflate.gzip(bytes("text"))
        damaged[damaged.count - fromEnd] ^= 1
        let reading = try Reading(damaged, as: "a.gz")
        #expect(reading.texts == ["text"])
        #expect(reading.codes == [.archiveChecksum])
    }

    @Test func `the extension does not matter`() throws {
        #expect(try Reading(Deflate.gzip(Self.tar), as: "b.log").paths == ["b.log!a.log", "b.log!d/b.log"])
    }
}
