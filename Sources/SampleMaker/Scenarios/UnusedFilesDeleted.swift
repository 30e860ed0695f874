extension Scenario {
    /// Files of packages are deleted after a day without use, before anybody could fetch them.
    static let unusedFilesDeleted = Scenario(
        "unused-files-deleted", .tarGzip, diagnosis: "unused-files-deleted"
    ) { story in
        let world = story.world
        let packages = Array(world.packages[7..<10])
        let server = world.packageServers[1]
        story.affects(packages, on: [server])
        story.log(world.server, work: 30)
        story.log(server, work: 40) { journal in
            for package in packages {
                journal.say(.markedDeleted, package.values, from: world.begin + 3_000, after: [0])
                journal.say(
                    row:
                        "4|Package Server Agent|AeXNSCPackageServer.dll|AeXNSAgent.exe|Deleting unused package {packageUpper}",
                    package.values, at: world.begin + 3_060)
            }
        }
        for package in packages {
            story.add(
                "PS02/Altiris Agent/Package Server Agent/Package Status/\(package.identifier.braced).xml",
                SmallDocument.packageStatus(
                    package, "Deleted", version: package.version, at: world.begin + 3_060))
        }
        story.add(
            "NS01/package_service_settings.txt",
            "Global Package Service Settings\r\n[x] Delete package files if they are unused for: 1 Day\r\n")
    }
}
