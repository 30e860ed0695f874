/// What goes wrong on a Package Server itself.
extension EvaluationCase {
    static let packageServers: [EvaluationCase] = [
        EvaluationCase("disk-full/decimal-code") { plot in
            let world = plot.world
            let packages = plot.packages(4)
            let server = plot.servers(1)[0]
            plot.blame("disk-full", packages, on: [server])
            plot.ordinary([world.server])
            let refresh = world.refresh
            plot.log(server) { $0.say(row: Phrase.notEnoughSpace, from: refresh, after: Plot.rhythm) }
            plot.notReady(packages, on: [server], "Retrying Download")
        },
        EvaluationCase("disk-full/space-named") { plot in
            let world = plot.world
            let package = plot.packages(1)
            let server = plot.servers(1)[0]
            plot.blame("disk-full", package, on: [server])
            let refresh = world.refresh
            plot.log(server) {
                $0.say(row: Phrase.spaceNamed, package[0].values, from: refresh, after: Plot.rhythm)
            }
            plot.notReady(package, on: [server], "Download Pending")
        },
        EvaluationCase("disk-full/event-only") { plot in
            let world = plot.world
            let packages = plot.packages(3)
            let server = plot.servers(1)[0]
            plot.blame("disk-full", packages, on: [server])
            plot.ordinary([world.server])
            let event = StatusEvent(
                from: server, at: world.begin + 4000, packages, status: "Invalid",
                error: "There is not enough space on the disk. (0x80070070)")
            plot.file(
                "\(server.name)/Altiris Agent/Queue/ns01.example.com/NSE-FFF-0000006A-00000031.ok",
                bytes: event.bytes(.gzip))
            plot.notReady(packages, on: [server], "Invalid")
        },
        EvaluationCase("path-too-long/exception") { plot in
            let world = plot.world
            let package = plot.packages(1)
            let servers = plot.servers(3)
            plot.blame("path-too-long", package, on: servers)
            let refresh = world.refresh
            for server in servers {
                plot.log(server) {
                    $0.say(row: Phrase.pathLong, package[0].values, from: refresh, after: Plot.rhythm)
                }
            }
            plot.notReady(package, on: servers, "Invalid", reported: package[0].version)
        },
        EvaluationCase("path-too-long/decimal-code") { plot in
            let world = plot.world
            let package = plot.packages(1)
            let server = plot.servers(1)
            plot.blame("path-too-long", package, on: server)
            let refresh = world.refresh
            plot.log(server[0]) {
                $0.say(
                    row: Phrase.pathCode,
                    package[0].values([.path: #"Documentation\Localised Resources\en-GB\strings.dll"#]),
                    from: refresh, after: Plot.rhythm)
            }
            plot.notReady(package, on: server, "Invalid", reported: package[0].version)
        },
        EvaluationCase("path-too-long/server-builds") { plot in
            let world = plot.world
            let package = plot.packages(1)
            plot.blame("path-too-long", package, on: world.packageServers)
            let refresh = world.refresh
            plot.log(world.server) {
                $0.say(.pathTooLongServer, package[0].values, from: refresh, after: [0, 7200, 14_400])
            }
            plot.notReady(package, on: world.packageServers, "Invalid", reported: 0)
        },
        EvaluationCase("package-server-not-loaded/class") { plot in
            let world = plot.world
            let packages = plot.packages(5)
            let server = plot.servers(1)
            plot.blame("package-server-not-loaded", packages, on: server)
            let begin = world.begin
            plot.ordinary([world.server])
            plot.log(server[0]) { journal in
                for start in [100, 9000, 18_000] {
                    journal.say(.loadingObject, at: begin + start)
                    journal.say(row: Phrase.finalConstruct, at: begin + start)
                    journal.say(row: Phrase.notRegistered, at: begin + start)
                }
            }
            plot.notReady(packages, on: server)
        },
        EvaluationCase("package-server-not-loaded/start") { plot in
            let world = plot.world
            let packages = plot.packages(4)
            let server = plot.servers(1)
            plot.blame("package-server-not-loaded", packages, on: server)
            let begin = world.begin
            plot.log(server[0]) { journal in
                for start in [100, 9000] {
                    journal.say(.startingObject, at: begin + start)
                    journal.say(.baseDirectory, at: begin + start)
                    journal.say(.serviceStartFailed, at: begin + start)
                    journal.say(.objectStartFailed, at: begin + start)
                }
            }
            plot.notReady(packages, on: server)
        },
        EvaluationCase("policy-not-built/server-log") { plot in
            let world = plot.world
            let server = plot.servers(1)[0]
            plot.blame("policy-not-built", [], on: [server.unnamed])
            let begin = world.begin
            plot.log(world.server) {
                $0.say(
                    row: Phrase.configFailed, [.resource: server.identifier.text], from: begin + 500,
                    after: (0..<6).map { $0 * 3600 })
            }
        },
        EvaluationCase("policy-not-built/both-sides") { plot in
            let world = plot.world
            // The server cannot say what the machine is, so the machine does not load the plug-in.
            let packages = plot.packages(4)
            let server = plot.servers(1)
            plot.blame("policy-not-built", packages, on: server)
            let begin = world.begin
            plot.log(world.server) { journal in
                for start in (0..<6).map({ $0 * 3600 + 500 }) {
                    journal.say(.serverConfig, [.resource: server[0].identifier.text], at: begin + start)
                    journal.say(.serverPolicy, [.resource: server[0].identifier.text], at: begin + start)
                }
            }
            plot.log(server[0]) {
                $0.say(row: Phrase.notInstalled, from: begin + 600, after: (0..<6).map { $0 * 3600 })
            }
            plot.notReady(packages, on: server)
        },
        EvaluationCase("iis-features-missing/with-codebases") { plot in
            let world = plot.world
            let server = plot.servers(1)
            plot.blame("iis-features-missing", [], on: server)
            let begin = world.begin
            plot.log(server[0]) { $0.say(.featuresMissing, from: begin + 60, after: [0, 9000, 18_000]) }
            plot.ordinary([world.server])
        },
        EvaluationCase("iis-features-missing/role-services") { plot in
            let world = plot.world
            let server = plot.servers(1)
            plot.blame("iis-features-missing", [], on: server)
            let begin = world.begin
            plot.log(server[0]) {
                $0.say(.rolesMissing, from: begin + 60, after: [0, 9000]);
                $0.say(.startingObject, at: begin + 50)
            }
        },
    ]

    static let contents: [EvaluationCase] = [
        EvaluationCase("iis-request-filtering/double-escape") { plot in
            let world = plot.world
            let package = plot.packages(1)
            let servers = plot.servers(3)
            plot.blame("iis-request-filtering", package, on: servers)
            let refresh = world.refresh
            for server in servers {
                plot.log(server) {
                    $0.say(
                        row: Phrase.doubleEscape, package[0].values([.server: "NS01", .file: "extra.msi"]),
                        from: refresh, after: Plot.rhythm)
                }
            }
            let requests = (0..<20).map {
                (
                    at: refresh + $0 * 400, client: servers[$0 % 3].address,
                    stem:
                        "/Altiris/PackageShare/pkggroup_m4wj6cduygxtwldzeszhubiikqbkmeir/Tools+Extras/extra.msi",
                    status: "404 11 0"
                )
            }
            plot.file(
                "NS01/inetpub/logs/LogFiles/W3SVC1/u_ex260302.log", SmallDocument.accessLog(of: requests))
            plot.notReady(package, on: servers, "Invalid", reported: 0)
        },
        EvaluationCase("iis-request-filtering/bin-folder") { plot in
            let world = plot.world
            let package = plot.packages(1)
            let servers = plot.servers(2)
            plot.blame("iis-request-filtering", package, on: servers)
            let refresh = world.refresh
            for server in servers {
                plot.log(server) {
                    $0.say(
                        .getFilesMissing, package[0].values([.server: "NS01", .file: "AgentCore.dll"]),
                        from: refresh, after: Plot.rhythm)
                }
            }
            plot.notReady(package, on: servers, "Retrying Download")
        },
        EvaluationCase("files-removed-by-others/antivirus") { plot in
            let world = plot.world
            let package = plot.packages(1)
            let server = plot.servers(1)
            plot.blame("files-removed-by-others", package, on: server)
            let refresh = world.refresh
            plot.log(server[0]) {
                $0.say(
                    row: Phrase.infected, package[0].values([.file: "setup.exe"]), from: refresh,
                    after: Plot.rhythm)
            }
            plot.notReady(package, on: server, "Invalid")
        },
        EvaluationCase("files-removed-by-others/again-and-again") { plot in
            let world = plot.world
            let packages = plot.packages(2)
            let server = plot.servers(1)
            plot.blame("files-removed-by-others", packages, on: server)
            let begin = world.begin
            plot.log(server[0]) { journal in
                for package in packages {
                    for hour in 0..<7 {
                        journal.say(row: Phrase.complete, package.values, at: begin + hour * 3600 + 300)
                        journal.say(row: Phrase.filesMissing, package.values, at: begin + hour * 3600 + 2700)
                    }
                }
            }
            plot.notReady(packages, on: server, "Retrying Download")
        },
        EvaluationCase("unused-files-deleted/mass-marking") { plot in
            let world = plot.world
            let packages = plot.packages(7)
            let server = plot.servers(1)
            plot.blame("unused-files-deleted", packages, on: server)
            let begin = world.begin
            plot.log(server[0]) { journal in
                for (index, package) in packages.enumerated() {
                    journal.say(.markedDeleted, package.values, at: begin + 2000 + index)
                }
            }
            for package in packages {
                plot.file(
                    "\(server[0].name)/Altiris Agent/Package Server Agent/Package Status/\(package.identifier.braced).xml",
                    SmallDocument.packageStatus(
                        package, "Deleted", version: package.version, at: begin + 2000))
            }
            plot.notReady(packages, on: server, reported: 0)
        },
        EvaluationCase("secure-storage/integrity") { plot in
            let world = plot.world
            let package = plot.packages(1)
            let server = plot.servers(1)
            plot.blame("secure-storage", package, on: server)
            let refresh = world.refresh
            plot.log(server[0]) {
                $0.say(row: Phrase.integrity, package[0].values, from: refresh, after: Plot.rhythm)
            }
            plot.serverSnapshots(package)
            plot.localSnapshots(package, on: server[0])
            plot.notReady(package, on: server, "Invalid", reported: package[0].version)
        },
        EvaluationCase("urgent-list/not-in-policy") { plot in
            let world = plot.world
            let packages = plot.packages(3)
            let server = plot.servers(1)
            let kept = [packages[0]]
            plot.blame("urgent-list", kept, on: server)
            let refresh = world.refresh
            plot.log(server[0]) {
                $0.say(row: Phrase.retrying, kept[0].values, from: refresh, after: Plot.rhythm)
            }
            plot.file(
                "\(server[0].name)/Altiris Agent/Package Server Agent/PackageStatus/UrgentList.xml",
                SmallDocument.urgentList(kept))
            plot.file(
                "\(server[0].name)/Altiris Agent/Client Policies/ns01.example.com.xml",
                SmallDocument.clientPolicy(world.packages.filter { !kept.contains($0) }))
        },
        EvaluationCase("urgent-list/two-of-three") { plot in
            let world = plot.world
            let packages = plot.packages(3)
            let server = plot.servers(1)
            let kept = Array(packages.prefix(2))
            plot.blame("urgent-list", kept, on: server)
            let refresh = world.refresh
            plot.log(server[0]) { journal in
                for package in kept {
                    journal.say(row: Phrase.retrying, package.values, from: refresh, after: Plot.rhythm)
                }
            }
            plot.file(
                "\(server[0].name)/Altiris Agent/Package Server Agent/Package Status/UrgentList.xml",
                SmallDocument.urgentList(packages))
            plot.file(
                "\(server[0].name)/Altiris Agent/Client Policies/ns01.example.com.xml",
                SmallDocument.clientPolicy(world.packages.filter { !kept.contains($0) }))
            plot.notReady(kept, on: server)
        },
    ]
}
