extension Scenario {
    /// The status of one Package Server arrives and cannot be stored.
    static let statusProcessingFailed = Scenario(
        "status-processing-failed", .tarGzip, diagnosis: "status-processing-failed"
    ) { story in
        let world = story.world
        let packages = [world.packages[2], world.packages[7]]
        let server = world.packageServers[2]
        story.affects(packages, on: [server])
        story.log(world.server, work: 450, .modern, parts: 2) { journal in
            for (index, package) in packages.enumerated() {
                let moments = [0, 5400, 12_600]
                journal.say(
                    .statusEventFailed, package.values, from: world.refresh + 3000 + index, after: moments)
                journal.say(
                    .dispatchFailed, package.values, from: world.refresh + 3001 + index, after: moments)
            }
            journal.say(.inventoryFailed, at: world.begin + 600)
        }
        story.log(server, work: 150)
        for index in 0..<3 {
            let event = StatusEvent(
                from: server, at: world.refresh + 3000 + index * 4000, packages, version: world.newVersion)
            story.add("SMP/EventQueue/EvtQFast/bad/AeXException/nse\(index + 1)F.tmp", event.text)
        }
        let other = StatusEvent.inventory(from: world.clients[0], at: world.begin + 600)
        story.add("SMP/EventQueue/EvtQueue/bad/AeXException/nseC4.tmp", other.text)
        var query = StatusQuery()
        for package in packages {
            query.add(
                package, on: [server], "Not Ready", database: world.newVersion, reported: package.version)
        }
        story.add("section1.txt", query.fixedWidth)
        story.serverSnapshots(packages, version: world.newVersion)
        for package in packages { story.localSnapshot(package, on: server, version: world.newVersion) }
    }
}
