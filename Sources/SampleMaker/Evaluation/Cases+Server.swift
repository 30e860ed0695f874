/// Section 2, site maintenance and Cause 2e: tasks, download locations, sites, and plain waiting.
extension EvaluationCase {
    private static let refreshTask = "NS.Package Refresh.{bd6bf880-bfae-4dad-b746-e8be99f3b8a8}"
    private static let pointsTask =
        "NS.Package Distribution Point Update Schedule.{29a2b641-222a-43b0-830c-a25c59e93fe4}"

    static let server: [EvaluationCase] = [
        EvaluationCase("task-not-running/overdue") { plot in
            let world = plot.world
            plot.blame("task-not-running")
            plot.ordinary([world.server])
            plot.file(
                "NS01/tasks.csv",
                SmallDocument.scheduledTasks([
                    (refreshTask, "Ready", world.refresh - 6 * 86_400, -2_147_216_625),
                    (pointsTask, "Ready", world.refresh, 0),
                ]))
        },
        EvaluationCase("task-not-running/list-form") { plot in
            let world = plot.world
            plot.blame("task-not-running")
            let refresh = world.refresh
            plot.log(world.server) { $0.say(row: Phrase.taskAccount, at: refresh) }
            plot.file(
                "NS01/schtasks.txt",
                "\r\nFolder: \\\r\nHostName:                             NS01\r\nTaskName:                             \\\(refreshTask)\r\n"
                    + "Next Run Time:                        3/3/2026 3:30:00 AM\r\nStatus:                               Could not start\r\n"
                    + "Logon Mode:                           Interactive/Background\r\nLast Run Time:                        2/24/2026 3:30:00 AM\r\n"
                    + "Last Result:                          -2147023511\r\nRun As User:                          EXAMPLE\\svc-itms\r\n"
            )
        },
        EvaluationCase("task-not-running/log-only") { plot in
            let world = plot.world
            plot.blame("task-not-running")
            let refresh = world.refresh
            plot.log(world.server, hours: 58) {
                $0.say(.taskNotStarted, from: refresh, after: [0, 86_400, 172_800])
            }
        },
        EvaluationCase("codebases-stale/retired-server") { plot in
            let world = plot.world
            let packages = plot.packages(3)
            plot.blame("codebases-stale", packages, on: [world.clients[0]])
            let begin = world.begin
            plot.log(world.clients[0]) { journal in
                for package in packages {
                    journal.say(row: Phrase.noSources, package.values, from: begin + 1000, after: Plot.rhythm)
                }
            }
            plot.hasStatus = true
            plot.file(
                "SQL/SWDPackageCodebase.csv",
                packages.reduce("PackageId,Package Server,Codebase\r\n") {
                    $0
                        + "\($1.identifier.text),OLDPS09,http://oldps09.example.com/Altiris/PS/pkggroup_{\($1.identifier.text)}\r\n"
                })
        },
        EvaluationCase("site-maintenance/denied-sources") { plot in
            let world = plot.world
            // Clients may use neither the server nor other sites, and their own has no Package Server.
            let packages = plot.packages(2)
            let clients = Array(world.clients.prefix(2))
            plot.blame("site-maintenance", packages, on: clients)
            let begin = world.begin
            for client in clients {
                plot.log(client) { journal in
                    for package in packages {
                        journal.say(row: Phrase.denied, package.values, from: begin + 500, after: Plot.rhythm)
                        journal.say(
                            row: Phrase.noSources, package.values, from: begin + 501, after: Plot.rhythm)
                    }
                }
            }
            plot.file(
                "SQL/sites.csv",
                "Site,Subnet,Package Server\r\nBranch 12,192.0.2.0/25,NULL\r\nHead Office,198.51.100.0/24,PS01\r\n"
            )
        },
        EvaluationCase("download-pending/long-download") { plot in
            let world = plot.world
            // Twelve hours old, eighteen gigabytes, and it moves.
            let package = plot.packages(1)
            let servers = plot.servers(2)
            plot.blame("download-pending", package, on: servers)
            let built = world.begin.unixSeconds - 4 * 3600
            let begin = world.begin
            for server in servers {
                plot.log(server) { journal in
                    for hour in 0..<8 {
                        journal.say(
                            row: Phrase.progress, package[0].values([.percent: decimal(8 + hour * 7)]),
                            at: begin + hour * 3500)
                    }
                    journal.say(
                        row:
                            "4|DownloadManager|AeXNSAgent.exe|AeXNSAgent.exe|Package {packageUpper} Status = 2 [AEXSWD_PKG_DOWNLOADING]",
                        package[0].values, from: begin, after: [0, 7200, 14_400])
                }
            }
            plot.serverSnapshots(package, version: built)
            for server in servers { plot.localSnapshots(package, on: server) }
            plot.notReady(
                package, on: servers, "Download Pending", database: built, reported: package[0].version)
        },
        EvaluationCase("download-pending/partial-data") { plot in
            let world = plot.world
            let package = plot.packages(1)
            let servers = plot.servers(1)
            plot.blame("download-pending", package, on: servers)
            let built = world.begin.unixSeconds - 6 * 3600
            let begin = world.begin
            plot.log(servers[0]) { journal in
                journal.say(.partialData, from: begin + 500, after: (0..<9).map { $0 * 2500 })
                journal.say(
                    .downloadStatus, package[0].values, from: begin + 510, after: (0..<9).map { $0 * 2500 })
            }
            plot.notReady(
                package, on: servers, "Download Pending", database: built, reported: package[0].version)
        },
    ]
}
