/// Something about the input that a reader of the report must know: damage, a limit, an assumption.
///
/// Bad input is data, not an error: what could be read is analysed, and the rest is said here.
package struct Problem: Hashable, Sendable, Codable {
    /// The member's provenance, `bundle.zip!NS/Logs/a.log`.
    package var member: String
    /// What kind of problem it is.
    package var code: Code
    /// One sentence for a person: what happened, where, and what to do.
    package var message: String

    package init(member: String, code: Code, message: String) {
        self.member = member
        self.code = code
        self.message = message
    }

    /// The stable names that scripts may compare.
    package enum Code: String, Sendable, CaseIterable, Codable {
        case archiveTruncated = "archive-truncated"
        case archiveChecksum = "archive-checksum"
        case archiveEncrypted = "archive-encrypted"
        case archiveMethod = "archive-method"
        case archiveRatio = "archive-ratio"
        case archiveEntries = "archive-entries"
        case archiveNesting = "archive-nesting"
        case archiveDamaged = "archive-damaged"
        case archiveFormat = "archive-format"
        case memberName = "member-name"
        case memberEmpty = "member-empty"
        case memberSize = "member-size"
        case memberUnreadable = "member-unreadable"
        case encodingInvalid = "encoding-invalid"
        case recordSize = "record-size"
        case recordMalformed = "record-malformed"
        case xmlDoctype = "xml-doctype"
        case xmlMalformed = "xml-malformed"
        case xmlDepth = "xml-depth"
        case sqlQuote = "sql-quote"
        case dateUnreadable = "date-unreadable"
        case limitReached = "limit-reached"
        case notUnderstood = "not-understood"
    }
}

extension Problem.Code {
    /// Whether the member could not be read to its end, so that the analysis is partial (exit code 3).
    package var isPartial: Bool {
        switch self {
        case .archiveTruncated, .archiveChecksum, .archiveEncrypted, .archiveMethod, .archiveRatio,
            .archiveEntries, .archiveNesting, .archiveDamaged, .archiveFormat, .memberSize,
            .memberUnreadable, .xmlDoctype, .xmlMalformed, .xmlDepth, .limitReached:
            true
        default: false
        }
    }
}
