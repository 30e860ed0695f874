/// What is measured: the targets of the engine, as commands.
struct Targets {
    let program: String
    let corpus: String
    let literals: String

    private var bench: String { CommandLine.arguments[0] }
    private var plain: String { "\(corpus)/plain" }
    private var zipped: String { "\(corpus)/zipped/corpus.zip" }
    private var ripgrep: String { "rg -j1 -c -F -f \(literals) \(plain)" }
    private var analyze: String {
        "\(program) analyze --quiet --case \(corpus)/case.sqlite --json \(corpus)/report.json"
    }

    /// Pairs of commands.
    func lines() throws -> [Line] {
        let scan = "\(bench) scan \(plain)"
        let undigested = "\(bench) scan --without-digest \(plain)"
        let cat = "cat \(plain)/*/*/*"
        return [
            Line(
                number: 1, figure: "scan, GUIDs, split, parse what is kept", ours: undigested,
                opponent: ripgrep, target: .faster(5)),
            Line(
                number: 1, figure: "the same with SHA-256", ours: scan, opponent: ripgrep,
                target: .faster(5)),
            Line(number: 2, figure: "the scan", ours: undigested, opponent: cat, target: .cost(5)),
            Line(
                number: 2, figure: "the same with SHA-256", ours: scan, opponent: cat, target: .cost(5)),
            Line(
                number: 3, figure: "analyze, plain, to case and JSON", ours: "\(analyze) --jobs 1 \(plain)",
                opponent: ripgrep, target: .faster(2)),
            Line(
                number: 4, figure: "the same", ours: "\(analyze) --jobs 1 \(plain)",
                opponent: try Tools.lnav(plain, corpus: corpus), target: .faster(15)),
            Line(
                number: 5, figure: "analyze, zip, 2 workers", ours: "\(analyze) --jobs 2 \(zipped)",
                opponent: "unzip -p \(zipped)", measure: .wall, target: .faster(2)),
            Line(
                number: 6, figure: "the same", ours: "\(analyze) --jobs 2 \(zipped)",
                opponent: Tools.inflating(zipped), target: .cost(1.6)),
            Line(
                number: 8, figure: "scan by 1,000 patterns",
                ours: "\(bench) scan --packs \(corpus)/packs \(plain)",
                opponent: scan, target: .cost(1.3)),
            Line(
                number: 9, figure: "analyze, plain, 2 workers", ours: "\(analyze) --jobs 2 \(plain)",
                opponent: "\(analyze) --jobs 1 \(plain)", measure: .wall, target: .faster(1.6)),
            Line(
                number: 10, figure: "a storm, for each byte", ours: "\(analyze) --jobs 1 \(corpus)/storm",
                opponent: "\(analyze) --jobs 1 \(plain)", target: .cost(4), bytes: 300.0 / 1024),
        ]
    }

    /// Commands with a limit of their own.
    var limits: [Limit] {
        let sizes = [
            ("100 MB", "\(corpus)/plain100"), ("1 GiB", plain), ("4 GiB", "\(corpus)/plain4096"),
            ("100 MB zipped", "\(corpus)/zipped100/corpus.zip"), ("1 GiB zipped", zipped),
            ("4 GiB zipped", "\(corpus)/zipped4096/corpus.zip"), ("a storm of 300 MiB", "\(corpus)/storm"),
        ]
        return sizes.map { name, path in
            Limit(
                number: 7, figure: "peak memory, \(name), 2 workers", command: "\(analyze) --jobs 2 \(path)",
                value: \.peak, unit: "MiB", most: 64)
        } + [
            Limit(
                number: 11, figure: "--version, wall", command: "\(program) --version",
                value: { $0.wall * 1000 }, unit: "ms", most: 30, runs: 9),
            Limit(
                number: 11, figure: "analyze a log of 10 KB, CPU", command: "\(analyze) \(corpus)/tiny",
                value: { $0.cpu * 1000 }, unit: "ms", most: 80, runs: 9),
        ]
    }
}
