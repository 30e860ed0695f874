/// One thing that somebody asks to have analysed.
package enum InputSource: Hashable, Sendable {
    /// A folder, an archive, a single file or a named pipe.
    case path(String)
    /// A regular file under another name than its own: an upload is stored under a number, and called what
    /// its sender calls it.
    case file(path: String, name: String)
    /// Standard input; its members are named `-` or `-!path`.
    case standardInput
}

/// An input that does not exist or cannot be opened (exit code 66).
package struct IntakeError: Error, Hashable, CustomStringConvertible {
    /// The input as it was named.
    package let input: String
    /// One sentence for a person.
    package let description: String

    package init(input: String, description: String) {
        self.input = input
        self.description = description
    }
}
