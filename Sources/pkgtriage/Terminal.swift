import CaseModel
import Foundation
import Reporting

/// What the program knows of the terminal it runs in, and what it says there.
enum Terminal {
    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
    static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Colour only on a terminal that has not been asked to do without (https://no-color.org).
    static var allowsColour: Bool {
        let environment = ProcessInfo.processInfo.environment
        return outputIsTerminal && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
    }

    /// Columns of the terminal; 100 where there is none, which still fits a ticket.
    static var width: Int {
        var size = winsize()
        if unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
            return min(max(Int(size.ws_col), 60), 160)
        }
        return 100
    }

    /// Columns of the terminal, `nil` if output goes elsewhere: who reads a file can scroll.
    static var widthIfShown: Int? {
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return max(Int(size.ws_col), 40)
    }

    /// Says on standard error what a reader of the output should know.
    static func note(_ message: String) { print("note: \(printable(message))", to: STDERR_FILENO) }

    /// Says on standard error why the program cannot go on.
    static func complain(_ message: String) {
        print("pkgtriage: \(printable(message))", to: STDERR_FILENO)
    }

    /// Says what is wrong with the input, one line each.
    static func warn(of problems: [Problem]) {
        for problem in problems.prefix(shownWarnings) {
            print("warning: \(printable(problem.member)): \(printable(problem.message))", to: STDERR_FILENO)
        }
        if problems.count > shownWarnings {
            print("warning: \(problems.count - shownWarnings) more; the report lists all", to: STDERR_FILENO)
        }
    }

    private static let shownWarnings = 20

    private static func print(_ line: String, to descriptor: Int32) {
        FileHandle(fileDescriptor: descriptor).write(Data((line + "\n").utf8))
    }
}
