extension Scenario {
    /// Packages count as ready, but somebody has cleaned up the folder that they lay in.
    static let filesRemovedByOthers = Scenario(
        "files-removed-by-others", .zip(.plain), diagnosis: "files-removed-by-others"
    ) { story in
        let world = story.world
        let packages = Array(world.packages[6..<9])
        let server = world.packageServers[1]
        story.affects(packages, on: [server])
        var listing = FolderListing()
        for package in world.packages[0..<6] {
            listing.add(
                #"C:\Program Files\Altiris\Altiris Agent\Package Delivery\"# + package.identifier.braced,
                [.init(name: "snapshot.xml", bytes: 1_900, written: package.built + 7_200)])
        }
        for package in packages {
            listing.add(
                #"C:\Program Files\Altiris\Altiris Agent\Package Delivery\"# + package.identifier.braced, [])
        }
        story.add("PS02/dir_package_delivery.txt", listing.text(free: 91_268_055_040))
        let rows = world.packages[0..<9].map {
            (server: server, package: $0, status: "Ready", version: $0.version)
        }
        story.add("SQL/SWDPackageServer.csv", QueryTable.packageServers(rows).commaSeparated)
        story.add("SQL/computers.csv", QueryTable.computers([server]).commaSeparated)
        story.log(server, work: 37) { journal in
            for package in packages {
                journal.say(
                    row:
                        "2|Package Server Agent|AeXNSCPackageServer.dll|AeXNSAgent.exe|Some files of package {packageUpper} are missing",
                    package.values, at: world.begin + 6_000)
            }
        }
    }
}
