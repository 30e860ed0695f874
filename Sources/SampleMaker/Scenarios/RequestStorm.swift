extension Scenario {
    /// New packages went to all tiers at once: every client asks for sources, and most are turned away.
    static let requestStorm = Scenario("request-storm", .zip(.plain), diagnosis: "request-storm") { story in
        let world = story.world
        story.affects([], on: world.packageServers)
        story.log(world.server, work: 65)
        for server in world.packageServers {
            story.log(server, work: 20, .classic) { journal in
                for hour in 2...4 {
                    journal.say(
                        row:
                            "1|SoftwareManagementAgent|AeXNSAgent.exe|AeXNSAgent.exe|Error while downloading package: Server is busy. Package sources request is backing off (-2147467259).",
                        at: world.begin + 3_600 * hour + 100)
                }
            }
        }
        let requests = (0..<1_400).map { index in
            WebLog.Request(
                at: world.begin + 7_200 + index / 9, client: "192.0.2.\(100 + index * 7 % 130)",
                stem: index % 11 == 0
                    ? "/Altiris/NS/Agent/GetClientPolicies.aspx" : "/Altiris/NS/Agent/GetPackageInfo.aspx",
                ending: index % 3 == 0 ? "200 0 0" : "503 2 0")
        }
        story.add("NS01/inetpub/logs/LogFiles/W3SVC1/u_ex260302.log", WebLog.access(requests))
    }
}
