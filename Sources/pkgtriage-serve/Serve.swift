internal import ArgumentParser
internal import CaseServer
internal import Foundation

/// The web application's own program; `pkgtriage serve` starts it.
@main
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pkgtriage-serve",
        abstract: "Serves a folder of cases to browsers: upload a bundle, get the verdict.",
        discussion: """
            Without a token the server listens on this machine only. To let others in, give it a token:
              pkgtriage-serve --host 0.0.0.0 --token-file token.txt --tls-certificate c.pem --tls-key k.pem
            """,
        version: "0.1.0")

    @OptionGroup var options: ServeOptions

    func run() async throws {
        do {
            let server = try CaseHTTPServer(try options.settings(), try options.endpoint())
            for complaint in server.complaints { Terminal.say("warning: \(complaint)") }
            try await server.run { address in
                Terminal.say("pkgtriage serves \(options.dataPath) at \(address) (Ctrl-C ends it)")
            }
        } catch let error as CaseServerError {
            Terminal.say("pkgtriage-serve: \(error.description)")
            throw ExitCode(error.exitCode)
        }
    }
}
