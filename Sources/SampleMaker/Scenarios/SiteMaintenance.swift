extension Scenario {
    /// A new office has subnets but no Package Server: its clients are given sources that they cannot reach.
    static let siteMaintenance = Scenario("site-maintenance", .zip(.plain), diagnosis: "site-maintenance") {
        story in
        let world = story.world
        let clients = Array(world.clients[0..<2])
        story.affects([], on: clients)
        story.log(world.server, work: 65)
        for client in clients {
            story.log(client, work: 35, .classic) { journal in
                for hour in 1...3 {
                    journal.say(
                        row:
                            "1|SoftwareManagementAgent|AeXNSAgent.exe|AeXNSAgent.exe|Error while downloading package: package sources are not available",
                        at: world.begin + 3_600 * hour)
                }
            }
        }
        story.add(
            "SQL/sites.csv",
            QueryTable(
                ["Subnet", "Site", "Package Server", "Constrained"],
                [
                    ["192.0.2.0", "Berlin", "PS01", "0"], ["192.0.2.64", "Bonn", "PS02", "0"],
                    ["192.0.2.96", "Trier", "NULL", "NULL"], ["192.0.2.112", "NULL", "NULL", "NULL"],
                ]
            ).commaSeparated)
    }
}
