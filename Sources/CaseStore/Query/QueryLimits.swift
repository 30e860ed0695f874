/// How large an answer may become, and how long it may take.
package struct QueryLimits: Sendable {
    /// Rows that are returned; one more is looked for, to say whether there are more.
    package var rows: Int
    /// Bytes of text in all rows: what a page or a pipe still takes in one piece.
    package var bytes: Int
    /// Asked every few thousand steps; `true` ends the search. Time belongs to the caller, who has a clock.
    package var isOver: @Sendable () -> Bool

    package init(
        rows: Int = standardRows, bytes: Int = standardBytes,
        isOver: @escaping @Sendable () -> Bool = { false }
    ) {
        self.rows = rows
        self.bytes = bytes
        self.isOver = isOver
    }

    /// Rows that a person still looks through.
    package static let standardRows = 1_000
    /// Rows that a program may ask for.
    package static let maximumRows = 1_000_000
    package static let standardBytes = 64 << 20
}

/// The limits that SQLite itself keeps for a statement that comes from outside.
enum StatementLimits {
    /// Characters of a statement: a page of SQL is some thousand.
    static let statementBytes = 50_000
    /// Bytes of one value. A stored message is at most 4,000; some functions take time that grows with the
    /// square of a value's length and cannot be interrupted.
    static let valueBytes = 256 << 10
    /// Bytes of one value in statements of our own: the stored report of a large case.
    static let ownValueBytes = 512 << 20
    /// Columns of a result or terms of an ORDER BY.
    static let columns = 200
    /// Levels of an expression.
    static let depth = 100
    /// Parts of a UNION.
    static let compounds = 50
    /// Steps of the compiled program.
    static let programSteps = 100_000
    /// Arguments of a function.
    static let arguments = 32
    /// Characters of a LIKE or GLOB pattern; each `%` costs another pass over the text.
    static let patternBytes = 200
    /// Steps of the virtual machine between two looks at the clock: about a tenth of a millisecond.
    static let stepsBetweenLooks: Int32 = 4_000
}
