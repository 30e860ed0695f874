/// Causes 2b, 2c, 2d and section 6: where a status event can stop on its way.
extension EvaluationCase {
    static let events: [EvaluationCase] = [
        EvaluationCase("queue-backlog/listing-and-refusals") { plot in
            let world = plot.world
            let packages = plot.packages(3)
            let servers = world.packageServers
            plot.blame("queue-backlog", packages, on: servers)
            let begin = world.begin
            plot.log(world.server) {
                $0.say(.refused, from: begin + 400, after: (0..<30).map { $0 * 900 })
            }
            let files = (0..<2400).map {
                (name: "nse\(decimal(0x1000 + $0)).nse", size: 9000 + $0 % 700, at: begin - 40_000 + $0 * 25)
            }
            plot.file(
                "NS01/eventqueue.txt",
                SmallDocument.listing([
                    (path: #"C:\ProgramData\Symantec\SMP\EventQueue\EvtQFast"#, files: files)
                ]))
            plot.serverSnapshots(packages)
            for server in servers.prefix(2) { plot.localSnapshots(packages, on: server) }
            plot.notReady(packages, on: servers)
        },
        EvaluationCase("queue-backlog/stranded-after-sql") { plot in
            let world = plot.world
            // A few chains stand since the database was away for a moment; everything else is empty (KB 205352).
            let packages = plot.packages(4)
            let servers = plot.servers(2)
            plot.blame("queue-backlog", packages, on: servers)
            let begin = world.begin
            plot.log(world.server) { journal in
                journal.say(.transport, from: begin + 900, after: [0, 2, 5, 9])
                journal.say(.finalizer, from: begin + 905, after: [0, 3])
            }
            for index in 0..<28 {
                let event = StatusEvent(from: servers[index % 2], at: begin + 800 + index * 4, packages)
                plot.file(
                    "SMP/EventQueue/EvtQueue/nse\(decimal(100 + index)).nse", bytes: event.bytes(.plain))
            }
            for server in servers { plot.localSnapshots(packages, on: server) }
            plot.serverSnapshots(packages)
            plot.notReady(packages, on: servers)
        },
        EvaluationCase("queue-backlog/paused") { plot in
            let world = plot.world
            let packages = plot.packages(3)
            let servers = world.packageServers
            plot.blame("queue-backlog", packages, on: servers)
            let begin = world.begin
            plot.ordinary([world.server])
            plot.registry(
                world.server, #"Altiris\eXpress\Notification Server"#,
                ["\"PauseActivities\"=dword:00000001"])
            for index in 0..<140 {
                let event = StatusEvent(from: servers[index % 4], at: begin + index * 200, packages)
                plot.file("SMP/EventQueue/EvtQFast/nse\(decimal(200 + index)).nse", event.text)
            }
            plot.serverSnapshots(packages)
            plot.notReady(packages, on: servers)
        },
        EvaluationCase("status-not-delivered/flush-registry") { plot in
            let world = plot.world
            let packages = plot.packages(6)
            let servers = world.packageServers
            plot.blame("status-not-delivered", packages, on: servers)
            plot.ordinary([world.server, servers[0]])
            plot.registry(
                world.server, #"Altiris\eXpress\Notification Server"#,
                ["\"FlushAgentEvents\"=dword:00000001"])
            plot.serverSnapshots(packages)
            for server in servers { plot.localSnapshots(packages, on: server) }
            plot.notReady(packages, on: servers)
        },
        EvaluationCase("status-not-delivered/agent-queue-listing") { plot in
            let world = plot.world
            let packages = plot.packages(5)
            let server = plot.servers(1)
            plot.blame("status-not-delivered", packages, on: server)
            let begin = world.begin
            plot.ordinary([world.server])
            plot.log(server[0]) {
                $0.say(.captureDenied, from: begin + 300, after: (0..<8).map { $0 * 3000 })
            }
            let files = (0..<60).map {
                (
                    name: "NSE-FFF-0000006A-000001\(decimal(10 + $0)).tmp", size: 41_000,
                    at: begin - 200_000 + $0 * 3000
                )
            }
            plot.file(
                "\(server[0].name)/queue.txt",
                SmallDocument.listing([
                    (path: #"C:\Program Files\Altiris\Altiris Agent\Queue\ns01.example.com"#, files: files)
                ]))
            plot.localSnapshots(packages, on: server[0])
            plot.serverSnapshots(packages)
            plot.notReady(packages, on: server)
        },
        EvaluationCase("status-not-delivered/left-at-agent") { plot in
            let world = plot.world
            let packages = plot.packages(4)
            let server = plot.servers(1)
            plot.blame("status-not-delivered", packages, on: server)
            let begin = world.begin
            plot.ordinary([world.server, server[0]])
            for index in 0..<25 {
                let event = StatusEvent(from: server[0], at: begin - 180_000 + index * 6000, packages)
                plot.file(
                    "\(server[0].name)/Altiris Agent/Queue/ns01.example.com/NSE-FFF-0000006A-000000\(decimal(20 + index)).tmp",
                    bytes: event.bytes(.zlib))
            }
            plot.localSnapshots(packages, on: server[0])
            plot.serverSnapshots(packages)
            plot.notReady(packages, on: server)
        },
        EvaluationCase("status-processing-failed/primary-key") { plot in
            let world = plot.world
            let packages = plot.packages(2)
            let servers = plot.servers(2)
            plot.blame("status-processing-failed", packages, on: servers)
            let begin = world.begin
            plot.log(world.server) { journal in
                for package in packages {
                    journal.say(
                        row: Phrase.primaryKey, package.values, from: begin + 4000, after: [0, 5400, 10_800])
                }
            }
            for server in servers { plot.localSnapshots(packages, on: server) }
            plot.serverSnapshots(packages)
            plot.notReady(packages, on: servers)
        },
        EvaluationCase("status-processing-failed/bad-folder") { plot in
            let world = plot.world
            let packages = plot.packages(3)
            let server = plot.servers(1)
            plot.blame("status-processing-failed", packages, on: server)
            let begin = world.begin
            plot.log(world.server) {
                $0.say(row: Phrase.xmlStatus, from: begin + 3000, after: [0, 4000, 8000])
            }
            for index in 0..<3 {
                let event = StatusEvent(from: server[0], at: begin + 2900 + index * 4000, packages)
                plot.file("SMP/EventQueue/EvtQFast/Bad/XmlException/nse\(decimal(index)).tmp", event.text)
            }
            plot.notReady(packages, on: server)
        },
        EvaluationCase("status-processing-failed/foreign-key") { plot in
            let world = plot.world
            let packages = plot.packages(2)
            let server = plot.servers(1)
            plot.blame("status-processing-failed", packages, on: server)
            let begin = world.begin
            plot.log(world.server) { journal in
                for package in packages {
                    journal.say(.statusEventFailed, package.values, from: begin + 3000, after: [0, 4000])
                }
                journal.say(.foreignKey, from: begin + 3000, after: [0, 4000])
            }
            plot.localSnapshots(packages, on: server[0])
            plot.serverSnapshots(packages)
            plot.notReady(packages, on: server)
        },
        EvaluationCase("nscap-permissions/before-7.1-sp2") { plot in
            let world = plot.world
            let packages = plot.packages(6)
            let servers = plot.servers(2)
            plot.blame("nscap-permissions", packages, on: servers)
            let begin = world.begin
            plot.ordinary([world.server])
            plot.file(
                "NS01/nscap rights.txt",
                SmallDocument.accessList(
                    #"C:\Program Files\Altiris\Notification Server\NSCap"#,
                    [#"BUILTIN\Administrators:(OI)(CI)(F)"#, #"CREATOR OWNER:(OI)(CI)(IO)(F)"#]))
            for index in 0..<12 {
                let event = StatusEvent(from: servers[index % 2], at: begin - 90_000 + index * 5000, packages)
                plot.file(
                    "NS01/Notification Server/NSCap/Temp/nse\(decimal(index)).tmp", bytes: event.bytes(.zlib))
            }
            for server in servers { plot.localSnapshots(packages, on: server) }
            plot.serverSnapshots(packages)
            plot.notReady(packages, on: servers)
        },
        EvaluationCase("nscap-permissions/event-queue-denied") { plot in
            let world = plot.world
            let packages = plot.packages(4)
            let servers = plot.servers(3)
            plot.blame("nscap-permissions", packages, on: servers)
            let begin = world.begin
            plot.log(world.server) {
                $0.say(row: Phrase.queueDenied, from: begin + 500, after: (0..<20).map { $0 * 1300 })
            }
            plot.file(
                "NS01/EventQueue rights.txt",
                SmallDocument.accessList(
                    #"C:\ProgramData\Symantec\SMP\EventQueue"#, [#"BUILTIN\Administrators:(OI)(CI)(F)"#]))
            for server in servers { plot.localSnapshots(packages, on: server) }
            plot.serverSnapshots(packages)
            plot.notReady(packages, on: servers)
        },
        EvaluationCase("duplicate-status-rows/whole-table") { plot in
            let world = plot.world
            let packages = plot.packages(3)
            let servers = plot.servers(2)
            plot.blame("duplicate-status-rows", packages, on: servers)
            plot.ordinary([world.server])
            var text = "PkgSvrId,Package Server,PackageId,Status,Version\r\n"
            for server in servers {
                for package in world.packages {
                    let row =
                        "\(server.identifier.text),\(server.name),\(package.identifier.text),Ready,\(package.version)\r\n"
                    text += packages.contains(package) ? row + row : row
                }
            }
            plot.file("SQL/SWDPackageServer.csv", text)
        },
        EvaluationCase("duplicate-status-rows/counted") { plot in
            let world = plot.world
            let packages = plot.packages(2)
            let servers = plot.servers(1)
            plot.blame("duplicate-status-rows", packages, on: servers)
            plot.ordinary([world.server])
            plot.file(
                "SQL/duplicates.csv",
                packages.reduce("Package Server,PackageId,Rows\r\n") {
                    $0 + "\(servers[0].name),\($1.identifier.text.uppercased()),2\r\n"
                })
        },
    ]
}
