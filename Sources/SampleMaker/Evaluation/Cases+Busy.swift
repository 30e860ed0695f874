/// Five causes behind "Server is busy … backing off": who says it, when, and what stands beside it decides.
extension EvaluationCase {
    static let busy: [EvaluationCase] = [
        EvaluationCase("request-limit/trace-on-two-servers") { plot in
            let world = plot.world
            let packages = plot.packages(4)
            let servers = plot.servers(2)
            plot.blame("request-limit", packages, on: servers)
            plot.ordinary([world.server])
            for server in servers {
                let refresh = world.refresh
                plot.log(server) { journal in
                    for package in packages {
                        journal.say(.backingOffShort, package.values, from: refresh, after: Plot.rhythm)
                    }
                    journal.say(
                        .requestLimit, packages[0].values([.host: "NS01"]), from: refresh,
                        after: [1, 190, 600, 1300])
                }
            }
            plot.notReady(packages, on: servers)
        },
        EvaluationCase("request-limit/with-setting") { plot in
            let world = plot.world
            let packages = plot.packages(5)
            let servers = world.packageServers
            plot.blame("request-limit", packages, on: servers)
            for server in servers {
                let refresh = world.refresh
                plot.log(server) { journal in
                    for package in packages {
                        journal.say(.backingOff, package.values, from: refresh, after: Plot.rhythm)
                    }
                    journal.say(
                        .requestLimit, packages[1].values([.host: "NS01"]), from: refresh, after: [2, 200])
                }
            }
            plot.file(
                "SMP/Settings/CoreSettings.config",
                CoreSettings(world, [(key: "MaxConcurrentPackageInfoRequest", value: "3")]).text)
            plot.notReady(packages, on: servers)
        },
        EvaluationCase("connection-exhaustion/httperr") { plot in
            let world = plot.world
            let packages = plot.packages(3)
            let servers = plot.servers(3)
            plot.blame("connection-exhaustion", packages, on: servers)
            for server in servers {
                let refresh = world.refresh
                plot.log(server) { journal in
                    for package in packages {
                        journal.say(.backingOff, package.values, from: refresh, after: Plot.rhythm)
                    }
                }
            }
            let dropped = (0..<300).map { index in
                (
                    at: world.refresh + index * 11, client: "192.0.2.\(20 + index % 180)",
                    page: index % 3 == 0 ? "GetPackageInfo" : "GetClientPolicies", status: "503",
                    reason: index % 2 == 0 ? "Connection_Dropped" : "BadConnection"
                )
            }
            plot.file("NS01/System32/LogFiles/HTTPERR/httperr1.log", SmallDocument.errorLog(dropped))
            plot.notReady(packages, on: servers)
        },
        EvaluationCase("connection-exhaustion/iis-503") { plot in
            let world = plot.world
            let packages = plot.packages(2)
            let servers = plot.servers(2)
            plot.blame("connection-exhaustion", packages, on: servers)
            for server in servers {
                let refresh = world.refresh
                plot.log(server) {
                    $0.say(.backingOff, packages[0].values, from: refresh, after: Plot.rhythm);
                    $0.say(.backingOff, packages[1].values, from: refresh, after: Plot.rhythm)
                }
            }
            let dropped = (0..<120).map { index in
                (
                    at: world.refresh + index * 30, client: "192.0.2.\(20 + index % 90)",
                    page: "GetClientPolicies", status: "503", reason: "QueueFull"
                )
            }
            plot.file("NS01/System32/LogFiles/HTTPERR/httperr2.log", SmallDocument.errorLog(dropped))
            plot.notReady(packages, on: servers)
        },
        EvaluationCase("request-storm/roll-out") { plot in
            let world = plot.world
            // Hundreds of clients and all Package Servers ask for new packages within minutes.
            let packages = plot.packages(6)
            let servers = world.packageServers
            plot.blame("request-storm", packages, on: servers)
            for server in servers {
                let refresh = world.refresh
                plot.log(server) { journal in
                    for package in packages {
                        journal.say(.backingOff, package.values, from: refresh + 300, after: Plot.rhythm)
                    }
                }
            }
            let requests = (0..<900).map { index in
                (
                    at: world.refresh + index, client: "192.0.2.\(20 + index % 230)",
                    stem: "/Altiris/NS/Agent/GetPackageInfo.aspx",
                    status: index % 3 == 0 ? "503 2 0" : "200 0 0"
                )
            }
            plot.file(
                "NS01/inetpub/logs/LogFiles/W3SVC1/u_ex260302.log", SmallDocument.accessLog(of: requests))
            plot.notReady(packages, on: servers)
        },
        EvaluationCase("agent-version-mismatch/one-lagging") { plot in
            let world = plot.world
            let packages = plot.packages(3)
            let lagging = plot.servers(1)[0]
            plot.blame("agent-version-mismatch", packages, on: [lagging])
            let refresh = world.refresh
            plot.log(lagging) { journal in
                for package in packages {
                    journal.say(.backingOffShort, package.values, from: refresh, after: Plot.rhythm)
                }
            }
            let rows = world.packageServers.map {
                (
                    machine: $0, agent: $0 == lagging ? "8.1.5538.0" : "8.6.3268.0",
                    plugIn: $0 == lagging ? "8.1.5510.0" : "8.6.3268.0"
                )
            }
            plot.file("SQL/agent versions.csv", SmallDocument.versions(rows, server: "8.6.3268.0"))
            plot.notReady(packages, on: [lagging], "Invalid")
        },
        EvaluationCase("agent-version-mismatch/registry") { plot in
            let world = plot.world
            let packages = plot.packages(2)
            let lagging = plot.servers(1)[0]
            plot.blame("agent-version-mismatch", packages, on: [lagging])
            let refresh = world.refresh
            plot.log(lagging) { journal in
                for package in packages {
                    journal.say(.backingOff, package.values, from: refresh, after: Plot.rhythm)
                }
            }
            for server in world.packageServers {
                let plugIn = server == lagging ? "8.5.3673.0" : "8.7.2108.0"
                plot.file(
                    "\(server.name)/agent.reg",
                    SmallDocument.agentRegistry(agent: "8.7.2108.0", plugIn: plugIn))
            }
            plot.notReady(packages, on: [lagging], "Invalid")
        },
        EvaluationCase("hierarchy-blockout/nobody-comes-through") { plot in
            let world = plot.world
            // Replicated packages only, ten minutes apart, for eight hours: the parent's site has no Package Server.
            let packages = plot.packages(2)
            let servers = world.packageServers
            plot.blame("hierarchy-blockout", packages, on: servers)
            for server in servers {
                let refresh = world.refresh
                plot.log(server) { journal in
                    for package in packages {
                        journal.say(
                            .backingOff, package.values, from: refresh, after: (0..<40).map { $0 * 600 })
                    }
                }
            }
            plot.log(world.server) {
                $0.say(.mergeQueued, from: world.begin + 600, after: [0, 7200, 14_400])
            }
            plot.file(
                "SMP/Settings/CoreSettings.config",
                CoreSettings(world, [(key: "PackageRequestBlockoutSeconds", value: "600")]).text)
            plot.serverSnapshots(world.packages.filter { !packages.contains($0) })
            plot.notReady(packages, on: servers, "Download Pending", origin: "PARENTNS", originNumber: 2)
        },
    ]
}
