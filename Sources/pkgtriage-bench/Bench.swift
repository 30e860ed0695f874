import Analysis
import Foundation
import Intake

/// `pkgtriage-bench PROGRAM CORPUS` measures the program on a generated corpus, beside other tools.
///
/// Runs are paired and interleaved, so that other work on the machine disturbs both alike; the ratio of
/// CPU times is the figure to trust. `pkgtriage-bench scan PATH…` reads logs without storing anything.
@main
struct Bench {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.first == "scan" {
            let probe = try LogProbe(arguments.dropFirst().map { .path($0) })
            print("\(probe.records) records, \(probe.kept) kept")
        } else if arguments.count == 2 {
            try Table(program: arguments[0], corpus: arguments[1]).print()
            QueryTimes(program: arguments[0], caseFile: "\(arguments[1])/case.sqlite").print()
        } else {
            print("usage: pkgtriage-bench PROGRAM CORPUS | pkgtriage-bench scan PATH…")
            exit(64)
        }
    }
}
