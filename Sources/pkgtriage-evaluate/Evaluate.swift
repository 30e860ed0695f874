import Analysis
import CaseModel
import Evaluation
import Foundation
import Intake
import PatternEngine

/// `pkgtriage-evaluate FOLDER [PART]` analyses the labelled cases of a folder (`SampleMaker evaluation FOLDER` makes
/// them) and prints how right the ranking is; with `PART`, only the cases whose names contain it.
@main
struct Evaluate {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let folder = arguments.first, arguments.count <= 2 else {
            print("usage: pkgtriage-evaluate FOLDER [PART]")
            exit(64)
        }
        let root = URL(filePath: folder, directoryHint: .isDirectory)
        let data = try Data(contentsOf: root.appending(path: "expected.json"))
        let labels = try JSONDecoder().decode(LabelledCase.Set.self, from: data).cases
        var scores: [CaseScore] = []
        for label in labels where arguments.count < 2 || label.name.contains(arguments[1]) {
            scores.append(CaseScore(label, try await report(root.appending(path: label.path)).diagnoses))
        }
        let rules = try PatternLibrary.load(adding: []).rules
        let sections = rules.compactMap { rule in rule.article.map { (rule.id, $0.section) } }
        print(Scoreboard(scores, sections: Dictionary(uniqueKeysWithValues: sections)).text, terminator: "")
    }

    private static func report(_ bundle: URL) async throws -> CaseReport {
        let options = AnalysisOptions(
            inputs: [.path(bundle.path)], jobs: ProcessInfo.processInfo.activeProcessorCount, version: "")
        return try await CaseAnalysis(options).run(Monitor())
    }
}
