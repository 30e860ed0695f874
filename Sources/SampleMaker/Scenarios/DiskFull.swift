extension Scenario {
    /// The package drive of one Package Server is full.
    static let diskFull = Scenario("disk-full", .zip(.plain), diagnosis: "disk-full") { story in
        let world = story.world
        let packages = [world.packages[3], world.packages[8]]
        let server = world.packageServers[1]
        story.affects(packages, on: [server])
        story.log(world.server, work: 250) { $0.say(.sqlTimeout, at: world.begin + 60) }
        story.log(server, work: 260, .with { $0.isTorn = true }) { journal in
            for package in packages { journal.sayDiskFull(package, from: world.refresh + 2000) }
        }
        var query = StatusQuery()
        for package in packages {
            query.add(
                package, on: [server], "Download Pending", database: world.newVersion,
                reported: package.version)
        }
        story.add("section1.csv", query.commaSeparated)
    }

    /// A full drive, and all that follows from it: pending downloads, an old version, clients that refuse it.
    static let diskFullChain = Scenario("disk-full-chain", .tarGzip, diagnosis: "disk-full") { story in
        let world = story.world
        let packages = Array(world.packages[0..<3])
        let server = world.packageServers[0]
        story.affects(packages, on: [server])
        story.log(world.server, work: 400, .with { $0.runsTogether = true })
        story.log(server, work: 620, parts: 2) { journal in
            for package in packages {
                journal.sayDiskFull(package, from: world.refresh + 600)
                journal.say(
                    .downloadStatus, package.values, from: world.refresh + 640, after: [0, 1300, 2800, 5600])
            }
        }
        story.log(world.clients[1], work: 200, .classic) { journal in
            for package in packages.prefix(2) {
                let versions: SlotValues = [
                    .version: decimal(package.version), .required: decimal(world.newVersion),
                ]
                journal.say(
                    .olderThanRequired, package.values(versions), from: world.refresh + 9000,
                    after: [0, 180, 540])
            }
        }
        story.serverSnapshots(packages, version: world.newVersion)
        var query = StatusQuery()
        for package in packages {
            story.localSnapshot(package, on: server)
            query.add(
                package, on: [server], "Download Pending", database: world.newVersion,
                reported: package.version)
        }
        story.add("section1.csv", query.commaSeparated)
    }
}

private extension Journal {
    /// A download that stops for want of space, again and again.
    mutating func sayDiskFull(_ package: SoftwarePackage, from moment: Moment) {
        let attempts = [0, 200, 560, 1300, 2800, 5600]
        say(.diskFull, package.values([.file: "data1.cab"]), from: moment, after: attempts)
        say(.diskFullDownload, package.values, from: moment + 25, after: attempts)
    }
}
