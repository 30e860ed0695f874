import ArgumentParser
import CaseModel
import CaseStore

/// What an answer is narrowed down to.
struct FilterOptions: ParsableArguments {
    @Option(help: "Packages with this GUID, or with this in their name.")
    var package: String?

    @Option(help: "Machines with this name, or with this in it.")
    var server: String?

    @Option(help: "What a diagnosis rests on or affects, such as share-permissions.")
    var diagnosis: String?

    @Option(help: "Patterns with this id, or with ids that begin so.")
    var pattern: String?

    @Option(
        help:
            "Severities: error, warning, information, trace, verbose, or 1, 2, 4, 8, 16; with commas between."
    )
    var severity: String?

    @Option(help: "From this time on (UTC).")
    var since: String?

    @Option(help: "Up to this time (UTC), itself included.")
    var until: String?

    @Option(help: "Text that contains this.")
    var text: String?

    /// Whether nothing is narrowed.
    var isEmpty: Bool {
        [package, server, diagnosis, pattern, severity, since, until, text].allSatisfy { $0 == nil }
    }

    func filters() throws -> CaseFilters {
        CaseFilters(
            package: package, server: server, diagnosis: diagnosis, pattern: pattern,
            severities: try severity.map(FilterOptions.severities) ?? [],
            since: try since.map { try FilterOptions.span($0, "--since").lowerBound },
            until: try until.map { try FilterOptions.span($0, "--until").upperBound }, text: text)
    }

    private static func span(_ text: String, _ option: String) throws -> Range<Timestamp> {
        if let span = Timestamp.span(text) { return span }
        throw ValidationError("\(option): “\(text)” is no time; write 2026-03-02 or 2026-03-02T08:00:01Z.")
    }

    private static let names = ["error": 1, "warning": 2, "information": 4, "trace": 8, "verbose": 16]

    private static func severities(_ text: String) throws -> [Int] {
        try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            if let number = names[part.lowercased()] ?? Int(part), names.values.contains(number) {
                return number
            }
            throw ValidationError("--severity: “\(part)” is none; write error, warning, 4, …")
        }
    }
}
