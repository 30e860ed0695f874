/// The words that reports use themselves: those of their templates, and of the text report.
enum OwnWords {
    /// All of them in lower case.
    static func all() throws(ReportingError) -> Set<String> {
        var words = Set(textReport.split(separator: " ").map(String.init))
        for file in EmbeddedFiles.all {
            let letters = file.contents.description.lowercased()
            words.formUnion(letters.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        }
        words.formUnion(IdentityKind.allCases.map(\.prefix))
        return words
    }

    /// What the text report says where the page has other words, and the keys of the JSON report.
    private static let textReport =
        "bytes kb mb gb tb may have times utc record records error errors warning warnings file files packages"
        + " server servers why against caused by leads to on first low high risk none and more name known not"
        + " understood in part ruled out judged ask for problems assumptions no sign though those who would"
        + " tell were read schema tool member members compressedbytes malformed complete explains oferrors"
        + " summary rawtime offset before after severity remedy step check undo script template sample host guid totals"
        + " customer"
}
