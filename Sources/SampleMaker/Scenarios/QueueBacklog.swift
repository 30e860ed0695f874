extension Scenario {
    /// Events wait in the fast queue by the hundred, and the server refuses more.
    static let queueBacklog = Scenario("queue-backlog", .zip(.plain), diagnosis: "queue-backlog") { story in
        let world = story.world
        let packages = Array(world.packages[4..<7])
        story.affects(packages, on: world.packageServers)
        story.log(world.server, work: 420, parts: 2) { journal in
            journal.say(.refused, from: world.begin + 3600, after: (0..<14).map { $0 * 1300 })
        }
        story.log(world.packageServers[0], work: 120)
        story.log(world.packageServers[3], work: 120, .classic)
        for index in 0..<180 {
            let sent = world.begin + 1200 + index * 140
            let event: StatusEvent
            if index % 6 == 0 {
                event = StatusEvent(
                    from: world.packageServers[index / 6 % 4], at: sent, packages, version: world.newVersion)
            } else {
                event = StatusEvent.inventory(from: world.clients[index % 3], at: sent)
            }
            story.add(
                "SMP/EventQueue/EvtQFast/nse\(String(0x1A0 + index, radix: 16, uppercase: true)).tmp",
                event.text)
        }
        var query = StatusQuery()
        for package in packages {
            query.add(
                package, on: world.packageServers, "Not Ready", database: world.newVersion,
                reported: package.version)
        }
        story.add("section1.csv", query.commaSeparated)
        for package in packages {
            story.localSnapshot(package, on: world.packageServers[0], version: world.newVersion)
        }
        story.serverSnapshots(packages, version: world.newVersion)
    }
}
