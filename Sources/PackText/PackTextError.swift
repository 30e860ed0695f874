internal import Yams

/// Why a text is no data file of packs, and where it shows.
package struct PackTextError: Error, Sendable, Equatable {
    package let reason: Reason
    /// Both from 1.
    package let line: Int
    package let column: Int

    package enum Reason: Sendable, Equatable {
        case empty
        /// An anchor or alias.
        case anchor
        /// What the YAML parser says.
        case syntax(String)
    }

    init(_ reason: Reason, line: Int = 1, column: Int = 1) {
        self.reason = reason
        self.line = line
        self.column = column
    }

    init(yams error: any Error) {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            self.init(.syntax(problem), line: mark.line, column: mark.column)
        case YamlError.reader(let problem, _, _, _): self.init(.syntax(problem))
        case YamlError.duplicatedKeysInMapping(let keys, _):
            self.init(.syntax("keys stand twice: \(keys.joined(separator: ", "))"))
        default: self.init(.syntax("\(error)"))
        }
    }
}
