extension Scenario {
    /// The list of urgent packages keeps one that no policy names, so that it is asked for for ever.
    static let urgentList = Scenario("urgent-list", .zip(.plain), diagnosis: "urgent-list") { story in
        let world = story.world
        let package = world.packages[9]
        let server = world.packageServers[3]
        story.affects([package], on: [server])
        story.log(server, work: 45, .classic) { journal in
            journal.say(
                row:
                    "4|Package Server Agent|AeXNSCPackageServer.dll|AeXNSAgent.exe|Processing package {packageUpper} from UrgentList.xml",
                package.values, at: world.begin + 2_000)
        }
        story.add(
            "PS04/Altiris Agent/Package Server Agent/PackageStatus/UrgentList.xml",
            "<?xml version=\"1.0\"?>\r\n<UrgentList>\r\n  <Package Guid=\"\(package.identifier.braced)\" />\r\n</UrgentList>\r\n"
        )
        story.add(
            "PS04/Altiris Agent/Client Policies/ns01.example.com.xml",
            SmallDocument.clientPolicy(Array(world.packages[0..<6])))
    }
}
