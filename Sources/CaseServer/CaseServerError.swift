/// Why the server cannot start.
package struct CaseServerError: Error, CustomStringConvertible {
    /// A sentence for people that says what to do.
    package let description: String
    /// As sysexits.h numbers them.
    package let exitCode: Int32

    /// The command line asks for something that is refused (64).
    static func refused(_ description: String) -> CaseServerError {
        CaseServerError(description: description, exitCode: 64)
    }

    /// The folder cannot be used (73).
    static func folder(_ description: String) -> CaseServerError {
        CaseServerError(description: description, exitCode: 73)
    }

    /// The address cannot be listened on (69).
    static func address(_ description: String) -> CaseServerError {
        CaseServerError(description: description, exitCode: 69)
    }
}
