/// One labelled bundle to measure the ranking with: what went wrong in it, told from the domain's logic.
///
/// Cases are made when they are needed and never committed: they measure, while `Scenario`s show.
/// The same name gives the same bytes.
package struct EvaluationCase: Sendable {
    /// `family/what-is-special`; the family is the first cause's id, or the kind of trap.
    package let name: String
    private let tell: @Sendable (inout Plot) -> Void

    /// A case that `tell` tells.
    package init(_ name: String, _ tell: @escaping @Sendable (inout Plot) -> Void) {
        self.name = name
        self.tell = tell
    }

    /// Tells the case, always the same.
    package func plot() -> Plot {
        var plot = Plot(named: name)
        tell(&plot)
        plot.close()
        return plot
    }

    /// Every case; the order does not matter.
    package static let all: [EvaluationCase] =
        sourcePaths + origins + versions + busy + connections + access + packageServers + contents + events
        + server + exports + compound + cascades + redHerrings + healthy
}

/// All cases with what is expected of each, as files below one folder.
package struct EvaluationSet: Sendable {
    /// Every file with its path below the folder.
    package let files: [SampleFile]

    /// Makes the cases anew.
    package init(_ cases: [EvaluationCase] = EvaluationCase.all) {
        var files: [SampleFile] = []
        var entries: [String] = []
        for (number, each) in cases.enumerated() {
            let plot = each.plot()
            let path = "cases/" + each.name.replacing("/", with: ".")
            switch number % 3 {
            case 0: files += plot.story.files.map { SampleFile("\(path)/\($0.path)", bytes: $0.bytes) }
            case 1: files.append(SampleFile(path + ".zip", bytes: ZipArchive.bytes(of: plot.story.files)))
            default:
                let tar = TarArchive.bytes(of: plot.story.files)
                files.append(SampleFile(path + ".tar.gz", bytes: Deflate.compress(tar, .gzip)))
            }
            entries.append(
                plot.expectation(name: each.name, path: path + ["", ".zip", ".tar.gz"][number % 3]))
        }
        files.append(
            SampleFile("expected.json", "{ \"cases\": [\n" + entries.joined(separator: ",\n") + "\n] }\n"))
        self.files = files
    }
}
