extension Scenario {
    /// A locked manifest keeps one Package Server at an old version that clients refuse.
    static let staleSnapshot = Scenario("stale-snapshot", .folder, diagnosis: "stale-snapshot") { story in
        let world = story.world
        let package = world.packages[4]
        let server = world.packageServers[0]
        story.affects([package], on: [server])
        story.log(world.server, work: 60)
        story.log(
            server, work: 120,
            .with {
                $0.isTorn = true; $0.lineEnd = "\r\n"
            }
        ) { journal in
            journal.say(
                .snapshotLocked, package.values, from: world.refresh + 1500, after: [0, 180, 540, 1260])
        }
        let versions: SlotValues = [.version: decimal(package.version), .required: decimal(world.newVersion)]
        let style = LogStyle.with {
            $0.opening = .flush; $0.closesOnOwnLine = true
        }
        story.log(world.clients[0], work: 90, style) { journal in
            journal.say(
                .olderThanRequired, package.values(versions), from: world.refresh + 2400,
                after: [0, 180, 540, 1260, 2700])
        }
        story.localSnapshot(package, on: server)
        story.localSnapshot(world.packages[0], on: server)
        story.serverSnapshots([package], version: world.newVersion)
        story.serverSnapshots([world.packages[0]])
        var query = StatusQuery()
        query.add(package, on: [server], "Not Ready", database: world.newVersion, reported: package.version)
        story.add("section1.csv", query.commaSeparated)
    }
}
