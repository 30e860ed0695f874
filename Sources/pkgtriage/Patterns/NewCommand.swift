import Analysis
import ArgumentParser
import CaseModel
import PatternEngine

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Drafts a pattern from a message that nothing explains in a finished case.",
        discussion: """
            The report numbers what it lists under Unexplained from 1. The draft is a pack with one pattern that
            passes lint and test; its comments say what is still to be written.

              pkgtriage patterns new --from c.sqlite --template 1 --output my-packs/draft.yaml
            """)

    @Option(
        name: .customLong("from"), help: "A finished case (`analyze --case`).",
        completion: .file(extensions: ["sqlite"]))
    var casePath: String

    @Option(help: "The number of the unexplained message in the report, from 1.")
    var template: Int

    @Option(help: "Write to this file instead of standard output.", completion: .file(extensions: ["yaml"]))
    var output: String = "-"

    func run() throws {
        let report = try orExit { () throws(AnalysisError) in try StoredReport.read(from: casePath) }
        guard report.unexplained.indices.contains(template - 1) else {
            throw ValidationError("The report lists \(report.unexplained.count) unexplained messages.")
        }
        let item = report.unexplained[template - 1]
        let kind = report.inputs.first { $0.member == item.sample.member }?.kind ?? .nsLog
        let record = ConditionMatcher.Record(
            kinds: [kind], severity: UInt8(clamping: item.severity), source: item.source,
            message: item.sample.text)
        guard let skeleton = PatternSkeleton(guess: item.template, record: record) else {
            throw ValidationError(
                "The message has no word of \(Template.minimumLiteral) letters that a scan could look for.")
        }
        try Output(output).write(Array(skeleton.yaml.utf8))
    }
}
