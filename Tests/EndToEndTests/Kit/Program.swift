import Foundation

/// The built `pkgtriage`, run from outside as a user would run it.
enum Program {
    /// Beside the test bundle: both are products of the same build.
    static let path = products.appending(path: "pkgtriage").path

    /// The packages folder with `Samples`, `Sources` and `Tests`.
    static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Longer than any run of these tests takes on a busy machine: reaching it is a hang.
    private static let patience = 50

    private static var products: URL {
        // The runner is given the path of the test bundle, or is the bundle itself.
        let candidates = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
        let bundle = candidates.first ?? Bundle.main.bundlePath
        let folder = URL(filePath: bundle).deletingLastPathComponent()
        let isBeside = FileManager.default.isExecutableFile(atPath: folder.appending(path: "pkgtriage").path)
        return isBeside ? folder : repository.appending(path: ".build/debug")
    }

    /// Runs `pkgtriage` to its end.
    ///
    /// - Parameters:
    ///   - input: what standard input gives; nothing by default.
    ///   - megabytes: the address space that the program may have, as `ulimit -v` sets it.
    static func run(
        _ arguments: [String], input: Input = .nothing, in folder: String? = nil, megabytes: Int? = nil
    ) throws -> Run {
        // The watchdog of coreutils kills a run that hangs; the test then sees exit code 137.
        var command = ["timeout", "--signal=KILL", "\(patience)", path] + arguments
        if let megabytes {
            command = ["sh", "-c", "ulimit -v \(megabytes << 10) && exec \"$@\"", "sh"] + command
        }
        return try Tool.run("/usr/bin/env", command, input: input, in: folder)
    }

    /// Runs `pkgtriage analyze … --json -` and reads the report.
    static func analyze(
        _ arguments: [String], input: Input = .nothing, megabytes: Int? = nil
    ) throws -> (run: Run, report: Report) {
        let run = try run(
            ["analyze"] + arguments + ["--json", "-", "--quiet"], input: input, megabytes: megabytes)
        return (run, try run.report())
    }
}

/// How a program ended and what it printed.
struct Run {
    /// The exit code, or 128 plus the number of the signal that ended it.
    let code: Int32
    let output: Data
    let error: Data

    var text: String { String(decoding: output, as: UTF8.self) }
    var complaints: String { String(decoding: error, as: UTF8.self) }

    /// The report on standard output.
    func report() throws -> Report {
        do {
            return try JSONDecoder().decode(Report.self, from: output)
        } catch {
            throw NoReport(code: code, complaints: complaints, reason: "\(error)")
        }
    }
}

/// Standard output held no report.
struct NoReport: Error {
    let code: Int32
    let complaints: String
    let reason: String
}
