import Analysis
import ArgumentParser
import CaseModel
import PatternEngine

struct PatternsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "patterns",
        abstract: "Checks, proves, lists, explains and drafts patterns; looks up error codes.",
        subcommands: [
            LintCommand.self, ProveCommand.self, ListCommand.self, ExplainCommand.self, NewCommand.self,
            CodesCommand.self,
        ])
}

/// Which packs a `patterns` command looks at.
struct PackOptions: ParsableArguments {
    @Option(help: "Look at the packs in this folder instead of the built-in ones (repeatable).")
    var patterns: [String] = []

    func library() throws -> PatternLibrary {
        try orExit { () throws(AnalysisError) in
            patterns.isEmpty ? PatternLibrary.loadBuiltIn() : try PatternLibrary.load(only: patterns)
        }
    }

    /// Patterns that a journey in question may name without defining them.
    var knownPatterns: [String] {
        patterns.isEmpty ? [] : PatternLibrary.loadBuiltIn().patterns.map(\.id)
    }

    /// Diagnoses that the packs in question may use without defining them.
    var knownDiagnoses: [String] {
        patterns.isEmpty ? [] : PatternLibrary.loadBuiltIn().rules.map(\.id)
    }
}

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Says what is wrong with packs, with file, line, column and a fix.")

    @OptionGroup var packs: PackOptions

    func run() throws {
        let library = try packs.library()
        let findings = library.lint(
            knownDiagnoses: packs.knownDiagnoses, knownPatterns: packs.knownPatterns,
            ordinaryLogs: PatternLibrary.ordinaryLogs)
        for finding in findings { print(finding) }
        print(
            "\(library.patterns.count) patterns, \(library.rules.count) diagnoses, \(findings.count) findings"
        )
        if !findings.isEmpty { throw ExitCode(1) }
    }
}

struct ProveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Runs every sample and near miss of the packs.",
        discussion: """
            With --mutate, each condition of each pattern is taken away or weakened in turn, and the samples run
            again: where all still pass, no sample shows that the condition is needed.
            Exit code 1 when a sample or a condition fails.
            """)

    @OptionGroup var packs: PackOptions

    @Flag(help: "Find the conditions that no sample protects, too.")
    var mutate = false

    func run() throws {
        let library = try packs.library()
        for finding in library.findings { print(finding) }
        var proof = PatternProof(library.patterns)
        let failures = proof.run()
        for failure in failures { print(failure) }
        let samples = library.patterns.map { $0.fires.count + $0.silent.count }.reduce(0, +)
        print("\(library.patterns.count) patterns, \(samples) samples, \(failures.count) failures")
        let isUnprotected = mutate && showUnprotected(library)
        if !failures.isEmpty || !library.findings.isEmpty || isUnprotected { throw ExitCode(1) }
    }

    /// Prints the conditions that no sample protects; whether there are any.
    private func showUnprotected(_ library: PatternLibrary) -> Bool {
        var proof = MutationProof()
        let findings = proof.run(library.patterns)
        for finding in findings { print(finding) }
        print("\(proof.tried) conditions, \(findings.count) unprotected")
        return !findings.isEmpty
    }
}

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the patterns, or what the scan looks for.")

    @OptionGroup var packs: PackOptions

    @Flag(help: "Print the literal strings that the scan looks for, one a line.")
    var literals = false

    @Flag(help: "Print the kinds of facts that patterns can speak of, one a line.")
    var facts = false

    @Flag(help: "Print what each point of the domain is covered by, as a document.")
    var coverage = false

    func run() throws {
        let library = try packs.library()
        if coverage {
            print(library.coverage.map { Coverage($0).markdown } ?? "", terminator: "")
        } else if literals {
            for literal in PatternIndex(library.patterns).scanner.literals {
                print(String(decoding: literal, as: UTF8.self))
            }
        } else if facts {
            for kind in Fact.Kind.allCases {
                print("\(kind.rawValue)\t\(kind.fieldNames.joined(separator: " "))")
            }
        } else {
            for pattern in library.patterns { print("\(pattern.id)\t\(pattern.pack)\t\(pattern.title)") }
        }
    }
}
