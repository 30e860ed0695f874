internal import CaseModel
internal import Testing

@testable internal import Intake

@Suite struct EventFileTests {
    static let event = bytes(
        "<?xml version='1.0'?>\n<message><to>0baba5a1</to><body>Package Status</body></message>\n")
    static let header: [UInt8] = [0x4E, 0x53, 0x45, 0x01, 0, 0, 1, 0x90]

    static let forms: [(layers: [String], content: [UInt8])] = [
        ([], event), (["gzip"], Deflate.gzip(event)), (["zlib"], Deflate.zlib(event)),
        (["raw-deflate"], Deflate.raw(event)), (["zip"], ZipBytes([.init("e.xml", bytes: event)]).bytes),
        (["header", "gzip"], header + Deflate.gzip(event)),
        (["header", "zlib"], header + Deflate.zlib(event)),
        (["header", "raw-deflate"], header + Deflate.raw(event)),
        (["header", "zip"], header + ZipBytes([.init("e.xml", bytes: event)]).bytes),
    ]

    @Test(arguments: forms.indices, [1, 7, 65_536])
    func `an event is the same member however it is compressed`(form: Int, chunk: Int) throws {
        let (layers, content) = Self.forms[form]
        let reading = try Reading(content, as: "NSE-FFF-0000006A-0000004F.ok", chunk: chunk)
        #expect(reading.paths == ["NSE-FFF-0000006A-0000004F.ok"])
        #expect(reading.members.first?.content == Self.event)
        #expect(reading.members.first?.outcome.layers == layers)
        #expect(reading.problems.isEmpty)
    }

    @Test(arguments: forms.indices) func `events are inflated inside archives too`(form: Int) throws {
        let (layers, content) = Self.forms[form]
        let zip = ZipBytes([.init("EventQueue/EvtQFast/nseC4.tmp", bytes: content)]).bytes
        let reading = try Reading(zip, as: "b.zip")
        #expect(reading.paths == ["b.zip!EventQueue/EvtQFast/nseC4.tmp"])
        #expect(reading.members.first?.content == Self.event)
        #expect(reading.members.first?.outcome.layers == layers)
    }

    @Test func `a zip of several events gives them all`() throws {
        let events = ZipBytes([.init("a.xml", bytes: Self.event), .init("b.xml", bytes: Self.event)]).bytes
        #expect(try Reading(events, as: "x.nse").paths == ["x.nse", "x.nse!b.xml"])
        let named = ZipBytes([.init("NSCap/all.zip", bytes: events)]).bytes
        #expect(
            try Reading(named, as: "b.zip").paths == [
                "b.zip!NSCap/all.zip!a.xml", "b.zip!NSCap/all.zip!b.xml",
            ])
    }

    @Test func `a queue's files are known in an archive below its folder, and by number`() throws {
        let events = ZipBytes([
            .init("7.dat", bytes: Deflate.zlib(Self.event)), .init("7.dat", bytes: Deflate.zlib(Self.event)),
        ])
        let reading = try Reading(ZipBytes([.init("NSCap/all.zip", bytes: events.bytes)]).bytes, as: "b.zip")
        #expect(reading.paths == ["b.zip!NSCap/all.zip!7.dat", "b.zip!NSCap/all.zip!7.dat#2"])
        #expect(reading.members.map(\.outcome.layers) == [["zlib"], ["zlib"]])
    }

    @Test(arguments: [1, 62, 63]) func `a header may be as long as is looked through`(length: Int) throws {
        let reading = try Reading(
            [UInt8](repeating: 1, count: length) + Deflate.zlib(Self.event), as: "a.nse")
        #expect(reading.members.first?.outcome.layers == ["header", "zlib"])
    }

    @Test func `a longer header is not looked through`() throws {
        let content = [UInt8](repeating: 1, count: 64) + Deflate.zlib(Self.event)
        let reading = try Reading(content, as: "a.nse")
        #expect(reading.members.first?.content == content)
        #expect(reading.members.first?.outcome.layers == [])
    }

    @Test func `bytes that inflate to no text stay as they are`() throws {
        let noise = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ ($0 >> 3) &* 29) }
        let reading = try Reading(noise, as: "a.nse")
        #expect(reading.members.first?.content == noise)
    }

    @Test func `a compressed event that is cut off gives what is there`() throws {
        let long = Self.event + bytes((0..<500).map { "<row c0='\($0 * 7919 % 1000)'/>" }.joined())
        let reading = try Reading(Array(Deflate.zlib(long).dropLast(100)), as: "a.nse")
        let member = reading.members.first
        #expect(member.map { long.starts(with: $0.content) && $0.content.count > 100 } == true)
        #expect(member?.outcome.isComplete == false)
        #expect(reading.codes == [.archiveTruncated])
    }

    @Test(arguments: [
        ("b.zip!NSCap/EvtInbox/x", true), ("C/Altiris Agent/Queue/ns01/7.dat", true), ("x/nse1F.tmp", true),
        ("PSE-12C-0000006A-00000000.blocked", true), ("snapshot.xml", true), ("a.log", false),
        ("Queue/a.tmp", false), ("nse.log", false), ("NSE-readme.txt", false),
    ])
    func `event files are known by name and folder`(path: String, isEvent: Bool) {
        #expect(EventFile.matches(path[...]) == isEvent)
    }
}
