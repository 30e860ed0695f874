extension Scenario {
    /// One Package Server cannot send: its events pile up, and the server hears of none of its packages.
    static let statusNotDelivered = Scenario(
        "status-not-delivered", .zip(.dataDescriptor), diagnosis: "status-not-delivered"
    ) { story in
        let world = story.world
        let server = world.packageServers[1]
        story.affects(world.packages, on: [server])
        story.log(world.server, work: 300)
        story.log(server, work: 300, .classic) { journal in
            let tries = (0..<7).map { $0 * 3600 }
            journal.say(.createDirectory, from: world.begin + 500, after: tries)
            journal.say(.captureDenied, from: world.begin + 520, after: tries)
        }
        story.log(world.packageServers[0], work: 120)
        let wrappings: [StatusEvent.Wrapping] = [.plain, .gzip, .zlib, .deflate, .privateHeader]
        for index in 0..<26 {
            let sent = world.begin - 2 * 86_400 + index * 7000
            let event = StatusEvent(from: server, at: sent, world.packages, version: world.newVersion)
            let number = decimal(index + 0x40)
            story.add(
                "PS02/Altiris Agent/Queue/ns01.example.com/NSE-FFF-0000006A-000000\(number).tmp",
                bytes: event.bytes(wrappings[index % 5]))
        }
        var query = StatusQuery()
        for package in world.packages {
            query.add(
                package, on: [server], "Not Ready", database: world.newVersion, reported: package.version)
            story.add(
                "PS02/Altiris Agent/Package Server Agent/Package Status/\(package.identifier.braced).xml",
                SmallDocument.packageStatus(
                    package, "Ready", version: world.newVersion, at: world.refresh + 4000))
        }
        story.add("section1.csv", query.commaSeparated)
    }
}
