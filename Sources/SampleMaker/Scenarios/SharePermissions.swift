extension Scenario {
    /// The share with the package's files lets neither server nor Package Servers in.
    static let sharePermissions = Scenario("share-permissions", .zip(.plain), diagnosis: "share-permissions")
    { story in
        let world = story.world
        let package = world.packages[6]
        let servers = Array(world.packageServers[0..<2])
        story.affects([package], on: servers)
        story.log(world.server, work: 350) { journal in
            journal.say(.sourceDenied, package.values, from: world.refresh, after: [0, 3600, 7200])
            journal.say(.resourceMerge, at: world.begin + 100)
        }
        for server in servers {
            story.log(server, work: 180, .with { $0.stamp = .yearlessSpaced }) { journal in
                journal.say(
                    .uncDenied, package.values([.host: "FS01", .file: "setup.exe"]),
                    from: world.refresh + 900,
                    after: [0, 180, 540, 1260, 2700])
            }
        }
        story.add(
            "FS01/icacls.txt",
            SmallDocument.accessList(
                package.source, [#"BUILTIN\Administrators:(OI)(CI)(F)"#, #"EXAMPLE\adele:(OI)(CI)(M)"#]))
        var query = StatusQuery()
        query.add(
            package, on: servers, "Retrying Download", database: world.newVersion, reported: package.version)
        story.add("section1.csv", query.commaSeparated)
    }
}
