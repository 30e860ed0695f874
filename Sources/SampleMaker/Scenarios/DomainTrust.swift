extension Scenario {
    /// One Package Server has lost the trust of its domain; every status that it sends says so (KB 179719).
    static let domainTrust = Scenario("domain-trust", .zip(.plain), diagnosis: "domain-trust") { story in
        let world = story.world
        let packages = Array(world.packages[2..<8])
        let server = world.packageServers[3]
        story.affects(packages, on: [server])
        let text = "The trust relationship between this workstation and the primary domain failed(1789)."
        story.log(world.server, work: 180)
        story.log(server, work: 200, .with { $0.runsTogether = true }) { journal in
            journal.say(.createDirectory, at: world.begin + 5000)
            journal.say(.captureDenied, at: world.begin + 5000)
        }
        for index in 0..<2 {
            let event = StatusEvent(
                from: server, at: world.refresh + 5000 * index, packages, status: "Invalid", error: text)
            story.add(
                "PS04/Altiris Agent/Queue/ns01.example.com/NSE-FFF-0000006A-0000004\(index).ok", event.text)
        }
        var query = StatusQuery()
        for package in packages { query.add(package, on: [server], text, reported: package.version) }
        story.add("section1.csv", query.commaSeparated)
    }
}
