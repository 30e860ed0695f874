extension Scenario {
    /// In a hierarchy the time for which one Package Server keeps the others out was set to four hours.
    static let hierarchyBlockout = Scenario(
        "hierarchy-blockout", .zip(.plain), diagnosis: "hierarchy-blockout"
    ) { story in
        let world = story.world
        let package = world.packages[5]
        let servers = Array(world.packageServers[1..<4])
        story.affects([package], on: servers)
        story.log(world.server, work: 50) { journal in
            journal.say(
                row:
                    "8|Altiris.NS.AgentManagement.PackageInfo|Altiris.NS.AgentManagement.dll|w3wp.exe|Package {packageUpper}: Package info request is blocked for 14231 s (PackageRequestBlockoutSeconds)",
                package.values, at: world.begin + 1_000)
        }
        for server in servers {
            story.log(server, work: 30, .classic) { journal in
                journal.say(
                    .backingOff, package.values, from: world.begin + 1_200, after: [0, 600, 1_800, 3_600])
            }
        }
        var query = StatusQuery()
        query.add(
            package, on: servers, "Download Pending", database: world.newVersion, reported: package.version,
            origin: "NS00", originNumber: 2)
        story.add("SQL/section1.csv", query.commaSeparated)
        story.add("SQL/server_id.txt", QueryTable(["Server ID"], [["1"]]).fixedWidth)
        story.add(
            "SMP/Settings/CoreSettings.config",
            CoreSettings(world, [("PackageRequestBlockoutSeconds", "14400")]).text)
    }
}
