extension Scenario {
    /// Packages were imported from a server that is long gone and still counts as their origin.
    static let foreignOrigin = Scenario("foreign-origin", .folder, diagnosis: "foreign-origin") { story in
        let world = story.world
        let imported = [world.packages[1], world.packages[6], world.packages[9]]
        story.affects(imported, on: world.packageServers)
        story.log(
            world.server, work: 130,
            .with {
                $0.stamp = .isoZone; $0.opening = .sameLine
            }
        ) { journal in
            journal.say(.sqlTimeout, at: world.begin + 7000)
        }
        story.log(world.packageServers[1], work: 60, .classic)
        story.serverSnapshots(Array(world.packages.filter { !imported.contains($0) }.prefix(5)))
        story.add("SMP/Settings/CoreSettings.config", CoreSettings(world).text)
        var query = StatusQuery()
        for package in imported {
            query.add(
                package, on: world.packageServers, "Not Ready", reported: 0, origin: "OLDNS", originNumber: 4)
        }
        story.add("SQL/section1.txt", query.tabSeparated)
        let owner = world.server.identifier.text.uppercased()
        story.add(
            "SQL/this_ns.csv",
            "ID,Source Server,Source Guid,Origination Server\r\n1,NS01,\(owner),\(owner)\r\n")
        story.add(
            "PS02/Altiris Agent/Package Delivery/\(imported[0].identifier.braced)/package.xml",
            SmallDocument.packageInfo(imported[0], version: 0, remote: true, status: "invalid"))
    }
}
