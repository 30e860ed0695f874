import Foundation

/// The table that `make bench` prints: each figure beside its opponent's on the same files.
struct Table {
    private let program: String
    private let corpus: String
    private let literals: URL

    /// Pairs of runs for each line; the median counts.
    private static let pairs = 5

    init(program: String, corpus: String) throws {
        self.program = program
        self.corpus = corpus
        literals = FileManager.default.temporaryDirectory.appending(path: "pkgtriage-literals.txt")
        let listing = Process()
        listing.executableURL = URL(filePath: program)
        listing.arguments = ["patterns", "list", "--literals"]
        let pipe = Pipe()
        listing.standardOutput = pipe
        try listing.run()
        try pipe.fileHandleForReading.readDataToEndOfFile().write(to: literals)
        listing.waitUntilExit()
    }

    /// A figure, what it is compared with, and how.
    private struct Line {
        var figure: String
        var ours: String
        var opponent: String
        var measure: (ProcessRun) -> Double
        var isWall = false
    }

    private var lines: [Line] {
        let plain = "\(corpus)/plain"
        let zipped = "\(corpus)/zipped/corpus.zip"
        let case_ = "\(corpus)/case.sqlite"
        let analyze = "\(program) analyze --quiet --case \(case_) --json \(corpus)/report.json"
        let rg = "rg -j1 -c -F -f \(literals.path) \(plain)"
        let scan = "\(CommandLine.arguments[0]) scan \(plain)"
        return [
            Line(figure: "scan, split, parse what is kept", ours: scan, opponent: rg, measure: \.cpu),
            Line(figure: "the same", ours: scan, opponent: "cat \(plain)/*/*/*", measure: \.cpu),
            Line(
                figure: "analyze, plain", ours: "\(analyze) --jobs 1 \(plain)", opponent: rg, measure: \.cpu),
            Line(
                figure: "analyze, zip, 2 workers, wall", ours: "\(analyze) --jobs 2 \(zipped)",
                opponent: "unzip -p \(zipped)", measure: \.wall, isWall: true),
            Line(
                figure: "analyze, plain, 2 workers, wall", ours: "\(analyze) --jobs 2 \(plain)",
                opponent: "\(analyze) --jobs 1 \(plain)", measure: \.wall, isWall: true),
        ]
    }

    /// Measures and prints line after line.
    func print() {
        Swift.print(
            "corpus: \(size / 1_048_576) MiB; medians of \(Table.pairs) interleaved pairs; CPU seconds unless said"
        )
        for line in lines { print(line) }
    }

    private func print(_ line: Line) {
        var ours: [ProcessRun] = []
        var theirs: [ProcessRun] = []
        for _ in 0..<Table.pairs {
            guard let our = ProcessRun(line.ours) else {
                return Swift.print("\(line.figure): cannot run \(line.ours)")
            }
            guard let their = ProcessRun(line.opponent) else {
                let name = line.opponent.prefix { $0 != " " }
                return Swift.print("\(line.figure): no \(name) here; `make bench-setup` installs it")
            }
            ours.append(our)
            theirs.append(their)
        }
        let mine = median(ours.map(line.measure))
        let other = median(theirs.map(line.measure))
        let ratios = zip(ours, theirs).map { line.measure($1) / line.measure($0) }
        Swift.print(
            """
            \(line.figure): \(rounded(mine)) s (\(Int(Double(size) / 1e6 / mine)) MB/s), \
            peak \(Int(ours.map(\.peak).max() ?? 0)) MiB
                against \(rounded(other)) s of `\(line.opponent.prefix(60))`: \(rounded(median(ratios))) × as fast \
            (\(rounded(ratios.min() ?? 0))–\(rounded(ratios.max() ?? 0)))
            """)
    }

    /// Bytes of the plain corpus.
    private var size: Int {
        let walk = FileManager.default.enumerator(atPath: "\(corpus)/plain")
        return (walk?.allObjects ?? []).compactMap { $0 as? String }.reduce(0) { sum, name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: "\(corpus)/plain/\(name)")
            let isFile = attributes?[.type] as? FileAttributeType == .typeRegular
            return sum + (isFile ? attributes?[.size] as? Int ?? 0 : 0)
        }
    }

    private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private func rounded(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}
