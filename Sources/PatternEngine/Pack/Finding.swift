/// What the linter has to say about a place in a pack: what is wrong, where, and how to mend it.
package struct Finding: Error, Sendable, Equatable, CustomStringConvertible {
    package var file: String
    /// From 1.
    package var line: Int
    /// From 1.
    package var column: Int
    package var message: String
    /// What to write instead.
    package var fix: String

    package init(file: String, line: Int, column: Int, message: String, fix: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.fix = fix
    }

    /// `packs/sql.yaml:12:5: message; fix`, as compilers write it.
    package var description: String { "\(file):\(line):\(column): \(message) \(fix)" }
}
