import ArgumentParser

@main
struct Pkgtriage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pkgtriage",
        abstract:
            "Finds out why packages are not ready on Package Servers (KB 181405) from a bundle of logs.",
        version: Pkgtriage.version,
        subcommands: [
            AnalyzeCommand.self, ReportCommand.self, QueryCommand.self, CompareCommand.self,
            ServeCommand.self,
            PatternsCommand.self,
        ])

    /// The program's version, as the report names it.
    static let version = "0.1.0"
}
