/// Systems on which nothing is wrong with packages, however it may look.
extension EvaluationCase {
    static let healthy: [EvaluationCase] = [
        EvaluationCase("healthy/all-quiet") { plot in
            let world = plot.world
            plot.hasStatus = true
            plot.ordinary([world.server] + world.packageServers)
            plot.serverSnapshots(world.packages)
            for server in world.packageServers { plot.localSnapshots(world.packages, on: server) }
        },
        EvaluationCase("healthy/logs-only") { plot in plot.ordinary([plot.world.server] + plot.servers(2)) },
        EvaluationCase("healthy/busy-then-complete") { plot in
            let world = plot.world
            plot.hasStatus = true
            let packages = plot.packages(2)
            let refresh = world.refresh
            for server in plot.servers(2) {
                plot.log(server) { journal in
                    for package in packages {
                        journal.say(.backingOffShort, package.values, from: refresh, after: [0, 180])
                        journal.say(row: Phrase.complete, package.values, at: refresh + 700)
                    }
                }
            }
        },
        EvaluationCase("healthy/ten-minutes-old") { plot in
            let world = plot.world
            let package = plot.packages(1)
            let built = plot.end.unixSeconds - 600
            plot.ordinary([world.server] + plot.servers(2))
            plot.serverSnapshots(package, version: built)
            for server in world.packageServers { plot.localSnapshots(package, on: server) }
            plot.notReady(
                package, on: world.packageServers, "Download Pending", database: built,
                reported: package[0].version)
        },
        EvaluationCase("healthy/one-hour-old-with-progress") { plot in
            let packages = plot.packages(2)
            let built = plot.end.unixSeconds - 3600
            let end = plot.end
            for server in plot.servers(2) {
                plot.log(server) {
                    $0.say(
                        row: Phrase.progress, packages[0].values, from: end - 1500,
                        after: [0, 300, 600, 1200])
                }
            }
            plot.notReady(
                packages, on: plot.servers(2), "Download Pending", database: built,
                reported: packages[0].version)
        },
        EvaluationCase("healthy/hierarchy-takes-turns") { plot in
            let world = plot.world
            let packages = plot.packages(2)
            let servers = plot.servers(3)
            let refresh = world.refresh
            for (index, server) in servers.enumerated() {
                plot.log(server) { journal in
                    for package in packages {
                        if index > 0 {
                            journal.say(
                                .backingOff, package.values, from: refresh,
                                after: (0..<index).map { $0 * 600 })
                        }
                        journal.say(row: Phrase.complete, package.values, at: refresh + index * 600 + 60)
                    }
                }
            }
            plot.log(world.server) {
                $0.say(.mergeQueued, from: world.begin + 600, after: [0, 7200])
            }
            plot.file(
                "SMP/Settings/CoreSettings.config",
                CoreSettings(world, [(key: "PackageRequestBlockoutSeconds", value: "600")]).text)
            plot.hasStatus = true
        },
        EvaluationCase("healthy/settings-name-the-limit") { plot in
            let world = plot.world
            plot.hasStatus = true
            plot.ordinary([world.server] + plot.servers(1))
            let settings = [
                (key: "MaxConcurrentPackageInfoRequest", value: "50"),
                (key: "MaxConcurrentConfigRequests", value: "50"), (key: "FlushAgentEvents", value: "0"),
                (key: "MaxFileQSize", value: "512000"),
            ]
            plot.file("SMP/Settings/CoreSettings.config", CoreSettings(world, settings).text)
        },
        EvaluationCase("healthy/deadlocks-that-were-retried") { plot in
            let world = plot.world
            plot.hasStatus = true
            let begin = world.begin
            plot.log(world.server) { journal in
                journal.say(row: Phrase.deadlockRetried, from: begin + 500, after: (0..<12).map { $0 * 2000 })
                journal.say(row: Phrase.refreshDone, at: world.refresh + 300)
            }
            plot.serverSnapshots(world.packages)
        },
        EvaluationCase("healthy/queues-drain") { plot in
            let world = plot.world
            plot.hasStatus = true
            plot.ordinary([world.server])
            for index in 0..<5 {
                let event = StatusEvent.inventory(
                    from: world.clients[index % 3], at: plot.end - 60 + index * 9)
                plot.file("SMP/EventQueue/EvtQueue/nse\(decimal(index)).nse", event.text)
            }
        },
        EvaluationCase("healthy/inventory-in-bad-folder") { plot in
            let world = plot.world
            plot.hasStatus = true
            let begin = world.begin
            plot.log(world.server) {
                $0.say(.inventoryFailed, from: begin, after: (0..<200).map { $0 * 140 })
            }
            for index in 0..<8 {
                let event = StatusEvent.inventory(
                    from: world.clients[index % 3], at: begin + index * 3000)
                plot.file("SMP/EventQueue/EvtQueue/Bad/AeXException/nse\(decimal(index)).tmp", event.text)
            }
        },
        EvaluationCase("healthy/one-package-unassigned") { plot in
            let world = plot.world
            plot.hasStatus = true
            let package = plot.packages(1)[0]
            let begin = world.begin
            plot.log(plot.servers(1)[0]) { $0.say(row: Phrase.cleanup, package.values, at: begin + 3000) }
            plot.ordinary([world.server])
        },
        EvaluationCase("healthy/short-network-trouble") { plot in
            let world = plot.world
            plot.hasStatus = true
            let begin = world.begin
            let package = plot.packages(1)[0]
            plot.log(plot.servers(1)[0]) { journal in
                journal.say(.connectFailed, [.host: "ns01.example.com"], from: begin + 4000, after: [0, 120])
                journal.say(row: Phrase.posted, [.host: "ns01.example.com"], at: begin + 5000)
                journal.say(row: Phrase.complete, package.values, at: begin + 6000)
            }
        },
        EvaluationCase("healthy/windows-authentication") { plot in
            let world = plot.world
            // The first answer of every conversation is 401; that is how Windows authentication works.
            plot.hasStatus = true
            plot.ordinary([world.server])
            let requests = (0..<200).map { index in
                (
                    at: world.begin + index * 60, client: "192.0.2.\(20 + index / 2 % 90)",
                    stem: "/Altiris/NS/Agent/GetClientPolicies.aspx",
                    status: index % 2 == 0 ? "401 2 5" : "200 0 0"
                )
            }
            plot.file(
                "NS01/inetpub/logs/LogFiles/W3SVC1/u_ex260302.log", SmallDocument.accessLog(of: requests))
        },
        EvaluationCase("healthy/parent-owns-packages") { plot in
            let world = plot.world
            // Packages of a live parent: no snapshot here, and that is right.
            let packages = plot.packages(3)
            plot.hasStatus = true
            plot.log(world.server) {
                $0.say(.mergeQueued, from: world.begin + 600, after: [0, 3600, 7200, 14_400])
            }
            plot.ordinary(plot.servers(1))
            plot.serverSnapshots(world.packages.filter { !packages.contains($0) })
            plot.file(
                "SQL/hierarchy.csv",
                "Server,Role,Last Replication,State\r\nPARENTNS,Parent,2026-03-02 02:00:11,Online\r\nNS01,This server,,Online\r\n"
            )
            plot.notReady(
                packages, on: plot.servers(1), "Download Pending", database: plot.end.unixSeconds - 2 * 3600,
                origin: "PARENTNS", originNumber: 2)
        },
        EvaluationCase("healthy/urgent-and-in-policy") { plot in
            let world = plot.world
            plot.hasStatus = true
            let packages = plot.packages(2)
            let server = plot.servers(1)[0]
            plot.ordinary([server])
            plot.file(
                "\(server.name)/Altiris Agent/Package Server Agent/PackageStatus/UrgentList.xml",
                SmallDocument.urgentList(packages))
            plot.file(
                "\(server.name)/Altiris Agent/Client Policies/ns01.example.com.xml",
                SmallDocument.clientPolicy(world.packages))
        },
        EvaluationCase("healthy/versions-agree") { plot in
            let world = plot.world
            plot.hasStatus = true
            let rows = world.packageServers.map {
                (machine: $0, agent: "8.7.2108.0", plugIn: "8.7.2104.0")
            }
            plot.ordinary([world.server] + plot.servers(1))
            plot.file("SQL/agent versions.csv", SmallDocument.versions(rows, server: "8.7.2108.0"))
        },
        EvaluationCase("healthy/tasks-on-time") { plot in
            let world = plot.world
            plot.hasStatus = true
            plot.ordinary([world.server])
            let night = world.refresh
            plot.file(
                "NS01/schtasks.csv",
                SmallDocument.scheduledTasks([
                    ("NS.Package Refresh.{bd6bf880-bfae-4dad-b746-e8be99f3b8a8}", "Ready", night, 0),
                    (
                        "NS.NS Log Archive Schedule.{4754ff9c-911b-4d67-9eb0-4d530fb456ab}", "Ready",
                        night - 20 * 86_400, 1
                    ),
                ]))
        },
        EvaluationCase("healthy/old-rights-on-a-new-server") { plot in
            let world = plot.world
            // NSCap lacks rights, but this server's queues have lain below ProgramData for many versions.
            plot.hasStatus = true
            plot.ordinary([world.server])
            plot.file(
                "NS01/nscap rights.txt",
                SmallDocument.accessList(
                    #"C:\Program Files\Altiris\Notification Server\NSCap"#,
                    [#"BUILTIN\Administrators:(OI)(CI)(F)"#]))
            let rows = world.packageServers.map {
                (machine: $0, agent: "8.7.2108.0", plugIn: "8.7.2108.0")
            }
            plot.file("SQL/agent versions.csv", SmallDocument.versions(rows, server: "8.7.2108.0"))
        },
    ]
}
