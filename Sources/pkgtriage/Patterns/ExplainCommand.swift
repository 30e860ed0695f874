import Analysis
import ArgumentParser
import CaseModel
import PatternEngine

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says why patterns or diagnoses did or did not fire.",
        discussion: """
            Give a record's text, or an event, a fact or a diagnosis of a finished case:

              pkgtriage patterns explain --record 'Server is busy (503)' --kind agent-log
              pkgtriage patterns explain --case c.sqlite --event 'PS01/Agent.log:50'
              pkgtriage patterns explain --case c.sqlite --diagnosis stale-snapshot

            Without --pattern, the patterns that fire are shown, and the nearest of those that do not.
            Of a diagnosis, found or not, every contribution is shown with their sum and what follows from it.
            """)

    @OptionGroup var packs: PackOptions

    @Option(help: "The message of a record.")
    var record: String?

    @Option(help: "The record's kind of log: ns-log or agent-log; either if not given.")
    var kind: MemberKind?

    @Option(help: "The record's severity: 1 error, 2 warning, 4 information, 8 trace, 16 verbose.")
    var severity: UInt8?

    @Option(help: "The record's source.")
    var source: String?

    @Option(name: .customLong("case"), help: "A finished case.", completion: .file(extensions: ["sqlite"]))
    var casePath: String?

    @Option(help: "An event of the case: its id, or MEMBER:LINE as the report shows it.")
    var event: String?

    @Option(help: "A fact of the case, by its id.")
    var fact: Int64?

    @Option(help: "A diagnosis, by its id; any that the packs know, found or not.")
    var diagnosis: String?

    @Option(help: "Explain these patterns only (repeatable).")
    var pattern: [String] = []

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        let subjects = [record, event, fact.map { "\($0)" }, diagnosis].compactMap { $0 }
        guard subjects.count == 1 else {
            throw ValidationError("Give one of --record, --event, --fact and --diagnosis.")
        }
        if diagnosis != nil, !pattern.isEmpty {
            throw ValidationError("--diagnosis shows all its patterns; leave --pattern out.")
        }
        if record == nil, casePath == nil {
            throw ValidationError("Give the case with --case FILE.")
        }
        if record != nil, casePath != nil {
            throw ValidationError("A --record needs no --case.")
        }
        if let kind, kind != .nsLog, kind != .agentLog {
            throw ValidationError("--kind is ns-log or agent-log.")
        }
    }

    func run() throws {
        if let diagnosis { return try explain(diagnosis: diagnosis) }
        let trials = try selected(from: trials())
        if json {
            try printJSON(trials)
        } else if trials.isEmpty {
            print("No pattern fires, and none comes near.")
        } else {
            for trial in trials { print(TrialText(trial).text) }
        }
        if !json { try printCodes() }
    }

    private func explain(diagnosis: String) throws {
        let weighing = try orExit { () throws(AnalysisError) in
            try CaseLookup(casePath ?? "").weighing(of: diagnosis)
        }
        if json { try printJSON(weighing) } else { print(WeighingText(weighing).text, terminator: "") }
    }

    /// What the error codes of the record mean, a line each.
    private func printCodes() throws {
        let text = fact == nil ? try subject().message : ""
        let codes = PatternLibrary.loadBuiltIn().decoder.codes(in: text)
        for code in codes { print(CodesCommand.line(code)) }
    }

    private func trials() throws -> [PatternTrial] {
        let patterns = try packs.library().patterns
        for id in pattern where !patterns.contains(where: { $0.id == id }) {
            throw ValidationError("There is no pattern `\(id)`; `pkgtriage patterns list` lists all.")
        }
        let wanted = pattern.isEmpty ? patterns : patterns.filter { pattern.contains($0.id) }
        if let fact {
            let fact = try orExit { () throws(AnalysisError) in try CaseLookup(casePath ?? "").fact(fact) }
            return wanted.compactMap { $0.trial(on: fact) }
        }
        let record = try subject()
        return wanted.compactMap { $0.trial(on: record) }
    }

    private func subject() throws -> ConditionMatcher.Record {
        if let record {
            return ConditionMatcher.Record(
                kinds: kind.map { [$0] } ?? [.nsLog, .agentLog], severity: severity ?? 0,
                source: source ?? "",
                message: record)
        }
        let stored = try orExit { () throws(AnalysisError) in
            try CaseLookup(casePath ?? "").record(event ?? "")
        }
        return ConditionMatcher.Record(
            kinds: [stored.kind], severity: stored.severity, source: stored.source, message: stored.text)
    }

    /// Those that fire, then the nearest that do not; all when patterns were named.
    private func selected(from trials: [PatternTrial]) -> [PatternTrial] {
        guard pattern.isEmpty else { return trials }
        let near = trials.filter { !$0.fires && $0.nearness > 0 }
            .sorted { ($1.nearness, $0.pattern) < ($0.nearness, $1.pattern) }
        return trials.filter(\.fires) + near.prefix(ExplainCommand.shownNear)
    }

    private static let shownNear = 3
}

extension MemberKind: ExpressibleByArgument {}
