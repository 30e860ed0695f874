import CaseModel
import PatternEngine
import Testing

@testable import Analysis

/// Histograms, line numbers, names and masks.
struct CountTests {
    private func time(_ day: Int, _ second: Int, turns: Int16 = 0) -> RecordTime? {
        CivilTime(year: nil, month: 1, day: Int8(day), secondOfDay: second).map {
            RecordTime(civil: $0, yearTurns: turns)
        }
    }

    @Test func `every record is in one cell, by hour, severity and source`() {
        var histogram = Histogram()
        let sources = ["A", "B", "", "Ä"].map { Array($0.utf8) }
        for number in 0..<10_000 {
            let source = sources[number % 7 % 4]
            let time = number % 11 == 0 ? nil : time(number / 400 + 1, number * 37 % 86_400)
            histogram.turn(to: time)
            histogram.add(severity: [1, 2, 4, 8, 16, 0][number % 6], source: source.span)
        }
        let cells = histogram.cells()
        #expect(cells.map(\.count).reduce(0, +) == 10_000)
        #expect(cells.filter { $0.severity == 1 }.map(\.count).reduce(0, +) == 1667)
        #expect(cells.filter { $0.hour == nil }.map(\.count).reduce(0, +) == 910)
        #expect(cells.allSatisfy { ($0.hour?.civil.secondOfDay ?? 0) % 3600 == 0 })
        #expect(Set(cells.map(\.source)) == ["A", "B", "", "Ä"])
        #expect(histogram.cells().map(\.count) == cells.map(\.count))
    }

    @Test func `hours of different years are different cells, in order`() {
        var histogram = Histogram()
        for turns in [0, 1, 0, 1] as [Int16] {
            histogram.turn(to: time(1, 10, turns: turns))
            histogram.add(severity: 1, source: [65].span)
        }
        #expect(histogram.cells().map { $0.hour?.yearTurns } == [0, 1])
        #expect(histogram.cells().map(\.count) == [2, 2])
    }

    @Test func `beyond the limit records still count, without hour and source`() {
        var histogram = Histogram()
        let count = LogLimits.histogramCells + 500
        histogram.turn(to: time(1, 0))
        for number in 0..<count {
            let source = Array("S\(number)".utf8)
            histogram.add(severity: 1, source: source.span)
        }
        let cells = histogram.cells()
        #expect(cells.map(\.count).reduce(0, +) == Int64(count))
        #expect(cells.count <= LogLimits.histogramCells + 1)
        #expect(cells.first { $0.hour == nil }?.count == 500)
    }

    @Test func `severities that no log writes are counted too`() {
        var histogram = Histogram()
        for severity in [31, 32, 255, 255] as [UInt8] { histogram.add(severity: severity, source: [65].span) }
        #expect(histogram.cells().map(\.severity) == [31, 32, 255])
        #expect(histogram.cells().map(\.count) == [1, 1, 2])
    }

    @Test func `every name has one number, and new ones beyond the limit have none`() {
        var table = NameTable(limit: 300)
        let names = (0..<400).map { String(repeating: "ab", count: $0 % 23) + "\($0 / 23)" }
        for round in 0..<2 {
            for (number, name) in names.enumerated() {
                let expected = number < 300 ? number : nil
                #expect(table.number(of: Array(name.utf8).span) == expected, "\(name) in round \(round)")
            }
        }
        #expect(table.count == 300)
        #expect((0..<300).map(table.text) == Array(names[..<300]))
    }

    @Test func `a machine has one number however it is spelled`() {
        var servers = ServerNumbers()
        let texts = ["ps01.example.com", "PS01", "ps02", "...", "//x", "ps01"]
        #expect(texts.map { servers.number(of: Array($0.utf8).span) } == [0, 0, 1, 2, nil, 0])
        #expect(servers.names == ["PS01", "PS02", "..."])
    }

