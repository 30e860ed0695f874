import Analysis
import Foundation
import Intake

/// `pkgtriage-bench PROGRAM CORPUS` measures the program on a generated corpus, beside other tools.
///
/// Runs are paired and interleaved, so that other work on the machine disturbs both alike; the ratio is the
/// figure to trust. `pkgtriage-bench scan PATH…` reads logs without storing anything, with `--packs FOLDER` by
/// other patterns than the built-in ones, with `--without-digest` without hashing them. `pkgtriage-bench packs FOLDER PROGRAM` writes
/// a thousand patterns.
@main
struct Bench {
    static func main() {
        do {
            try run()
        } catch {
            FileHandle.standardError.write(Data("pkgtriage-bench: \(error)\n".utf8))
            exit(66)
        }
    }

    private static func run() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        let mode = arguments.first
        if mode == "scan" {
            arguments.removeFirst()
            var packs: [String] = []
            while arguments.count > 1, arguments[0] == "--packs" {
                packs.append(arguments[1])
                arguments.removeFirst(2)
            }
            let isHashing = arguments.first != "--without-digest"
            if !isHashing { arguments.removeFirst() }
            let probe = try LogProbe(arguments.map { .path($0) }, packs: packs, isHashing: isHashing)
            print("\(probe.records) records, \(probe.matches) matches, \(probe.kept) kept")
        } else if mode == "packs", arguments.count == 3 {
            try ThousandPatterns.write(to: arguments[1], wordsFrom: Tools.literals(of: arguments[2]))
        } else if arguments.count == 2 {
            try Table(program: arguments[0], corpus: arguments[1]).print()
            QueryTimes(program: arguments[0], caseFile: "\(arguments[1])/case.sqlite").print()
        } else {
            print(
                "usage: pkgtriage-bench PROGRAM CORPUS | scan [--packs FOLDER] [--without-digest] PATH… | packs FOLDER PROGRAM"
            )
            exit(64)
        }
    }
}
