/// Cause 2f and what lies beside it: connections, certificates, accounts, shares.
extension EvaluationCase {
    static let connections: [EvaluationCase] = [
        EvaluationCase("server-unreachable/name-not-resolved") { plot in
            let world = plot.world
            let packages = plot.packages(3)
            let server = plot.servers(1)[0]
            plot.blame("server-unreachable", packages, on: [server])
            let host = world.server.fullName
            let begin = world.begin
            plot.ordinary([world.server])
            plot.log(server) {
                $0.say(
                    row: Phrase.nameUnknown, [.host: host], from: begin + 200,
                    after: (0..<14).map { $0 * 1900 })
            }
            plot.notReady(packages, on: [server])
        },
        EvaluationCase("server-unreachable/timeouts") { plot in
            let world = plot.world
            let packages = plot.packages(6)
            let server = plot.servers(1)[0]
            plot.blame("server-unreachable", packages, on: [server])
            let host = world.server.fullName
            let begin = world.begin
            plot.ordinary([world.server])
            plot.log(server) {
                $0.say(
                    row: Phrase.timedOut, [.host: host], from: begin + 60, after: (0..<20).map { $0 * 1300 })
            }
            plot.notReady(packages, on: [server], "Retrying Download")
        },
        EvaluationCase("server-unreachable/terminated-only-log") { plot in
            let world = plot.world
            let server = plot.servers(1)[0]
            plot.blame("server-unreachable", [], on: [server])
            let host = world.server.fullName
            let begin = world.begin
            plot.log(server) {
                $0.say(
                    row: Phrase.terminated, [.host: host], from: begin + 60, after: (0..<9).map { $0 * 2600 })
            }
        },
        EvaluationCase("server-unreachable/two-servers-one-site") { plot in
            let world = plot.world
            let packages = plot.packages(4)
            let servers = plot.servers(2)
            plot.blame("server-unreachable", packages, on: servers)
            let host = world.server.fullName
            let begin = world.begin
            for server in servers {
                plot.log(server) { journal in
                    journal.say(
                        .connectFailed, [.host: host], from: begin + 90, after: (0..<8).map { $0 * 3000 })
                    journal.say(
                        .postFailed, [.host: host], from: begin + 95, after: (0..<8).map { $0 * 3000 })
                }
            }
            plot.ordinary([world.server])
            plot.notReady(packages, on: servers)
        },
        EvaluationCase("tls-failure/untrusted-root") { plot in
            let world = plot.world
            let packages = plot.packages(3)
            let servers = plot.servers(2)
            plot.blame("tls-failure", packages, on: servers)
            let host = world.server.fullName
            let begin = world.begin
            for server in servers {
                plot.log(server) {
                    $0.say(
                        row: Phrase.untrustedRoot, [.host: host], from: begin + 100,
                        after: (0..<10).map { $0 * 2800 })
                }
            }
            plot.notReady(packages, on: servers)
        },
        EvaluationCase("tls-failure/decimal-code") { plot in
            let world = plot.world
            let packages = plot.packages(2)
            let servers = plot.servers(3)
            plot.blame("tls-failure", packages, on: servers)
            let begin = world.begin
            for server in servers {
                plot.log(server) { $0.say(row: Phrase.channel, from: begin + 100, after: Plot.rhythm) }
            }
            plot.ordinary([world.server])
            plot.notReady(packages, on: servers, "Invalid")
        },
        EvaluationCase("tls-failure/one-log") { plot in
            let world = plot.world
            let server = plot.servers(1)[0]
            plot.blame("tls-failure", [], on: [server])
            let host = world.server.fullName
            let begin = world.begin
            plot.log(server) {
                $0.say(.tlsFailed, [.host: host], from: begin + 100, after: (0..<7).map { $0 * 3600 })
            }
        },
    ]

