/// Cases that tables, registries and folders decide, logs only in part.
extension EvaluationCase {
    static let exports: [EvaluationCase] = [
        EvaluationCase("codebases-stale/emptied-table") { plot in
            // SWDPackageCodebase was truncated, and no Package Server has sent its status since.
            let client = plot.world.clients[0]
            let packages = plot.packages(4)
            plot.blame("codebases-stale", plot.world.packages, on: [client])
            plot.complain(Phrase.noSources, of: packages, on: [client])
            plot.statusTable()
            plot.table("SWDPackageCodebase", "PackageID,URL,Source,Snapshot", [])
        },
        EvaluationCase("site-maintenance/clients-by-site") { plot in
            // The branch's clients stand in a site that no Package Server serves; who serves which is known.
            let client = plot.world.clients[1]
            let packages = plot.packages(2)
            plot.blame("site-maintenance", packages, on: [client])
            plot.complain(Phrase.noSources, of: packages, on: [client])
            plot.table(
                "site servers", "Site,Package Server", [["Head Office", "PS01"], ["Branch 12", "NULL"]])
            plot.table(
                "clients", "Computer,IP Address,Subnet,Site",
                [[client.name, client.address, "192.0.2.96/27", "Branch 12"]])
        },
        EvaluationCase("agent-version-mismatch/behind-the-platform") { plot in
            // Agent and plug-in agree with each other, but are two releases older than the server.
            let lagging = plot.servers(1)
            let packages = plot.packages(2)
            plot.blame("agent-version-mismatch", packages, on: lagging)
            let refresh = plot.world.refresh
            plot.log(lagging[0]) { journal in
                for package in packages {
                    journal.say(.backingOff, package.values, from: refresh, after: Plot.rhythm)
                }
            }
            plot.notReady(packages, on: lagging)
            plot.file(
                "\(lagging[0].name)/agent.reg",
                SmallDocument.agentRegistry(agent: "8.1.5567.0", plugIn: "8.1.5567.0"))
            plot.registry(
                plot.world.server, #"Altiris\eXpress\Notification Server"#,
                [#""ProductVersion"="8.7.2108.0""#])
        },
        EvaluationCase("path-too-long/manifest-only") { plot in
            // The manifest holds a file whose path no Package Server can write; nobody sent a log that says so.
            let package = plot.packages(1)
            plot.blame("path-too-long", package, on: plot.world.packageServers)
            let folders = String(repeating: #"node_modules\component-of-a-component\"#, count: 5)
            plot.file(
                "NS01/ProgramData/Symantec/SMP/Snapshots/\(package[0].identifier.text).xml",
                "<snapshot packageId=\"\(package[0].identifier.text)\" version=\"\(package[0].version)\">\r\n"
                    + "  <file name=\"setup.exe\" size=\"1\"/>\r\n  <file name=\"\(folders)index.js\" size=\"2\"/>\r\n</snapshot>\r\n"
            )
            plot.notReady(package, on: plot.world.packageServers, "Invalid", reported: package[0].version)
            plot.ordinary([plot.world.server])
        },
        EvaluationCase("policy-not-built/known-by-guid") { plot in
            // The server's log names machines by their GUIDs; a list of names is in the bundle.
            let servers = plot.servers(2)
            plot.blame("policy-not-built", on: servers)
            let begin = plot.world.begin
            plot.log(plot.world.server) { journal in
                for server in servers {
                    journal.say(
                        row: Phrase.policyOfResource, [.resource: server.identifier.text], from: begin + 900,
                        after: [0, 3600, 7200])
                }
            }
            plot.table("vItem", "Guid,Name", plot.world.packageServers.map { [$0.identifier.text, $0.name] })
        },
        EvaluationCase("healthy/rights-of-an-old-folder") { plot in
            // Nothing goes through NSCap any more, so nobody need have rights there.
            plot.statusTable()
            plot.file(
                "NS01/icacls.txt",
                SmallDocument.accessList(
                    #"C:\Program Files\Altiris\Notification Server\NSCap"#,
                    [#"BUILTIN\Administrators:(OI)(CI)(F)"#]))
            plot.table("products", "Product,Version", [["Symantec Management Platform", "8.7.2108.0"]])
            plot.ordinary([plot.world.server])
        },
        EvaluationCase("healthy/deleted-on-purpose") { plot in
            // Neither the policy nor the database names the package any more.
            let server = plot.servers(1)[0]
            let gone = plot.packages(1)[0]
            let kept = plot.world.packages.filter { $0 != gone }
            let begin = plot.world.begin
            plot.log(server) { $0.say(row: Phrase.cleanup, gone.values, at: begin + 3000) }
            plot.file(
                "\(server.name)/Package Server Agent/Package Status/{\(gone.identifier.text)}.xml",
                SmallDocument.packageStatus(gone, "Deleted", version: gone.version, at: begin + 3000))
            plot.file("\(server.name)/Client Policies/NS01.xml", SmallDocument.clientPolicy(kept))
            plot.table(
                "SWDPackageServer", "Package Server,PackageId,Status,Version",
                kept.map { [server.name, $0.identifier.text, "Ready", decimal($0.version)] })
        },
        EvaluationCase("healthy/laptop-away") { plot in
            // A client that was off the network for a night is no Package Server that cannot report.
            let begin = plot.world.begin
            plot.log(plot.world.clients[2]) { journal in
                journal.say(.connectFailed, [.host: "ns01.example.com"], from: begin, after: Plot.rhythm)
            }
            plot.ordinary([plot.world.server] + plot.servers(2))
            plot.statusTable()
        },
        EvaluationCase("healthy/mapping-tried-again") { plot in
            // One attempt to map a folder failed and the next did not.
            let begin = plot.world.begin
            plot.log(plot.world.server) { $0.say(row: Phrase.mappingRetried, at: begin + 5000) }
            plot.statusTable()
        },
    ]
}
