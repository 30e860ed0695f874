extension Scenario {
    /// The server lets too few Package Servers ask for package sources at a time.
    static let requestLimit = Scenario("request-limit", .zip(.plain), diagnosis: "request-limit") { story in
        let world = story.world
        let packages = Array(world.packages[0..<4])
        let servers = Array(world.packageServers[0..<3])
        story.affects(packages, on: servers)
        story.log(world.server, work: 600, parts: 2) { $0.say(.inventoryFailed, at: world.begin + 5000) }
        for server in servers {
            story.log(server, work: 500) { journal in
                for (index, package) in packages.enumerated() {
                    // The agent's rhythm: after 3, 6, 12, 24, 48 and 96 minutes.
                    let attempts = [0, 180, 540, 1260, 2700, 5580, 11_340]
                    journal.say(
                        .backingOff, package.values, from: world.refresh + 60 * index, after: attempts)
                }
                journal.say(
                    .requestLimit, packages[0].values([.host: world.server.name]), from: world.refresh,
                    after: [1, 185, 560])
            }
        }
        let settings = [(key: "MaxConcurrentPackageInfoRequest", value: "5")]
        story.add("SMP/Settings/CoreSettings.config", CoreSettings(world, settings).text)
        var query = StatusQuery()
        for package in packages {
            query.add(
                package, on: servers, "Not Ready", database: world.newVersion, reported: package.version)
        }
        // Taken twice, six hours apart: the number of packages that are ready does not move.
        story.add("SQL/section1_0900.csv", query.commaSeparated)
        story.add("SQL/section1_1500.csv", query.commaSeparated)
    }
}
