extension Scenario {
    /// The password of the account with which agents fetch packages has changed; the web server refuses it.
    static let accessCredentials = Scenario(
        "access-credentials", .zip(.plain), diagnosis: "access-credentials"
    ) { story in
        let world = story.world
        let packages = Array(world.packages[0..<3])
        let servers = Array(world.packageServers[0..<2])
        story.affects(packages, on: servers)
        story.log(world.server, work: 40)
        for server in servers {
            story.log(server, work: 30, .classic) { journal in
                for package in packages {
                    journal.say(
                        row:
                            "1|SoftwareManagementAgent|AeXNSAgent.exe|AeXNSAgent.exe|Package {packageUpper}: GetFiles failed: HTTP error: 401 Unauthorized (-2147209951)",
                        package.values, at: world.begin + 4_000)
                }
            }
        }
        let requests = (0..<90).map { index in
            WebLog.Request(
                at: world.begin + 4_000 + index * 5, client: servers[index % 2].address,
                stem: "/Altiris/PackageShare/pkggroup_{\(packages[index % 3].identifier.text)}/setup.exe",
                ending: "401 1 1326")
        }
        story.add("NS01/W3SVC1/u_ex260302.log", WebLog.access(requests))
    }
}
