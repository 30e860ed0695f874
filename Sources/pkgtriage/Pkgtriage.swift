import ArgumentParser

@main
struct Pkgtriage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "pkgtriage")
}
