import CaseModel
import PatternEngine
import Testing

struct ByteScanTests {
    @Test(arguments: ScanPath.allCases)
    func `line feeds are counted at every length and offset`(path: ScanPath) {
        var random = Seeded(state: 1)
        let text = (0..<600).map { _ in [0x0A, 0x0D, 0x4A, 0x8A].randomElement(using: &random) ?? UInt8(0) }
        for start in 0...64 {
            for count in [0, 1, 31, 32, 33, 63, 64, 65, 127, 128, 129, 500] {
                let slice = text.span.extracting(start..<(start + count))
                let expected = text[start..<(start + count)].count { $0 == 0x0A }
                #expect(ByteScan.newlines(slice, path: path) == expected)
            }
        }
    }

    @Test(arguments: ScanPath.allCases)
    func `more line feeds than a byte can count`(path: ScanPath) {
        let text = [UInt8](repeating: 0x0A, count: 64 * 255 * 2 + 77)
        #expect(ByteScan.newlines(text.span, path: path) == text.count)
    }

    @Test(arguments: ScanPath.allCases)
    func `places of GUIDs at every length and offset`(path: ScanPath) {
        var random = Seeded(state: 2)
        var text: [UInt8] = []
        while text.count < 300 {
            switch Int.random(in: 0..<3, using: &random) {
            case 0: text += Array("{0562094A-8e5f-4b2C-9d1e-0123456789ab}".utf8)
            case 1: text += Array("0562094A-8e5f-4b2C-9d1e+0123456789ab".utf8)
            default: text += [UInt8](repeating: 0x2D, count: Int.random(in: 0...40, using: &random))
            }
        }
        for start in 0...64 {
            for count in 0...200 { check(text, start..<(start + count), path) }
        }
        check([UInt8](repeating: 0x2D, count: 5000), 0..<5000, path)
    }

    private func check(_ text: [UInt8], _ range: Range<Int>, _ path: ScanPath) {
        var places: [Int] = [-1]
        ByteScan.guidPlaces(text.span, range, into: &places, path: path)
        let expected = range.filter { start in
            start + 36 <= range.upperBound && [8, 13, 18, 23].allSatisfy { text[start + $0] == 0x2D }
        }
        #expect(places == [-1] + expected)
    }
}
