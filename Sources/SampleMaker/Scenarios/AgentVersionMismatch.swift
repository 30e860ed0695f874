extension Scenario {
    /// Only the Package Server with an agent two releases behind is told that the server is busy.
    static let agentVersionMismatch = Scenario(
        "agent-version-mismatch", .zip(.zip64), diagnosis: "agent-version-mismatch"
    ) { story in
        let world = story.world
        let packages = Array(world.packages[0..<3])
        let lagging = world.packageServers[3]
        story.affects(packages, on: [lagging])
        story.log(world.server, work: 300)
        story.log(lagging, work: 200, .classic) { journal in
            journal.say(
                row: "4|Agent|AeXNSAgent.exe|AeXNSAgent.exe|Agent 8.5.3725.0 runs since 90 hours",
                at: world.begin + 1)
            for (index, package) in packages.enumerated() {
                journal.say(
                    .backingOffShort, package.values, from: world.refresh + 100 * index,
                    after: [0, 180, 540, 1260, 2700, 5580])
            }
        }
        for server in world.packageServers.dropLast() { story.log(server, work: 100) }
        let rows = world.packageServers.map { server in
            let isLagging = server == lagging
            return (
                machine: server, agent: isLagging ? "8.5.3725.0" : "8.7.2108.0",
                plugIn: isLagging ? "8.5.3720.0" : "8.7.2108.0"
            )
        }
        story.add("SQL/agent_versions.csv", SmallDocument.versions(rows, server: "8.7.2108.0"))
        for row in rows {
            let registry = SmallDocument.agentRegistry(agent: row.agent, plugIn: row.plugIn)
            // The Registry Editor exports UTF-16.
            story.add(
                "\(row.machine.name)/agent.reg",
                bytes: LogStyle.Encoding.utf16LittleEndian.encode(Array(registry.utf8)))
        }
        var query = StatusQuery()
        for package in packages {
            query.add(
                package, on: [lagging], "Invalid", database: world.newVersion, reported: package.version)
        }
        story.add("SQL/section1.csv", query.commaSeparated)
    }
}
