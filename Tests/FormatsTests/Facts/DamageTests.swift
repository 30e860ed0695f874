import CaseModel
import Formats
import Testing

/// Numbers that look random and are the same in every run (a linear congruential generator).
private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }
}

struct DamageTests {
    static let members: [(content: String, path: String)] = [
        (EventFormatTests.event, "NSCap/EvtQueue/Bad/X/nse1.tmp"),
        ("<snapshot guid='{1}' version='2'><file name='a'/><file name='b'/></snapshot>", "b/snapshot.xml"),
        ("<Policy><ClientPolicy/><SoftPkg Id='0562094a-ecbe-4617-9253-5e7ffb5e00c4'/></Policy>", "b/p.xml"),
        (
            "<configuration><customSetting key='a' value='&lt;b&gt;'/></configuration>",
            "b/CoreSettings.config"
        ),
        (
            "\(TableReaderTests.header)\n\(TableReaderTests.row)\n\"x\"\"y\",\(TableReaderTests.row)",
            "b/q.csv"
        ),
        (TableReaderTests.fixedWidth, "b/q.rpt"),
        ("Windows Registry Editor Version 5.00\n[HKEY]\n\"a\"=dword:01\n\"b\"=\"c\"", "b/x.reg"),
    ]

    @Test(arguments: members.indices)
    func `whatever is done to a member, it is read, and in any chunks alike`(index: Int) {
        var dice = Dice(state: UInt64(index) + 181_405)
        let member = Self.members[index]
        let pieces = Array("<>&\"'=/![]-?;,\n\t\0".utf8) + [0xFF, 0xC3, 0x80]
        for _ in 0..<60 {
            var bytes = Array(member.content.utf8)
            for _ in 0...dice.roll(6) {
                let place = dice.roll(bytes.count)
                switch dice.roll(3) {
                case 0: bytes[place] = pieces[dice.roll(pieces.count)]
                case 1: bytes.remove(at: place)
                default: bytes.insert(pieces[dice.roll(pieces.count)], at: place)
                }
            }
            let whole = FactCheck(bytes, path: member.path)
            let cut = FactCheck(bytes, path: member.path, chunk: 1 + dice.roll(40))
            #expect(cut.facts == whole.facts)
            #expect(cut.problems == whole.problems)
        }
    }

    @Test(arguments: members.indices)
    func `a member cut anywhere is read`(index: Int) {
        let bytes = Array(Self.members[index].content.utf8)
        for end in 0..<bytes.count {
            let read = FactCheck(Array(bytes[..<end]), path: Self.members[index].path)
            #expect(read.facts.allSatisfy { $0.offset < max(1, end) && $0.line >= 1 })
        }
    }

    @Test func `what a fact keeps is bounded`() {
        let long = String(repeating: "é", count: 1_000_000)
        let read = FactCheck(
            "<snapshot><x version='\(long)' path='\(long)'/><hash>\(long)</hash></snapshot>",
            path: "b/snapshot.xml")
        #expect(read.facts.allSatisfy { $0.text.utf8.count <= Fact.textLimit })
        #expect(read.facts.flatMap(\.fields).allSatisfy { $0.value.utf8.count <= Fact.textLimit })
        #expect(read.problems.map(\.code) == [.limitReached])
    }
}
