/// Cause 1, Cause 2a and section 3: four witnesses of a version, and who of them disagrees.
extension EvaluationCase {
    static let versions: [EvaluationCase] = [
        EvaluationCase("version-mismatch/nothing-else") { plot in
            let world = plot.world
            let packages = plot.packages(2)
            let servers = plot.servers(2)
            plot.blame("version-mismatch", packages, on: servers)
            plot.ordinary([world.server] + servers)
            plot.notReady(packages, on: servers)
        },
        EvaluationCase("version-mismatch/snapshots-agree") { plot in
            let world = plot.world
            let packages = plot.packages(3)
            let servers = plot.servers(1)
            plot.blame("version-mismatch", packages, on: servers)
            plot.ordinary([world.server] + servers)
            plot.serverSnapshots(world.packages)
            plot.notReady(packages, on: servers)
        },
        EvaluationCase("snapshot-rollback/timeout") { plot in
            let world = plot.world
            let package = plot.packages(1)
            plot.blame("snapshot-rollback", package, on: world.packageServers)
            // Built in the night before last; the database went back to the version before it.
            let built = world.refresh.unixSeconds - 86_400
            plot.log(world.server, from: world.begin - 86_400, hours: 32) {
                $0.say(row: Phrase.snapshotTimeout, package[0].values, at: Moment(milliseconds: built * 1000))
            }
            plot.serverSnapshots(package, version: built)
            plot.serverSnapshots(world.packages.filter { $0 != package[0] })
            plot.notReady(package, on: world.packageServers, reported: built)
        },
        EvaluationCase("snapshot-rollback/log-full") { plot in
            let world = plot.world
            let packages = plot.packages(3)
            plot.blame("snapshot-rollback", packages, on: world.packageServers)
            let built = world.refresh.unixSeconds - 86_400
            plot.log(world.server, from: world.begin - 86_400, hours: 32) { journal in
                for index in 0..<4 {
                    journal.say(row: Phrase.logFull, at: Moment(milliseconds: (built + index) * 1000))
                }
            }
            plot.serverSnapshots(packages, version: built)
            plot.notReady(packages, on: world.packageServers)
        },
        EvaluationCase("snapshot-rollback/versions-only") { plot in
            let world = plot.world
            // Logs have rotated away; file and database still disagree.
            let package = plot.packages(1)
            plot.blame("snapshot-rollback", package, on: world.packageServers)
            plot.ordinary([world.server])
            plot.serverSnapshots(package, version: package[0].version + 90_000)
            plot.serverSnapshots(world.packages.filter { $0 != package[0] })
            plot.notReady(package, on: world.packageServers, reported: package[0].version + 90_000)
        },
        EvaluationCase("stale-snapshot/versions-and-clients") { plot in
            let world = plot.world
            let package = plot.packages(1)[0]
            let server = plot.servers(1)[0]
            plot.blame("stale-snapshot", [package], on: [server])
            let old = package.version - 5 * 86_400
            plot.ordinary([world.server, server])
            let start = world.begin + 2000
            plot.log(world.clients[0]) {
                $0.say(
                    .olderThanRequired,
                    package.values([.version: decimal(old), .required: decimal(package.version)]),
                    from: start, after: Plot.rhythm)
            }
            plot.localSnapshots([package], on: server, version: old)
            plot.serverSnapshots(world.packages)
            plot.notReady([package], on: [server], reported: old)
        },
        EvaluationCase("stale-snapshot/locked-on-delete") { plot in
            let world = plot.world
            let packages = plot.packages(2)
            let server = plot.servers(1)[0]
            plot.blame("stale-snapshot", packages, on: [server])
            let start = world.refresh
            plot.log(server) { journal in
                for package in packages {
                    journal.say(row: Phrase.lockedLater, package.values, from: start, after: Plot.rhythm)
                }
            }
            for package in packages {
                plot.localSnapshots([package], on: server, version: package.version - 6 * 86_400)
            }
            plot.serverSnapshots(packages)
            plot.notReady(packages, on: [server])
        },
        EvaluationCase("stale-snapshot/files-only") { plot in
            let world = plot.world
            // Snapshots of both sides and the query, but no log that says anything.
            let package = plot.packages(1)[0]
            let server = plot.servers(1)[0]
            plot.blame("stale-snapshot", [package], on: [server])
            plot.ordinary([server])
            plot.localSnapshots([package], on: server, version: package.version - 9 * 86_400)
            plot.localSnapshots(world.packages.filter { $0 != package }, on: server)
            plot.serverSnapshots(world.packages)
            plot.notReady([package], on: [server], reported: package.version - 9 * 86_400)
        },
    ]
}
