import CaseModel
import Formats
import Testing

/// Things that must hold for any text, however damaged.
struct EventLogSplitterPropertyTests {
    /// Every form at once, each with the pieces that a chunk's end may fall into.
    static let nasty = Array(
        """
        end of an older one]]></event>
        <?xml version="1.0"?><log>
        <event date='May 16 11:51:05' severity='2' hostName='pc100' source='A' pid='724' tickCount='4958' >
          <![CDATA[Cannot create: 0x80070005 [Access is denied] d:]]></event>
        <event severity="1" date="Jan  1 00:00:00"><![CDATA[one\r\ntwo -> [x]]]]]]><![CDATA[> three]]>
        </event><event date='d'><![CDATA[<event date='quoted'>x</event>]]></event>
        <event date='d' source='List<int>'>plain &lt;text&gt; &amp; more</event>
          <![CDATA[orphan ]]></event>

        junk between <b> ]] > ]]
        <event date='torn
        <event date='e' severity='16'><![CDATA[no end here ]] > ]
        <event date='f'/><event date='g' ><![CDATA[a]]> tail]]></event></log>
        <event date='h' severity='4'><![CDATA[last one \u{e9}\u{20ac} is torn ]]
        """.utf8)

    @Test func `chunks of every size give the same records`() {
        let whole = split(Self.nasty)
        #expect(whole.records.count == 12)
        for chunk in 1...Self.nasty.count {
            #expect(split(Self.nasty, chunk: chunk) == whole, "chunks of \(chunk) bytes")
        }
    }

    /// Records as one program writes them, and between them the ways in which one may differ.
    static let alike = Array(
        (0..<40).map { number in
            let source = String(repeating: "Altiris.", count: number % 7) + "Source"
            let odd = [
                "a]] > b\nc", "]]]", "\n<element/>", "\n<event-like>", "x", "]]]]><![CDATA[> joined", "",
                String(repeating: "long ", count: 30),
            ][number % 8]
            let tag =
                "<event date='Mar 02 03:00:\(10 + number)' severity='\(1 << number % 5)' hostName='PS0\(number)'"
                + " source='\(source)' module='a.dll' process='a.exe' pid='\(number)' thread='1' tickCount='7' >"
            switch number % 13 {
            case 3:
                return tag.replacing("module='a.dll'", with: "module=\"a.dll\"")
                    + "<![CDATA[\(odd)]]></event>"
            case 5: return tag.replacing("pid=", with: "\n pid =") + "\n  <![CDATA[\(odd)]]></event>"
            case 7: return tag.replacing("a.exe", with: "List<int>") + "\n  <![CDATA[\(odd)]]></event>"
            case 9: return tag.replacing("a.exe'", with: "torn") + "\n  <![CDATA[\(odd)]]></event>"
            case 11: return tag + "\n  <![CDATA[\(odd)]]>\n</event>"
            default: return tag + "\n  <![CDATA[\(odd)]]></event>"
            }
        }.joined(separator: "\n").utf8)

    @Test(arguments: ScanPath.allCases)
    func `records alike are read as the reference reads them, in chunks of every size`(path: ScanPath) {
        var reference = ReferenceSplitter(Self.alike)
        let expected = reference.records()
        #expect(expected.count == 40)
        for chunk in Array(1...600) + [1000, 5000, Self.alike.count] {
            let result = split(Self.alike, chunk: chunk, by: EventLogSplitter(path: path))
            #expect(result.records == expected, "chunks of \(chunk) bytes")
        }
    }

    @Test(arguments: 0..<40) func `mutated records alike are read as by the reference`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let text = Mutation.mutated(Self.alike, using: &random)
            var reference = ReferenceSplitter(text)
            let expected = reference.records()
            for path in ScanPath.allCases {
                let result = split(text, by: EventLogSplitter(path: path))
                #expect(result.records == expected, "\(String(decoding: text, as: UTF8.self))")
            }
            let chunk = Int.random(in: 1...2000, using: &random)
            #expect(split(text, chunk: chunk).records == expected)
            let limit = Int.random(in: 1...500, using: &random)
            let limited = split(text, by: EventLogSplitter(maximumRecordBytes: limit))
            #expect(split(text, chunk: chunk, by: EventLogSplitter(maximumRecordBytes: limit)) == limited)
        }
    }

    @Test(arguments: [1, 7, 20, 41, 64, 100, 150]) func `limits do not depend on chunks either`(limit: Int) {
        let splitter = EventLogSplitter(maximumRecordBytes: limit)
        let whole = split(Self.nasty, by: splitter)
        #expect(whole.oversized > 0)
        for chunk in 1...200 {
            let result = split(Self.nasty, chunk: chunk, by: splitter)
            #expect(result == whole, "chunks of \(chunk) bytes")
            #expect(result.held <= limit + chunk + 80, "chunks of \(chunk) bytes")
        }
    }

    @Test(arguments: 0..<30) func `mutated logs are split as by the reference`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let text = Mutation.mutated(Self.nasty, using: &random)
            var reference = ReferenceSplitter(text)
            let expected = reference.records()
            #expect(split(text).records == expected, "\(String(decoding: text, as: UTF8.self))")
            let chunk = Int.random(in: 1...100, using: &random)
            #expect(split(text, chunk: chunk).records == expected)
            let limited = EventLogSplitter(maximumRecordBytes: Int.random(in: 1...300, using: &random))
            #expect(split(text, chunk: chunk, by: limited) == split(text, by: limited))
        }
    }
}

/// Damage as it happens to logs: pieces lost, doubled, moved, bytes changed.
enum Mutation {
    private static let pieces = [
        "<event ", "<event date='x'>", "</event>", "<![CDATA[", "]]>", "]]]]><![CDATA[>", "'", "\"", "\n",
        ">", "<",
        " ", "/", "=", "\r\n",
    ]

    static func mutated(_ text: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
        var text = text
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            let start = Int.random(in: 0..<text.count, using: &random)
            let end = min(text.count, start + Int.random(in: 1...20, using: &random))
            switch Int.random(in: 0..<4, using: &random) {
            case 0 where text.count > 100: text.removeSubrange(start..<end)
            case 1:
                let place = Int.random(in: 0..<text.count, using: &random)
                text.insert(contentsOf: text[start..<end], at: place)
            case 2: text[start] = UInt8.random(in: 0x20...0x7E, using: &random)
            default:
                let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
                text.insert(contentsOf: piece.utf8, at: start)
            }
        }
        return text
    }
}

/// SplitMix64 (S. Vigna, https://prng.di.unimi.it/splitmix64.c): the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
