internal import CaseModel
internal import Testing

@testable internal import Intake

@Suite struct EncodingTests {
    static let sample = "<event date='Größe'>\u{1F600} ok €\r\n</event>\n"

    private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let pair = [UInt8(unit & 255), UInt8(unit >> 8)]
            return bigEndian ? pair.reversed() : pair
        }
    }

    @Test(arguments: 1...20, [true, false])
    func `UTF-16 becomes UTF-8 whatever the chunk`(chunk: Int, bigEndian: Bool) throws {
        let marked = Self.utf16("\u{FEFF}" + Self.sample, bigEndian: bigEndian)
        let member = try Reading(marked, as: "a.log", chunk: chunk).members.first
        #expect(member?.text == Self.sample)
        #expect(member?.outcome.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
        #expect(member?.outcome.bytes == Int64(marked.count))
        #expect(member?.outcome.problems == [])
    }

    @Test(arguments: [true, false]) func `UTF-16 is told without a mark`(bigEndian: Bool) throws {
        let reading = try Reading(Self.utf16("<a/>\r\n", bigEndian: bigEndian), as: "a.xml")
        #expect(reading.texts == ["<a/>\r\n"])
    }

    @Test func `the hash is that of the bytes that were sent`() throws {
        let marked = [0xEF, 0xBB, 0xBF] + bytes("abc")
        let member = try Reading(marked, as: "a.txt").members.first
        #expect(member?.text == "abc")
        #expect(member?.outcome.encoding == .utf8WithMark)
        #expect(member?.outcome.bytes == 6)
        // printf '\357\273\277abc' | sha256sum
        #expect(member?.outcome.sha256 == "1c28dc3f1f804a1ad9c9b4b4cf5e2658d16ad4ed08e3020d04a8d2865018947c")
    }

    @Test(arguments: [
        // A high half before a letter, a low half alone, a high half at the end, an odd byte at the end.
        ([0x3D, 0xD8, 0x41, 0x00], "\u{FFFD}A"), ([0x41, 0x00, 0x00, 0xDC], "A\u{FFFD}"),
        ([0x41, 0x00, 0x3D, 0xD8], "A\u{FFFD}"), ([0x41, 0x00, 0x42], "A\u{FFFD}"),
        ([0x3D, 0xD8, 0x3D, 0xD8, 0x00, 0xDE], "\u{FFFD}\u{1F600}"),
        ([0x3D, 0xD8, 0x42], "\u{FFFD}\u{FFFD}"),
    ])
    func `broken UTF-16 is replaced and told`(units: [UInt8], text: String) throws {
        for chunk in 1...8 {
            let reading = try Reading([0xFF, 0xFE] + units, as: "a.log", chunk: chunk)
            #expect(reading.texts == [text])
            #expect(reading.codes == [.encodingInvalid])
            #expect(reading.members.first?.outcome.isComplete == true)
        }
    }

    static let invalid: [[UInt8]] = [
        [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x41], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80],
        [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xFF],
    ]

    @Test(arguments: invalid) func `invalid UTF-8 passes unchanged with one problem`(wrong: [UInt8]) throws {
        let content = bytes(String(repeating: "x", count: 70)) + wrong + bytes(" end ") + wrong
        for chunk in [1, 2, 3, 64, 71, 72, 1000] {
            let reading = try Reading(content, as: "a.log", chunk: chunk)
            #expect(reading.members.first?.content == content)
            #expect(reading.codes == [.encodingInvalid])
        }
    }

    @Test(arguments: 1...70) func `valid UTF-8 is valid in any chunks`(chunk: Int) throws {
        let text =
            String(repeating: "a", count: 61)
            + "é€\u{1F600}\u{D7FF}\u{E000}\u{10FFFF}\u{800}\u{FFFF}\u{10000}"
        let reading = try Reading(bytes(text), as: "a.log", chunk: chunk)
        #expect(reading.texts == [text])
        #expect(reading.problems.isEmpty)
    }

    @Test func `binary members are not checked`() throws {
        let reading = try Reading([0, 0xFF, 0x80, 0, 1, 2, 3], as: "a.bin")
        #expect(reading.members.first?.outcome.encoding == .binary)
        #expect(reading.problems.isEmpty)
    }
}
