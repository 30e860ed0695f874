import Analysis
import ArgumentParser
import Reporting

/// Runs `body`; a failure of the environment is said on standard error and ends the program with the
/// exit code that the contract gives it.
func orExit<Value>(_ body: () throws(AnalysisError) -> Value) throws -> Value {
    do {
        return try body()
    } catch {
        Terminal.complain("\(error)")
        throw ExitCode(error.exitCode)
    }
}

/// The same for a report that cannot be rendered.
func orExit<Value>(_ body: () throws(ReportingError) -> Value) throws -> Value {
    do {
        return try body()
    } catch {
        Terminal.complain("\(error)")
        throw ExitCode(73)
    }
}

extension AnalysisError {
    /// As sysexits.h numbers them.
    var exitCode: Int32 {
        switch self {
        case .badPatterns: 64
        case .noInput: 66
        case .cannotCreate: 73
        case .ioFailed: 74
        case .cancelled: 130
        }
    }
}
