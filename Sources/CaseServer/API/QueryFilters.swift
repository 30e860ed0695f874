internal import CaseModel
internal import CaseStore
internal import Hummingbird

/// Filters as clients write them: the same names as the command line's options.
struct QueryFilters: Decodable {
    var package: String?
    var server: String?
    var diagnosis: String?
    var pattern: String?
    /// `error`, `warning`, `information`, `trace`, `verbose`, or their numbers, with commas between.
    var severity: String?
    var since: String?
    var until: String?
    var text: String?

    init() {}

    init(_ parameters: Parameters) {
        func get(_ name: String) -> String? { parameters.get(name).flatMap { $0.isEmpty ? nil : $0 } }
        package = get("package")
        server = get("server")
        diagnosis = get("diagnosis")
        pattern = get("pattern")
        severity = get("severity")
        since = get("since")
        until = get("until")
        text = get("text")
    }

    /// What the case's reader takes.
    func filters() throws -> CaseFilters {
        CaseFilters(
            package: package, server: server, diagnosis: diagnosis, pattern: pattern,
            severities: try severity.map(QueryFilters.severities) ?? [],
            since: try since.map { try QueryFilters.span($0, "since").lowerBound },
            until: try until.map { try QueryFilters.span($0, "until").upperBound }, text: text)
    }

    private static func span(_ text: String, _ name: String) throws -> Range<Timestamp> {
        if let span = Timestamp.span(text) { return span }
        throw APIError.invalid("\(name): write 2026-03-02 or 2026-03-02T08:00:01Z.")
    }

    private static let names = ["error": 1, "warning": 2, "information": 4, "trace": 8, "verbose": 16]

    private static func severities(_ text: String) throws -> [Int] {
        try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            if let number = names[part.lowercased()] ?? Int(part), names.values.contains(number) {
                return number
            }
            throw APIError.invalid("severity: write error, warning, 4, …")
        }
    }
}
