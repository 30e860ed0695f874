internal import ArgumentParser
internal import CaseServer
internal import Hummingbird

/// The web application's own program; `pkgtriage serve` starts it.
@main
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pkgtriage-serve", abstract: "Serve a folder of cases to browsers.")

    func run() async throws {
        try await Application(router: CaseApplication().router).runService()
    }
}
