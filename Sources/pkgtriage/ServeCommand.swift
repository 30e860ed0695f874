import ArgumentParser
import Foundation

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Starts the web application (pkgtriage-serve, which stands beside this program).")

    @Argument(parsing: .captureForPassthrough, help: "Options of pkgtriage-serve; see --help there.")
    var options: [String] = []

    /// Becomes the other program, so that signals and the exit code are its own.
    func run() throws {
        let program = ServeCommand.program
        guard FileManager.default.isExecutableFile(atPath: program) else {
            Terminal.complain(
                "The web application is a program of its own, and \(program) is not there. Build it with "
                    + "`make serve` or `swift build -c release --product pkgtriage-serve`, or put it there.")
            throw ExitCode(66)
        }
        ServeCommand.execute(program, options)
        Terminal.complain("\(program) cannot be started: error \(errno).")
        throw ExitCode(66)
    }

    private static var program: String {
        let own = Bundle.main.executablePath ?? CommandLine.arguments[0]
        return URL(filePath: own).resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "pkgtriage-serve").path
    }

    /// Returns only if it fails.
    private static func execute(_ program: String, _ options: [String]) {
        var arguments = unsafe ([program] + options).map { unsafe strdup($0) } + [nil]
        unsafe execv(program, &arguments)
        unsafe arguments.forEach { unsafe free($0) }
    }
}
