/// Section 1: packages whose source cannot be read, or that belong to another server.
extension EvaluationCase {
    static let sourcePaths: [EvaluationCase] = [
        EvaluationCase("source-path-unverified/by-name") { plot in
            let world = plot.world
            // The oldest wording names the package by its title; only the SQL result knows its GUID.
            let lost = plot.packages(1)
            plot.blame("source-path-unverified", lost, on: world.packageServers)
            let refresh = world.refresh
            plot.log(world.server) {
                $0.say(row: Phrase.pathByName, lost[0].values, from: refresh, after: [0, 7200, 14_400])
            }
            plot.notReady(lost, on: world.packageServers, reported: 0)
            plot.ordinary(plot.servers(1))
        },
        EvaluationCase("source-path-unverified/library-moved") { plot in
            let world = plot.world
            // Every ten minutes the distribution points are tried again: hundreds of lines, six packages.
            let lost = plot.packages(6)
            plot.blame("source-path-unverified", lost, on: world.packageServers)
            let refresh = world.refresh
            plot.log(world.server) { journal in
                for package in lost {
                    journal.say(
                        .distributionPoints, package.values, from: refresh, after: (0..<30).map { $0 * 600 })
                    journal.say(
                        .codebaseRefresh, package.values, from: refresh + 1, after: (0..<30).map { $0 * 600 })
                }
            }
            plot.notReady(lost, on: world.packageServers)
            plot.ordinary(plot.servers(2))
        },
        EvaluationCase("source-path-unverified/manifest-only-logs") { plot in
            let world = plot.world
            // No SQL result at all: the server's log has to do.
            let lost = plot.packages(2)
            plot.blame("source-path-unverified", lost)
            let refresh = world.refresh
            plot.log(world.server) { journal in
                for package in lost {
                    journal.say(.manifest, package.values, from: refresh, after: [0, 7200])
                }
            }
        },
        EvaluationCase("source-path-unverified/network-path") { plot in
            let world = plot.world
            let lost = plot.packages(1)
            plot.blame("source-path-unverified", lost, on: world.packageServers)
            let refresh = world.refresh
            plot.log(world.server) {
                $0.say(row: Phrase.manifestNetwork, lost[0].values, from: refresh, after: [0, 3600, 7200])
            }
            plot.notReady(lost, on: world.packageServers, "Invalid", reported: 0)
            plot.serverSnapshots(world.packages.filter { !lost.contains($0) })
            plot.ordinary(plot.servers(1))
        },
        EvaluationCase("source-path-unverified/snapshot-missing") { plot in
            let world = plot.world
            // The folder was sent, the snapshot is not in it, and the log says why for one of two.
            let lost = plot.packages(2)
            plot.blame("source-path-unverified", lost, on: world.packageServers)
            let refresh = world.refresh
            plot.log(world.server) {
                $0.say(.snapshotPath, lost[0].values, from: refresh, after: [0, 21_600]);
                $0.say(.manifest, lost[1].values, at: refresh)
            }
            plot.notReady(lost, on: world.packageServers, reported: 0)
            plot.serverSnapshots(world.packages.filter { !lost.contains($0) })
        },
        EvaluationCase("source-path-unverified/web-site-id") { plot in
            let world = plot.world
            // The web site got another number: no package can be published (KB 171925).
            let lost = world.packages
            plot.blame("source-path-unverified", lost, on: world.packageServers)
            let refresh = world.refresh
            plot.log(world.server) { journal in
                journal.say(.rootDirectory, from: refresh, after: [0, 600, 1200, 1800])
                journal.say(.httpDirectory, from: refresh + 2, after: [0, 600, 1200, 1800])
                journal.say(row: Phrase.siteChanged, from: refresh + 3, after: [0, 600, 1200])
            }
            plot.notReady(lost, on: world.packageServers)
        },
    ]

    static let origins: [EvaluationCase] = [
        EvaluationCase("foreign-origin/imported-package") { plot in
            let world = plot.world
            let imported = plot.packages(1)
            plot.blame("foreign-origin", imported, on: world.packageServers)
            plot.ordinary([world.server] + plot.servers(1))
            plot.serverSnapshots(world.packages.filter { !imported.contains($0) })
            plot.notReady(
                imported, on: world.packageServers, reported: 0, origin: "LABNS", originNumber: 7)
            plot.file("SMP/Settings/CoreSettings.config", CoreSettings(world).text)
        },
        EvaluationCase("foreign-origin/parent-is-gone") { plot in
            let world = plot.world
            let imported = plot.packages(8)
            let servers = world.packageServers
            plot.blame("foreign-origin", imported, on: servers)
            plot.ordinary([world.server])
            plot.serverSnapshots(world.packages.filter { !imported.contains($0) })
            plot.notReady(imported, on: servers, "Invalid", origin: "OLDPARENT", originNumber: 3)
            for package in imported.prefix(3) {
                plot.file(
                    "\(servers[0].name)/Altiris Agent/Package Delivery/\(package.identifier.braced)/package.xml",
                    SmallDocument.packageInfo(package, version: 0, remote: true, status: "invalid"))
            }
        },
        EvaluationCase("foreign-origin/local-id-is-not-one") { plot in
            let world = plot.world
            let imported = plot.packages(2)
            let servers = plot.servers(3)
            plot.blame("foreign-origin", imported, on: servers)
            plot.ordinary([world.server] + plot.servers(1))
            plot.serverSnapshots(world.packages.filter { !imported.contains($0) })
            plot.notReady(imported, on: servers, reported: 0, origin: "NS-OLD", originNumber: 1)
            let own = world.server.identifier.text.uppercased()
            plot.file(
                "SQL/local_id.csv",
                "ID,Source Server,Source Guid,Origination Server\r\n5,NS01,\(own),\(own)\r\n")
        },
    ]
}
