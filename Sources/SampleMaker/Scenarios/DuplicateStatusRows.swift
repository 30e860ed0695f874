extension Scenario {
    /// The table of status lists packages twice for one server, which the console shows as twice as many.
    static let duplicateStatusRows = Scenario(
        "duplicate-status-rows", .zip(.plain), diagnosis: "duplicate-status-rows"
    ) { story in
        let world = story.world
        let packages = Array(world.packages[0..<4])
        let server = world.packageServers[2]
        story.affects(packages, on: [server])
        let once = world.packageServers.flatMap { server in
            world.packages.map { (server: server, package: $0, status: "Ready", version: $0.version) }
        }
        let again = packages.map { (server: server, package: $0, status: "Ready", version: $0.version) }
        story.add("SQL/SWDPackageServer.rpt", QueryTable.packageServers(once + again).fixedWidth)
        story.add("SQL/computers.csv", QueryTable.computers(world.packageServers).commaSeparated)
        story.log(world.server, work: 30)
    }
}
