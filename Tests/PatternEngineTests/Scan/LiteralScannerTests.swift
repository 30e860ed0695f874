import CaseModel
import PatternEngine
import Testing

struct LiteralScannerTests {
    @Test(arguments: 0..<40)
    func `random literals are found where the reference finds them`(seed: UInt64) {
        var random = Seeded(state: seed)
        let literals = ScanText.literals(Int.random(in: 1...60, using: &random), &random)
        let pair = ScannerPair(literals)
        for _ in 0..<20 {
            let text = ScanText.text(Int.random(in: 0...1500, using: &random), literals, &random)
            let start = Int.random(in: 0...text.count, using: &random)
            pair.check(text, start..<Int.random(in: start...text.count, using: &random))
        }
    }

    @Test(arguments: 0..<40)
    func `in some ranges a scan finds what it finds in each of them`(seed: UInt64) {
        var random = Seeded(state: seed)
        let literals = ScanText.literals(Int.random(in: 1...60, using: &random), &random)
        for path in ScanPath.allCases {
            let scanner = LiteralScanner(literals, path: path)
            for _ in 0..<10 {
                let text = ScanText.text(Int.random(in: 0...1500, using: &random), literals, &random)
                let ends = (0..<6).map { _ in Int.random(in: 0...text.count, using: &random) }.sorted()
                let ranges = [ends[0]..<ends[1], ends[1]..<ends[1], ends[2]..<ends[3], ends[3]..<ends[5]]
                var apart: [LiteralScanner.Hit] = []
                for range in ranges { scanner.scan(text.span, range, into: &apart) }
                var together: [LiteralScanner.Hit] = []
                scanner.scan(text.span, ranges.map { ByteRange($0) }, into: &together)
                #expect(together == apart)
            }
        }
    }

    @Test func `every length of text at every offset of a block`() {
        var random = Seeded(state: 7)
        let literals = ScanText.literals(10, &random)
        let pair = ScannerPair(literals)
        let text = ScanText.text(264, literals, &random)
        for start in 0...64 {
            for count in 0...200 { pair.check(text, start..<(start + count)) }
        }
    }

    @Test func `a literal at every offset, cut at either end or whole`() {
        let literals = ["abcd efg", "efgh", "package server", "xyz"].map { Array($0.utf8) }
        let pair = ScannerPair(literals)
        for literal in ["ABCD \t\r\nefg", "eFgH", "Package\u{A0}SERVER", "xyZ"].map({ Array($0.utf8) }) {
            for offset in 0...140 {
                let text = [UInt8](repeating: UInt8(ascii: "."), count: offset) + literal
                for cut in 0...4 {
                    pair.check(text, 0..<(text.count - min(cut, text.count)))
                    pair.check(text, min(offset + cut, text.count)..<text.count)
                }
            }
        }
    }

    @Test func `more candidates than one call has room for`() {
        let pair = ScannerPair([Array("aaaa".utf8), Array("aaaa".utf8), Array("aa aaaa".utf8)])
        pair.check([UInt8](repeating: UInt8(ascii: "A"), count: 5000), 0..<5000)
    }

    @Test func `a thousand literals`() {
        var random = Seeded(state: 3)
        let literals = ScanText.literals(1000, &random)
        let pair = ScannerPair(literals)
        pair.check(ScanText.text(2000, literals, &random), 0..<2000)
    }

    @Test func `no literals, no hits`() {
        let text = Array("anything".utf8)
        var hits: [LiteralScanner.Hit] = []
        LiteralScanner([]).scan(text.span, 0..<text.count, into: &hits)
        #expect(hits.isEmpty)
    }

    @Test func `white space beside a space in a literal is part of it`() {
        // C3 A0 is `à`, whose second byte is also that of a no-break space; C2 A2 is `¢`.
        for literal in ["voilà tout", "costs ¢ each"] {
            let text = Array("-- \(literal) --".utf8)
            for path in ScanPath.allCases {
                var hits: [LiteralScanner.Hit] = []
                LiteralScanner([Array(literal.utf8)], path: path).scan(text.span, 0..<text.count, into: &hits)
                #expect(hits.count == 1)
            }
        }
    }
}

/// Both paths of the scanner beside the reference.
private struct ScannerPair {
    let reference: ScanReference
    let scanners: [LiteralScanner]

    init(_ literals: [[UInt8]]) {
        reference = ScanReference(literals: literals)
        scanners = ScanPath.allCases.map { LiteralScanner(literals, path: $0) }
    }

    func check(_ text: [UInt8], _ range: Range<Int>) {
        let found = scanners.map { scanner in
            var hits: [LiteralScanner.Hit] = []
            scanner.scan(text.span, range, into: &hits)
            return hits
        }
        #expect(found[0] == found[1], "the paths differ in \(range) of \(text)")
        #expect(found[0].map(\.offset) == found[0].map(\.offset).sorted())
        var offsets = reference.literals.map { _ in [Int]() }
        for hit in found[0] { offsets[hit.literal].append(hit.offset) }
        for literal in reference.literals.indices {
            let places = reference.places(of: literal, in: text[range])
            let isSame =
                places.count == offsets[literal].count
                && zip(places, offsets[literal]).allSatisfy { $0.contains($1) }
            #expect(isSame, "literal \(literal), \(places), not \(offsets[literal]), in \(range) of \(text)")
        }
    }
}
