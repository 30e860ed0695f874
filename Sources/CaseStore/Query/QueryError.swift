/// Why a question was not answered, in a sentence for who asked.
package struct QueryError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Code: String, Sendable {
        /// The statement may not run: it is no single read-only statement, or uses what is not allowed.
        case refused
        /// SQLite does not understand the statement.
        case sql
        /// A filter names nothing in the case, or does not fit the view.
        case filter
        /// The time for an answer is over.
        case stopped
        /// A value or the statement is larger than allowed.
        case tooLarge = "too-large"
        /// The case file is damaged.
        case damaged
    }

    package var code: Code
    package var description: String

    package init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }
}
