internal import CaseModel
internal import PatternEngine

/// `ScanBench MODE FILE [LITERALS]`: one pass over a file, its figures in one line.
@main
enum ScanBench {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 2, var file = BlockFile(arguments[1]) else {
            print(
                """
                Usage: ScanBench read|newlines|guids|rarity FILE
                       ScanBench scan|portable|census FILE LITERALS
                """)
            return
        }
        let literals = arguments.count > 2 ? lines(of: arguments[2]) : []
        let start = processorSeconds()
        switch arguments[0] {
        case "scan": scan(&file, literals, .fastest)
        case "portable": scan(&file, literals, .portable)
        case "census": census(&file, literals)
        case "rarity":
            var counts = RarityCount()
            _ = file.forEachBlock { counts.add($0) }
            counts.printTables()
        case "newlines":
            var lines = 0
            let bytes = file.forEachBlock { lines += ByteScan.newlines($0) }
            report("newlines", bytes, start, "\(lines) line feeds")
        case "guids":
            var places: [Int] = []
            var count = 0
            let bytes = file.forEachBlock {
                places.removeAll(keepingCapacity: true)
                ByteScan.guidPlaces($0, 0..<$0.count, into: &places)
                count += places.count
            }
            report("guids", bytes, start, "\(count) places")
        default: report("read", file.forEachBlock { _ in }, start, "")
        }
    }

    private static func scan(_ file: inout BlockFile, _ literals: [[UInt8]], _ path: ScanPath) {
        let before = processorSeconds()
        let scanner = LiteralScanner(literals, path: path)
        let start = processorSeconds()
        var hits: [LiteralScanner.Hit] = []
        var count = 0
        let bytes = file.forEachBlock {
            hits.removeAll(keepingCapacity: true)
            scanner.scan($0, 0..<$0.count, into: &hits)
            count += hits.count
        }
        report("scan", bytes, start, "\(count) hits, prepared in \(rounded((start - before) * 1000)) ms")
    }

    private static func census(_ file: inout BlockFile, _ literals: [[UInt8]]) {
        let scanner = LiteralScanner(literals)
        var census = LiteralScanner.Census()
        let bytes = file.forEachBlock { scanner.count($0, 0..<$0.count, into: &census) }
        let unit = Double(bytes) / 1e9
        print(
            "per GB:", Int(Double(census.accepted) / unit), "accepted,",
            Int(Double(census.candidates) / unit),
            "candidates,", Int(Double(census.hits) / unit), "hits")
    }

    private static func report(_ mode: String, _ bytes: Int, _ start: Double, _ result: String) {
        let seconds = processorSeconds() - start
        print("\(mode): \(rounded(seconds)) s CPU, \(rounded(Double(bytes) / seconds / 1e9)) GB/s; \(result)")
    }

    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

    private static func lines(of path: String) -> [[UInt8]] {
        var text: [UInt8] = []
        if var file = BlockFile(path) {
            _ = file.forEachBlock { block in for index in 0..<block.count { text.append(block[index]) } }
        }
        return text.split(separator: 0x0A).map(Array.init)
    }
}
