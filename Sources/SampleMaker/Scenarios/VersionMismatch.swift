extension Scenario {
    /// Server and Package Servers hold different versions, and nothing in the bundle says why.
    static let versionMismatch = Scenario(
        "version-mismatch", .zip(.dataDescriptor), diagnosis: "version-mismatch"
    ) { story in
        let world = story.world
        let packages = [world.packages[3], world.packages[10]]
        let servers = [world.packageServers[1], world.packageServers[2]]
        story.affects(packages, on: servers)
        story.log(world.server, work: 350) { $0.say(.resourceMerge, at: world.begin + 800) }
        for server in servers { story.log(server, work: 160) }
        story.serverSnapshots(world.packages)
        var query = StatusQuery()
        for package in packages {
            let old = package.version - 7 * 86_400
            query.add(package, on: servers, "Not Ready", reported: old)
            for server in servers {
                story.add(
                    "\(server.name)/Altiris Agent/Package Server Agent/Package Status/\(package.identifier.braced).xml",
                    SmallDocument.packageStatus(package, "Ready", version: old, at: world.begin - 9 * 86_400))
            }
        }
        story.add("section1.csv", query.commaSeparated)
        story.add("CL0017/Client Policies/ns01.example.com.xml", SmallDocument.clientPolicy(packages))
    }
}
