extension Scenario {
    /// Package Servers do not trust the server's certificate.
    static let tlsFailure = Scenario("tls-failure", .zip(.plain), diagnosis: "tls-failure") { story in
        let world = story.world
        let packages = Array(world.packages[1..<4])
        let servers = Array(world.packageServers[0..<2])
        story.affects(packages, on: servers)
        story.log(world.server, work: 240)
        for server in servers {
            story.log(server, work: 220) { journal in
                let values: SlotValues = [.host: world.server.fullName]
                journal.say(.tlsFailed, values, from: world.begin + 700, after: (0..<9).map { $0 * 2900 })
            }
        }
        var query = StatusQuery()
        for package in packages {
            query.add(
                package, on: servers, "Not Ready", database: world.newVersion, reported: package.version)
        }
        story.add("section1.csv", query.commaSeparated)
    }

    /// IIS of the Package Servers refuses files in a folder named `bin`.
    static let requestFiltering = Scenario(
        "iis-request-filtering", .zip(.plain), diagnosis: "iis-request-filtering"
    ) { story in
        let world = story.world
        let package = world.packages[9]
        let servers = Array(world.packageServers[0..<2])
        story.affects([package], on: servers)
        story.log(world.server, work: 160)
        for server in servers {
            story.log(server, work: 220) { journal in
                let values = package.values([.server: "NS01", .file: "AgentCore.dll"])
                journal.say(
                    .getFilesMissing, values, from: world.refresh + 800, after: [0, 190, 560, 1300, 2800])
            }
        }
        let path = "/Altiris/PackageShare/pkggroup_m4wj6cduygxtwldzeszhubiikqbkmeir/bin/AgentCore.dll"
        let requests = (0..<10).map { index in
            (
                at: world.refresh + 800 + 300 * index, client: servers[index % 2],
                stem: path, status: "404 8 0"
            )
        }
        let log = SmallDocument.accessLog(requests)
        story.add("NS01/inetpub/logs/LogFiles/W3SVC1/u_ex260302.log", log)
        var query = StatusQuery()
        query.add(package, on: servers, "Invalid", reported: 0)
        story.add("section1.csv", query.commaSeparated)
    }
}
