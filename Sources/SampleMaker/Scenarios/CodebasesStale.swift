extension Scenario {
    /// Packages are ready on a new Package Server, but the table of addresses still names the one it replaced.
    static let codebasesStale = Scenario("codebases-stale", .zip(.plain), diagnosis: "codebases-stale") {
        story in
        let world = story.world
        let packages = Array(world.packages[4..<8])
        story.affects(packages, on: [world.clients[0]])
        let rows = world.packageServers.flatMap { server in
            packages.map { (server: server, package: $0, status: "Ready", version: $0.version) }
        }
        story.add("SQL/SWDPackageServer.txt", QueryTable.packageServers(rows).tabSeparated)
        story.add("SQL/computers.csv", QueryTable.computers(world.packageServers).commaSeparated)
        let hosts = world.packageServers.dropLast().map(\.name) + ["PS00"]
        story.add(
            "SQL/SWDPackageCodebase.csv",
            QueryTable.codebases(packages.flatMap { package in hosts.map { (package: package, host: $0) } })
                .commaSeparated)
        story.log(world.server, work: 40)
        story.log(world.clients[0], work: 30, .classic) { journal in
            for package in packages {
                journal.say(
                    row:
                        "1|SoftwareManagementAgent|AeXNSAgent.exe|AeXNSAgent.exe|Package {packageUpper}: Error while downloading package: no valid codebases were returned by the server",
                    package.values, at: world.begin + 5_000)
            }
        }
    }
}