    static let access: [EvaluationCase] = [
        EvaluationCase("access-credentials/http-401") { plot in
            let world = plot.world
            let packages = plot.packages(4)
            let servers = plot.servers(2)
            plot.blame("access-credentials", packages, on: servers)
            let begin = world.begin
            for server in servers {
                plot.log(server) {
                    $0.say(
                        row: Phrase.unauthorized, [.host: "ns01.example.com"], from: begin + 1900,
                        after: Plot.rhythm)
                }
            }
            plot.notReady(packages, on: servers)
        },
        EvaluationCase("access-credentials/locked-out") { plot in
            let world = plot.world
            let packages = plot.packages(3)
            let servers = plot.servers(3)
            plot.blame("access-credentials", packages, on: servers)
            let begin = world.begin
            for server in servers {
                plot.log(server) { $0.say(row: Phrase.lockedOut, from: begin + 1900, after: Plot.rhythm) }
            }
            plot.ordinary([world.server])
            plot.notReady(packages, on: servers, "Retrying Download")
        },
        EvaluationCase("access-credentials/bad-password") { plot in
            let world = plot.world
            let packages = plot.packages(2)
            let servers = plot.servers(2)
            plot.blame("access-credentials", packages, on: servers)
            let refresh = world.refresh
            for server in servers {
                plot.log(server) { $0.say(row: Phrase.badPassword, from: refresh, after: Plot.rhythm) }
            }
            plot.log(world.server) { journal in
                for package in packages {
                    journal.say(row: Phrase.serverLogon, package.values, from: refresh, after: [0, 7200])
                }
            }
            plot.notReady(packages, on: servers)
        },
        EvaluationCase("share-permissions/icacls") { plot in
            let world = plot.world
            let package = plot.packages(1)
            let servers = plot.servers(2)
            plot.blame("share-permissions", package, on: servers)
            let refresh = world.refresh
            plot.log(world.server) {
                $0.say(row: Phrase.folderDenied, package[0].values, from: refresh, after: [0, 7200, 14_400])
            }
            plot.file(
                "FS01/icacls.txt",
                SmallDocument.accessList(
                    package[0].source,
                    [#"BUILTIN\Administrators:(OI)(CI)(F)"#, #"CREATOR OWNER:(OI)(CI)(IO)(F)"#]))
            plot.notReady(package, on: servers, reported: 0)
        },
        EvaluationCase("share-permissions/agents-only") { plot in
            let world = plot.world
            let package = plot.packages(1)
            let servers = plot.servers(3)
            plot.blame("share-permissions", package, on: servers)
            let refresh = world.refresh
            for server in servers {
                plot.log(server) {
                    $0.say(
                        .uncDenied, package[0].values([.host: "FS01", .file: "data1.cab"]),
                        from: refresh + 900, after: Plot.rhythm)
                }
            }
            plot.notReady(package, on: servers, "Retrying Download")
        },
        EvaluationCase("share-permissions/server-and-agents") { plot in
            let world = plot.world
            let packages = plot.packages(2)
            let servers = plot.servers(2)
            plot.blame("share-permissions", packages, on: servers)
            let refresh = world.refresh
            plot.log(world.server) { journal in
                for package in packages {
                    journal.say(.sourceDenied, package.values, from: refresh, after: [0, 3600])
                }
            }
            for server in servers {
                plot.log(server) { journal in
                    for package in packages {
                        journal.say(
                            .uncDenied, package.values([.host: "FS01", .file: "setup.exe"]),
                            from: refresh + 900, after: Plot.rhythm)
                    }
                }
            }
            plot.notReady(packages, on: servers)
        },
        EvaluationCase("domain-trust/status-column") { plot in
            let world = plot.world
            let packages = plot.packages(5)
            let server = plot.servers(1)[0]
            plot.blame("domain-trust", packages, on: [server])
            plot.ordinary([world.server])
            let begin = world.begin
            plot.log(server) {
                $0.say(.captureDenied, from: begin + 500, after: [0, 3600]);
                $0.say(.createDirectory, at: begin + 500)
            }
            plot.notReady(
                packages, on: [server],
                "The trust relationship between this workstation and the primary domain failed(1789).",
                reported: packages[0].version)
        },
        EvaluationCase("domain-trust/event") { plot in
            let world = plot.world
            let packages = plot.packages(3)
            let server = plot.servers(1)[0]
            plot.blame("domain-trust", packages, on: [server])
            plot.ordinary([world.server, server])
            let text = "The trust relationship between this workstation and the primary domain failed(1789)."
            let event = StatusEvent(
                from: server, at: world.begin + 4000, packages, status: "Invalid", error: text)
            plot.file(
                "\(server.name)/Altiris Agent/Queue/ns01.example.com/NSE-FFF-0000006A-00000052.ok",
                bytes: event.bytes(.zlib))
            plot.notReady(packages, on: [server], "Invalid", reported: packages[0].version)
        },
    ]
}
