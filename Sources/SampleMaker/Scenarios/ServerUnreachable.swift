extension Scenario {
    /// One Package Server cannot open a connection to the Notification Server.
    static let serverUnreachable = Scenario(
        "server-unreachable", .zip(.plain), diagnosis: "server-unreachable"
    ) { story in
        let world = story.world
        let packages = Array(world.packages[7..<11])
        let server = world.packageServers[2]
        story.affects(packages, on: [server])
        story.log(world.server, work: 320)
        story.log(
            server, work: 300,
            .with {
                $0.encoding = .utf16LittleEndian; $0.lineEnd = "\r\n"
            }
        ) { journal in
            let values: SlotValues = [.host: world.server.fullName]
            journal.say(.connectFailed, values, from: world.begin + 300, after: (0..<6).map { $0 * 4000 })
            journal.say(.postFailed, values, from: world.begin + 400, after: (0..<8).map { $0 * 3100 })
        }
        for index in 0..<9 {
            let event = StatusEvent(
                from: server, at: world.begin + 400 + index * 2600, packages, version: world.newVersion)
            story.add(
                "PS03/Altiris Agent/Queue/ns01.example.com/NSE-FFF-0000004B-0000001\(index).tmp", event.text)
        }
        var query = StatusQuery()
        for package in packages {
            query.add(
                package, on: [server], "Not Ready", database: world.newVersion, reported: package.version)
        }
        story.add("section1.csv", query.commaSeparated)
    }
}
