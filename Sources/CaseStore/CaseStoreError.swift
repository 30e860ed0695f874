/// A case file cannot be made, opened or written.
package struct CaseStoreError: Error, CustomStringConvertible {
    package enum Code: Sendable {
        case cannotCreate, cannotOpen, cannotWrite
    }

    package var code: Code
    package var path: String
    package var underlying: any Error

    package init(code: Code, path: String, underlying: any Error) {
        self.code = code
        self.path = path
        self.underlying = underlying
    }

    package var description: String {
        switch code {
        case .cannotCreate:
            "The case file \(path) cannot be created: \(underlying). Check the folder and its rights."
        case .cannotOpen: "\(path) is no case file of this program: \(underlying)."
        case .cannotWrite: "Writing the case file \(path) failed: \(underlying). Is the disk full?"
        }
    }
}
