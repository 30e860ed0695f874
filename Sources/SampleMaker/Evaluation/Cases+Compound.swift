/// Two causes at once, causes that cause others, and noise a hundred times as loud as the cause.
extension EvaluationCase {
    static let compound: [EvaluationCase] = [
        EvaluationCase("compound/disk-and-source-path") { plot in
            let world = plot.world
            let packages = plot.packages(4)
            let server = plot.servers(1)
            let lost = [packages[3]]
            plot.blame("disk-full", Array(packages.prefix(3)), on: server)
            plot.blame("source-path-unverified", lost, on: world.packageServers)
            let refresh = world.refresh
            plot.log(server[0]) { journal in
                for package in packages.prefix(3) {
                    journal.say(
                        .diskFull, package.values([.file: "data1.cab"]), from: refresh + 600,
                        after: Plot.rhythm)
                }
            }
            plot.log(world.server) {
                $0.say(.manifest, lost[0].values, from: refresh, after: [0, 7200])
            }
            plot.notReady(Array(packages.prefix(3)), on: server, "Download Pending")
            plot.notReady(lost, on: world.packageServers, reported: 0)
        },
        EvaluationCase("compound/trust-and-path-length") { plot in
            let world = plot.world
            let packages = plot.packages(4)
            let long = [packages[3]]
            let servers = plot.servers(3)
            plot.blame("domain-trust", Array(packages.prefix(3)), on: [servers[0]])
            plot.blame("path-too-long", long, on: Array(servers.dropFirst()))
            let refresh = world.refresh
            for server in servers.dropFirst() {
                plot.log(server) {
                    $0.say(
                        .pathTooLong, long[0].values([.path: "Localised Resources", .file: "strings.dll"]),
                        from: refresh, after: Plot.rhythm)
                }
            }
            plot.notReady(
                Array(packages.prefix(3)), on: [servers[0]],
                "The trust relationship between this workstation and the primary domain failed(1789).",
                reported: packages[0].version)
            plot.notReady(long, on: Array(servers.dropFirst()), "Invalid", reported: 0)
        },
        EvaluationCase("compound/origin-and-task") { plot in
            let world = plot.world
            let imported = plot.packages(2)
            plot.blame("foreign-origin", imported, on: world.packageServers)
            plot.blame("task-not-running")
            let refresh = world.refresh
            plot.log(world.server) { $0.say(.taskNotStarted, at: refresh) }
            plot.file(
                "NS01/schtasks.csv",
                SmallDocument.scheduledTasks([
                    (
                        "NS.Package Refresh.{bd6bf880-bfae-4dad-b746-e8be99f3b8a8}", "Could not start",
                        refresh - 5 * 86_400, -2_147_023_511
                    )
                ]))
            plot.serverSnapshots(world.packages.filter { !imported.contains($0) })
            plot.notReady(
                imported, on: world.packageServers, reported: 0, origin: "OLDNS", originNumber: 4)
        },
        EvaluationCase("compound/tls-and-plug-in") { plot in
            let world = plot.world
            let packages = plot.packages(5)
            let servers = plot.servers(2)
            plot.blame("tls-failure", packages, on: [servers[0]])
            plot.blame("package-server-not-loaded", packages, on: [servers[1]])
            let begin = world.begin
            plot.log(servers[0]) {
                $0.say(
                    row: Phrase.untrustedRoot, [.host: "ns01.example.com"], from: begin + 200,
                    after: (0..<9).map { $0 * 3000 })
            }
            plot.log(servers[1]) { journal in
                for start in [300, 9300] {
                    journal.say(.startingObject, at: begin + start)
                    journal.say(.serviceStartFailed, at: begin + start)
                    journal.say(.objectStartFailed, at: begin + start)
                }
            }
            plot.notReady(packages, on: servers)
        },
        EvaluationCase("compound/share-and-disk") { plot in
            let world = plot.world
            let packages = plot.packages(3)
            let servers = plot.servers(3)
            let shut = [packages[0]]
            plot.blame("share-permissions", shut, on: Array(servers.prefix(2)))
            plot.blame("disk-full", Array(packages.dropFirst()), on: [servers[2]])
            let refresh = world.refresh
            for server in servers.prefix(2) {
                plot.log(server) {
                    $0.say(
                        .uncDenied, shut[0].values([.host: "FS01", .file: "setup.exe"]), from: refresh + 900,
                        after: Plot.rhythm)
                }
            }
            plot.log(servers[2]) { journal in
                for package in packages.dropFirst() {
                    journal.say(
                        .diskFull, package.values([.file: "data1.cab"]), from: refresh + 600,
                        after: Plot.rhythm)
                }
            }
            plot.log(world.server) {
                $0.say(.sourceDenied, shut[0].values, from: refresh, after: [0, 7200])
            }
            plot.notReady(shut, on: Array(servers.prefix(2)))
            plot.notReady(Array(packages.dropFirst()), on: [servers[2]], "Download Pending")
        },
        EvaluationCase("compound/limit-and-source-path") { plot in
            let world = plot.world
            let packages = plot.packages(5)
            let lost = [packages[4]]
            let servers = plot.servers(3)
            plot.blame("request-limit", Array(packages.prefix(4)), on: servers)
            plot.blame("source-path-unverified", lost, on: world.packageServers)
            let refresh = world.refresh
            for server in servers {
                plot.log(server) { journal in
                    for package in packages.prefix(4) {
                        journal.say(.backingOff, package.values, from: refresh, after: Plot.rhythm)
                    }
                    journal.say(
                        .requestLimit, packages[0].values([.host: "NS01"]), from: refresh,
                        after: [1, 200, 700])
                }
            }
            plot.log(world.server) { journal in
                journal.say(.distributionPoints, lost[0].values, from: refresh, after: [0, 600, 1200, 1800])
                journal.say(.snapshotPath, lost[0].values, at: refresh)
            }
            plot.notReady(Array(packages.prefix(4)), on: servers)
            plot.notReady(lost, on: world.packageServers, reported: 0)
        },
    ]

