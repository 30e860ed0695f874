import Foundation

/// The table that `make bench` prints: each figure beside its opponent's on the same files.
struct Table {
    private let targets: Targets
    private let program: String

    /// Pairs of runs for each line; the median counts.
    private static let pairs = 5

    init(program: String, corpus: String) throws {
        let literals = "\(corpus)/literals.txt"
        let lines = Tools.literals(of: program).map { $0 + "\n" }
        try lines.joined().write(toFile: literals, atomically: true, encoding: .utf8)
        targets = Targets(program: program, corpus: corpus, literals: literals)
        self.program = program
    }

    /// Measures and prints line after line.
    func print() throws {
        Swift.print("Medians of \(Table.pairs) interleaved pairs; the ratio is that of the pairs.")
        for version in Tools.versions { Swift.print("  \(version)") }
        Swift.print("")
        for limit in targets.limits { print(limit) }
        for line in try targets.lines() { print(line) }
    }

    private func print(_ limit: Limit) {
        let values = (0..<limit.runs).compactMap { _ in ProcessRun(limit.command).map(limit.value) }
        guard values.count == limit.runs else {
            return Swift.print("\(limit.number). \(limit.figure): cannot run \(limit.command)")
        }
        let value = median(values)
        Swift.print(
            """
            \(limit.number). \(limit.figure): \(rounded(value)) \(limit.unit) \
            (\(rounded(values.min() ?? 0))–\(rounded(values.max() ?? 0))), \
            target ≤ \(rounded(limit.most)): \(value <= limit.most ? "met" : "missed")
                \(limit.command)
            """)
    }

    private func print(_ line: Line) {
        let name = String(line.opponent.prefix { $0 != " " })
        guard Tools.has(name) else {
            return Swift.print(
                "\(line.number). \(line.figure): no \(name) here; `make bench-setup` installs it")
        }
        var pairs: [(ours: Double, theirs: Double)] = []
        for _ in 0..<Table.pairs {
            guard let ours = ProcessRun(line.ours), let theirs = ProcessRun(line.opponent) else {
                return Swift.print(
                    "\(line.number). \(line.figure): cannot run \(line.ours) or \(line.opponent)")
            }
            pairs.append((line.measure.of(ours), line.measure.of(theirs)))
        }
        let ratios = pairs.map { line.target.ratio($0.ours / line.bytes, $0.theirs) }
        let ratio = median(ratios)
        Swift.print(
            """
            \(line.number). \(line.figure), \(line.measure.rawValue): \(rounded(median(pairs.map(\.ours)))) s \
            beside \(rounded(median(pairs.map(\.theirs)))) s of \(name): \(rounded(ratio)) × \
            (\(rounded(ratios.min() ?? 0))–\(rounded(ratios.max() ?? 0))), \
            target \(line.target.text): \(line.target.isMet(by: ratio) ? "met" : "missed")
                \(line.ours)
                \(line.opponent.replacing("\n", with: "\n    "))
            """)
    }

    private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private func rounded(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}
