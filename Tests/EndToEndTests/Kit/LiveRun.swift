import Dispatch
import Foundation

/// A run that the test watches and interrupts.
struct LiveRun {
    private let process = Process()
    private let progress = Pipe()
    private let scratch: TemporaryFolder
    /// What the program reads as standard input; open until the test ends.
    let input = Pipe()

    /// Starts `pkgtriage`, which shows its progress on standard error.
    init(_ arguments: [String]) throws {
        scratch = try TemporaryFolder()
        process.executableURL = URL(filePath: Program.path)
        process.arguments = arguments + ["--progress"]
        process.standardInput = input
        process.standardOutput = try scratch.handle(for: "output")
        process.standardError = progress
        try process.run()
        try progress.fileHandleForWriting.close()
        try input.fileHandleForReading.close()
    }

    /// Waits until standard error says something that matches; `false` if the program ends before.
    func waits(for sign: some RegexComponent) -> Bool {
        var said = ""
        while said.firstMatch(of: sign) == nil {
            let data = progress.fileHandleForReading.availableData
            if data.isEmpty { return false }
            said += String(decoding: data, as: UTF8.self)
        }
        return true
    }

    /// Sends a signal and waits for the end.
    func end(with signal: Int32) -> (code: Int32, seconds: Double) {
        let start = ContinuousClock.now
        let number = process.processIdentifier
        kill(number, signal)
        // A run that does not obey must not hang the tests.
        let watchdog = DispatchWorkItem { kill(number, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + 20, execute: watchdog)
        process.waitUntilExit()
        watchdog.cancel()
        return (process.code, (ContinuousClock.now - start) / .seconds(1))
    }

    /// What stands on standard output.
    var output: Data { get throws { try scratch.read("output") } }
}