    @Test(arguments: 1...12) func `lines are those of the member, however it is cut into windows`(_ size: Int)
    {
        let text = Array("ab\n\ncd\r\nef\n\n\ng".utf8)
        var lines = LineCount()
        var found: [Int] = []
        var start = 0
        while start < text.count {
            let window = Array(text[start..<min(start + size, text.count)])
            for offset in stride(from: 0, to: window.count, by: 2) {
                found.append(lines.line(of: offset, in: window.span))
            }
            lines.leave(window.span, window.count)
            start += size
        }
        var expected: [Int] = []
        for (index, _) in text.enumerated() where index % size % 2 == 0 {
            expected.append(text[..<index].filter { $0 == 0x0A }.count + 1)
        }
        #expect(found == expected)
    }

    @Test(
        arguments: [
            ("ps01", "PS01"), ("PS01.example.com", "PS01"), ("\\\\ps01\\share", "PS01"), (" [PS01]", "PS01"),
            ("10.0.0.1", "10.0.0.1"), ("ps-01_a", "PS-01_A"), ("ps01:8080", "PS01"), ("", nil), ("//x", nil),
            ("...", "..."), ("größe.de", "GRÖSSE"),
        ] as [(String, String?)]) func `a machine has one name`(text: String, name: String?)
    {
        #expect(serverName(text) == name)
    }

    @Test(
        arguments: [
            ("Operation 12 failed", "Operation {number} failed"),
            ("a 1 2 3 b", "a {number} {number} {number} b"),
            ("x='5', y=C:\\a b", "x='{quoted}', y={word} b"),
            ("id {0562094a-ecbe-4617-9253-5e7ffb5e00c4} lost", "id {guid} lost"), ("a\tb", "a b"),
            ("first\nsecond 2", "first"),
            ("", ""), ("http://host/x", "{word}"), ("no digits here", "no digits here"), ("größer", "größer"),
        ]) func `what varies in a message is masked`(message: String, template: String)
    {
        #expect(MessageTemplate.text(Array(message.utf8).span) == template)
    }

    @Test(
        arguments: [
            ("Operation 1 failed", "Operation 22 failed", true), ("a 1", "a 1 2", false),
            ("a 1 b", "a 1 c", false),
            ("x (5)", "x (77)", true), ("first\n1", "first\nother", true),
        ]) func `equal masks have equal fingerprints`(left: String, right: String, isSame: Bool)
    {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        #expect((MessageTemplate.fingerprint(left.span) == MessageTemplate.fingerprint(right.span)) == isSame)
        #expect((MessageTemplate.text(left.span) == MessageTemplate.text(right.span)) == isSame)
    }

    @Test func `only the start of a long message is looked at, and no bytes crash it`() {
        let long = Array(repeating: UInt8(ascii: "x"), count: 100_000)
        #expect(MessageTemplate.text(long.span).utf8.count == MessageTemplate.maximumBytes)
        for byte in UInt8.min...UInt8.max {
            #expect(MessageTemplate.text([byte, 0x20, byte, byte].span).utf8.count <= 17)
        }
    }

    @Test(
        arguments: [
            ("", 0), ("0562094a-ecbe-4617-9253-5e7ffb5e00c4", 1),
            ("{0562094A-ECBE-4617-9253-5E7FFB5E00C4},", 1),
            ("--------------------------------------------------", 0),
            ("0562094a-ecbe-4617-9253-5e7ffb5e00c", 0),
            ("0562094a-ecbe-4617-9253-5e7ffb5e00c40562094a-ecbe-4617-9253-5e7ffb5e00c4", 2),
        ]) func `GUIDs are found wherever they stand`(text: String, count: Int)
    {
        let bytes = Array(("x" + text).utf8)
        let found = guids(in: bytes, 1..<bytes.count)
        #expect(found.count == count)
    }

    @Test func `no more GUIDs of one message than the limit`() {
        let bytes = Array(String(repeating: "0562094a-ecbe-4617-9253-5e7ffb5e00c4 ", count: 20).utf8)
        let found = guids(in: bytes, 0..<bytes.count)
        #expect(found.count == LogLimits.guidsPerRecord)
    }

    private func guids(in bytes: [UInt8], _ range: Range<Int>) -> [GUID] {
        var places: [Int] = []
        ByteScan.guidPlaces(bytes.span, range, into: &places)
        var found: [GUID] = []
        var starts: [Int] = []
        GUIDFinder.read(bytes.span, at: places, into: &found, starts: &starts)
        return found
    }
}
