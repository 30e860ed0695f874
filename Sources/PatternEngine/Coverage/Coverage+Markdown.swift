extension Coverage {
    /// The table as a document.
    package var markdown: String {
        """
        # What is covered, and by what

        Generated from `coverage.yaml` and the packs by `make coverage`; a test holds it to both.
        A row names the patterns that fire on it, the kinds of facts that are read for it, or the reason why there are none.

        ## The points of article 181405

        | id | point | patterns | facts |
        |---|---|---|---|
        \(items.map(Coverage.line).joined(separator: "\n"))

        ## The drafts of patterns

        | id | patterns | facts |
        |---|---|---|
        \(drafts.map(Coverage.shortLine).joined(separator: "\n"))

        ## Messages that public pages show

        | id | message | patterns | facts |
        |---|---|---|---|
        \(messages.map(Coverage.line).joined(separator: "\n"))

        """
    }

    private static func line(_ row: Row) -> String {
        "| \(row.id) | \(escaped(row.what)) | \(covered(row)) | \(list(row.facts)) |"
    }

    private static func shortLine(_ row: Row) -> String {
        "| \(row.id) | \(covered(row)) | \(list(row.facts)) |"
    }

    private static func covered(_ row: Row) -> String {
        [list(row.patterns), row.because].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func list(_ names: [String]) -> String {
        names.map { "`\($0)`" }.joined(separator: ", ")
    }

    /// Text that a cell may hold: no bar, no line break, no markup.
    private static func escaped(_ text: String) -> String {
        let short = text.count > longest ? String(text.prefix(longest)) + "…" : text
        return short.replacing("\n", with: " ").replacing("|", with: "\\|").replacing("<", with: "&lt;")
    }

    /// Enough of a message to know it.
    private static let longest = 110
}