    static let cascades: [EvaluationCase] = [
        EvaluationCase("cascade/disk-to-clients") { plot in
            let world = plot.world
            let packages = plot.packages(3)
            let server = plot.servers(1)
            plot.blame("disk-full", packages, on: server)
            let refresh = world.refresh
            plot.log(server[0]) { journal in
                for package in packages {
                    journal.say(
                        .diskFull, package.values([.file: "data1.cab"]), from: refresh, after: Plot.rhythm)
                    journal.say(.downloadStatus, package.values, from: refresh + 30, after: Plot.rhythm)
                }
            }
            plot.log(world.clients[0]) { journal in
                for package in packages {
                    let values = package.values([
                        .version: decimal(package.version - 300_000), .required: decimal(package.version),
                    ])
                    journal.say(
                        .olderThanRequired, values, from: refresh + 9000, after: (0..<60).map { $0 * 180 })
                }
            }
            for package in packages {
                plot.localSnapshots([package], on: server[0], version: package.version - 300_000)
            }
            plot.serverSnapshots(packages)
            plot.notReady(packages, on: server, "Download Pending")
        },
        EvaluationCase("cascade/certificate-to-status") { plot in
            let world = plot.world
            let packages = plot.packages(4)
            let server = plot.servers(1)
            plot.blame("tls-failure", packages, on: server)
            let begin = world.begin
            plot.log(server[0]) {
                $0.say(
                    .tlsFailed, [.host: "ns01.example.com"], from: begin + 100,
                    after: (0..<20).map { $0 * 1300 })
            }
            for index in 0..<22 {
                let event = StatusEvent(from: server[0], at: begin + 400 + index * 1200, packages)
                plot.file(
                    "\(server[0].name)/Altiris Agent/Queue/ns01.example.com/NSE-FFF-0000006A-000000\(decimal(20 + index)).tmp",
                    bytes: event.bytes(.gzip))
            }
            plot.localSnapshots(packages, on: server[0])
            plot.serverSnapshots(packages)
            plot.notReady(packages, on: server)
        },
        EvaluationCase("cascade/account-to-snapshots") { plot in
            let world = plot.world
            // One locked account: no share, no snapshot, no package.
            let packages = plot.packages(3)
            let servers = plot.servers(2)
            plot.blame("access-credentials", packages, on: servers)
            let refresh = world.refresh
            for server in servers {
                plot.log(server) { journal in
                    journal.say(row: Phrase.lockedOut, from: refresh - 600, after: Plot.rhythm)
                    for package in packages {
                        journal.say(
                            .uncDenied, package.values([.host: "FS01", .file: "setup.exe"]), from: refresh,
                            after: Plot.rhythm)
                    }
                }
            }
            plot.notReady(packages, on: servers, "Retrying Download")
        },
        EvaluationCase("cascade/policy-to-plug-in") { plot in
            let world = plot.world
            let packages = plot.packages(6)
            let server = plot.servers(1)
            plot.blame("policy-not-built", packages, on: server)
            let begin = world.begin
            plot.log(world.server) { journal in
                journal.say(
                    .policyItem, [.resource: server[0].identifier.text], from: begin + 200,
                    after: (0..<6).map { $0 * 4000 })
                journal.say(
                    row: Phrase.configFailed, [.resource: server[0].identifier.text], from: begin + 201,
                    after: (0..<6).map { $0 * 4000 })
            }
            plot.log(server[0]) {
                $0.say(.objectCreateFailed, from: begin + 260, after: (0..<30).map { $0 * 900 })
            }
            plot.notReady(packages, on: server)
        },
        EvaluationCase("cascade/connection-to-everything") { plot in
            let world = plot.world
            let packages = plot.packages(5)
            let server = plot.servers(1)
            plot.blame("server-unreachable", packages, on: server)
            let begin = world.begin
            plot.log(server[0]) { journal in
                journal.say(
                    row: Phrase.nameUnknown, [.host: "ns01.example.com"], from: begin + 100,
                    after: (0..<15).map { $0 * 1800 })
                for package in packages {
                    journal.say(.downloadStatus, package.values, from: begin + 400, after: Plot.rhythm)
                }
            }
            for index in 0..<24 {
                let event = StatusEvent(from: server[0], at: begin + 300 + index * 1100, packages)
                plot.file(
                    "\(server[0].name)/Altiris Agent/Queue/ns01.example.com/NSE-FFF-0000006A-000000\(decimal(30 + index)).tmp",
                    event.text)
            }
            for package in packages {
                plot.localSnapshots([package], on: server[0], version: package.version - 300_000)
            }
            plot.serverSnapshots(packages)
            plot.notReady(packages, on: server)
        },
        EvaluationCase("cascade/share-to-manifest") { plot in
            let world = plot.world
            let packages = plot.packages(2)
            let servers = plot.servers(2)
            plot.blame("share-permissions", packages, on: servers)
            let refresh = world.refresh
            plot.log(world.server) { journal in
                for package in packages {
                    journal.say(.sourceDenied, package.values, from: refresh, after: [0, 7200])
                    journal.say(
                        .distributionPoints, package.values, from: refresh + 2,
                        after: (0..<20).map { $0 * 600 })
                }
            }
            plot.file(
                "FS01/icacls.txt",
                SmallDocument.accessList(packages[0].source, [#"BUILTIN\Administrators:(OI)(CI)(F)"#]))
            plot.notReady(packages, on: servers)
        },
    ]

    static let redHerrings: [EvaluationCase] = [
        EvaluationCase("red-herring/inventory-errors") { plot in
            let world = plot.world
            let lost = plot.packages(1)
            plot.blame("source-path-unverified", lost, on: world.packageServers)
            let begin = world.begin
            plot.log(world.server) { journal in
                journal.say(.inventoryFailed, from: begin, after: (0..<400).map { $0 * 70 })
                journal.say(.loadInventory, from: begin, after: (0..<400).map { $0 * 70 })
                journal.say(
                    .snapshotPath, lost[0].values, from: world.refresh, after: [0, 7200, 14_400, 21_600])
            }
            plot.notReady(lost, on: world.packageServers, reported: 0)
        },
        EvaluationCase("red-herring/report-timeouts") { plot in
            let world = plot.world
            let package = plot.packages(1)[0]
            let server = plot.servers(1)[0]
            plot.blame("stale-snapshot", [package], on: [server])
            let begin = world.begin
            plot.log(world.server) { journal in
                journal.say(row: Phrase.reportTimeout, from: begin, after: (0..<500).map { $0 * 55 })
                journal.say(row: Phrase.deadlockRetried, from: begin, after: (0..<60).map { $0 * 400 })
            }
            plot.log(server) {
                $0.say(.snapshotLocked, package.values, from: begin + 2000, after: [0, 180, 540, 1260])
            }
            plot.localSnapshots([package], on: server, version: package.version - 5 * 86_400)
            plot.serverSnapshots([package])
            plot.notReady([package], on: [server], reported: package.version - 5 * 86_400)
        },
        EvaluationCase("red-herring/patch-404") { plot in
            let world = plot.world
            let packages = plot.packages(2)
            let server = plot.servers(1)
            plot.blame("disk-full", packages, on: server)
            let begin = world.begin
            plot.log(server[0]) { journal in
                journal.say(
                    row: Phrase.patchMissing, [.host: "ns01.example.com"], from: begin,
                    after: (0..<600).map { $0 * 45 })
                for package in packages {
                    journal.say(
                        .diskFull, package.values([.file: "data1.cab"]), from: begin + 2000,
                        after: Plot.rhythm)
                }
            }
            plot.notReady(packages, on: server, "Download Pending")
        },
        EvaluationCase("red-herring/merges") { plot in
            let world = plot.world
            let packages = plot.packages(2)
            let server = plot.servers(1)
            plot.blame("status-processing-failed", packages, on: server)
            let begin = world.begin
            plot.log(world.server) { journal in
                journal.say(.mergeBlocked, from: begin, after: (0..<400).map { $0 * 65 })
                journal.say(.sqlTimeout, from: begin, after: (0..<200).map { $0 * 130 })
                for package in packages {
                    journal.say(.statusEventFailed, package.values, from: begin + 5000, after: [0, 3600])
                }
            }
            plot.localSnapshots(packages, on: server[0])
            plot.serverSnapshots(packages)
            plot.notReady(packages, on: server)
        },
        EvaluationCase("red-herring/client-offline") { plot in
            let world = plot.world
            // A notebook that is away talks to nobody; the fault is elsewhere.
            let lost = plot.packages(2)
            plot.blame("source-path-unverified", lost, on: world.packageServers)
            let begin = world.begin
            plot.log(world.clients[1]) {
                $0.say(
                    row: Phrase.nameUnknown, [.host: "ns01.example.com"], from: begin,
                    after: (0..<300).map { $0 * 90 })
            }
            plot.log(world.server) { journal in
                for package in lost {
                    journal.say(.manifest, package.values, from: world.refresh, after: [0, 7200])
                }
            }
            plot.notReady(lost, on: world.packageServers, reported: 0)
        },
        EvaluationCase("red-herring/busy-servers") { plot in
            let world = plot.world
            // A busy hour that passed, and one package whose path is too long.
            let packages = plot.packages(4)
            let servers = plot.servers(2)
            plot.blame("path-too-long", [packages[0]], on: servers)
            let refresh = world.refresh
            for server in servers {
                plot.log(server) { journal in
                    for package in packages.dropFirst() {
                        journal.say(.backingOff, package.values, from: refresh, after: [0, 180, 540])
                        journal.say(row: Phrase.complete, package.values, at: refresh + 1400)
                    }
                    journal.say(row: Phrase.pathLong, packages[0].values, from: refresh, after: Plot.rhythm)
                }
            }
            plot.notReady([packages[0]], on: servers, "Invalid", reported: packages[0].version)
        },
    ]
}
