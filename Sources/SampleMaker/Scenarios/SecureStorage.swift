extension Scenario {
    /// A package that nobody asks for any more stays in the secure storage, and is tried again and again.
    static let secureStorage = Scenario("secure-storage", .zip(.plain), diagnosis: "secure-storage") {
        story in
        let world = story.world
        let package = world.packages[11]
        let server = world.packageServers[0]
        story.affects([package], on: [server])
        story.log(server, work: 45) { journal in
            journal.say(
                row:
                    #"1|Package Server Agent|AeXNSCPackageServer.dll|AeXNSAgent.exe|Failed to read from secure storage: Software Delivery\{packageUpper}"#,
                package.values, at: world.begin + 2_000)
        }
        story.add(
            "PS01/Altiris Agent/Client Policies/ns01.example.com.xml",
            SmallDocument.clientPolicy(Array(world.packages[0..<6])))
        story.add(
            "PS01/SMATool_dump.txt",
            (world.packages[0..<6] + [package]).map {
                "Secure storage entry\r\n  Key:  Software Delivery\\\($0.identifier.braced)\r\n  Size: 2048\r\n"
            }.joined())
    }
}
