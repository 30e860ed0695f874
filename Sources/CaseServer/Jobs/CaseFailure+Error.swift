internal import Analysis

extension CaseFailure {
    /// What is told of an analysis that could not be finished: never where the server keeps its files.
    init(_ error: any Error) {
        switch error {
        case let error as StorageError where error.code == .diskFull: self = .diskFull
        case let error as AnalysisError: self.init(error)
        case is StorageError: self = .storage
        default:
            self.init(code: "internal", message: "The analysis ended unexpectedly. Please try again.")
        }
    }

    private init(_ error: AnalysisError) {
        switch error {
        case .noInput(let reason): self.init(code: "no-input", message: reason)
        case .badPatterns(let reason): self.init(code: "bad-patterns", message: reason)
        case .cannotCreate(let reason), .ioFailed(let reason):
            // SQLite's and the system's words for it.
            let isFull = reason.contains("is full") || reason.contains("No space left")
            self = isFull ? .diskFull : .storage
        case .cancelled: self.init(code: "cancelled", message: error.description)
        }
    }

    private static let diskFull = CaseFailure(
        code: "disk-full",
        message: "The server's disk is full. Free some space, then analyse the case again.")

    private static let storage = CaseFailure(
        code: "storage",
        message: "The case could not be written. If it happens again, look at the folder's rights and disk.")
}
