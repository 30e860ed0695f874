extension Scenario {
    /// http.sys has no connections left: requests are dropped while the server itself is calm.
    static let connectionExhaustion = Scenario(
        "connection-exhaustion", .zip(.plain), diagnosis: "connection-exhaustion"
    ) { story in
        let world = story.world
        let servers = Array(world.packageServers[0..<3])
        story.affects([], on: servers)
        story.log(world.server, work: 75)
        for server in servers {
            story.log(server, work: 70, .classic) { journal in
                for hour in 2...4 {
                    journal.say(
                        row:
                            "1|SoftwareManagementAgent|AeXNSAgent.exe|AeXNSAgent.exe|Download of package sources failed: HTTP error: 503 Service Unavailable (-2147209951)",
                        at: world.begin + 3_600 * hour + 100)
                }
            }
        }
        let pages = ["GetClientPolicies", "PostEvent", "GetPackageInfo"]
        let endings = [
            "503 1 QueueFull DefaultAppPool", "- 1 Connection_Dropped DefaultAppPool", "503 1 ConnLimit -",
        ]
        let requests = (0..<360).map { index in
            WebLog.Request(
                at: world.begin + 3_600 + index * 9, client: "192.0.2.\(100 + index * 3 % 120)",
                stem: "/Altiris/NS/Agent/\(pages[index % 3]).aspx", ending: endings[index / 2 % 3])
        }
        story.add("NS01/HTTPERR/httperr1.log", WebLog.errors(requests))
    }
}
