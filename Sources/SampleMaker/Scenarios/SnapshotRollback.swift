extension Scenario {
    /// A deadlock undid the database's part of a new snapshot; the file was already written.
    static let snapshotRollback = Scenario("snapshot-rollback", .folder, diagnosis: "snapshot-rollback") {
        story in
        let world = story.world
        let package = world.packages[0]
        story.affects([package], on: world.packageServers)
        story.log(
            world.server, work: 160,
            .with {
                $0.quote = 0x22; $0.stamp = .iso
            }
        ) { journal in
            journal.say(.deadlock, package.values, at: world.refresh + 7)
            journal.say(.contextFrames, package.values, at: world.refresh + 7)
            journal.say(.contextFrames, package.values, at: world.refresh + 9)
            journal.say(.sqlTimeout, at: world.begin + 9000)
        }
        story.log(world.packageServers[0], work: 50)
        story.serverSnapshots(Array(world.packages[1...4]))
        story.serverSnapshots([package], version: world.newVersion)
        var query = StatusQuery()
        query.add(package, on: world.packageServers, "Not Ready", reported: world.newVersion)
        story.add("section1.csv", query.commaSeparated)
        story.localSnapshot(package, on: world.packageServers[0], version: world.newVersion)
    }
}
