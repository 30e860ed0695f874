/// A failure of the environment, not of the input: the run cannot go on.
package enum AnalysisError: Error, Equatable, CustomStringConvertible {
    /// An input does not exist or cannot be opened (exit code 66).
    case noInput(String)
    /// A pack has errors (64: the command line names it).
    case badPatterns(String)
    /// An output cannot be created (73).
    case cannotCreate(String)
    /// Reading or writing failed (74).
    case ioFailed(String)
    /// The run was cancelled.
    case cancelled

    package var description: String {
        switch self {
        case .noInput(let text), .badPatterns(let text), .cannotCreate(let text), .ioFailed(let text):
            text
        case .cancelled: "The analysis was cancelled; nothing was written."
        }
    }
}
