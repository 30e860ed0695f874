internal import Hummingbird

/// How somebody wants a report.
struct ReportWish {
    /// What is to be hidden; `nil` for nothing.
    var hidden: Hidden?
    /// Whether the notes on the case belong to it.
    var hasNotes: Bool

    enum Hidden {
        case names
        case namesAndPackages
    }

    init(_ request: Request) throws {
        let query = request.uri.queryParameters
        switch query.get("redact") {
        case nil, "", "0": hidden = nil
        case "1": hidden = .names
        case "packages": hidden = .namesAndPackages
        // Who asks for names to be hidden, in whatever words, must never get a report with them in.
        default: throw APIError.invalid("redact is 1, or packages to hide their names, too.")
        }
        switch query.get("notes") {
        case nil, "", "0": hasNotes = false
        case "1": hasNotes = true
        default: throw APIError.invalid("notes is 1 to have the notes in the report.")
        }
    }
}
