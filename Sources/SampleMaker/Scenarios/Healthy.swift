extension Scenario {
    /// Nothing happens.
    static let quiet = Scenario("quiet", .folder, diagnosis: nil) { story in
        let world = story.world
        story.log(world.server, work: 120)
        story.log(world.packageServers[0], work: 100, .classic)
        story.serverSnapshots(Array(world.packages.prefix(2)))
        for package in world.packages.prefix(2) { story.localSnapshot(package, on: world.packageServers[0]) }
        story.add("SMP/Settings/CoreSettings.config", CoreSettings(world).text)
        story.add("section1.csv", StatusQuery().commaSeparated)
    }

    /// The server was busy once, and a few minutes later it was not.
    static let busyOnce = Scenario("busy-once", .zip(.plain), diagnosis: nil) { story in
        let world = story.world
        let package = world.packages[5]
        story.log(world.server, work: 250)
        story.log(world.packageServers[1], work: 250) { journal in
            journal.say(.backingOff, package.values, at: world.refresh + 300)
            journal.say(
                .downloadSources, package.values([.host: world.server.fullName]), at: world.refresh + 480)
            journal.say(
                row:
                    "4|DownloadManager|AeXNSAgent.exe|AeXNSAgent.exe|Package '{packageName}' is complete, 2 files, 49713796 bytes in 8120 ms",
                package.values, at: world.refresh + 489)
        }
        story.serverSnapshots([package])
        story.localSnapshot(package, on: world.packageServers[1])
        story.add("section1.csv", StatusQuery().commaSeparated)
    }

    /// A package was changed ten minutes before the bundle was made; of course nobody has it yet.
    static let youngPackage = Scenario("young-package", .zip(.plain), diagnosis: nil) { story in
        let world = story.world
        let package = world.packages[1]
        let version = (world.begin + 8 * 3600 - 600).unixSeconds
        story.log(world.server, work: 250)
        story.log(world.packageServers[0], work: 180) { journal in
            journal.say(
                row:
                    "4|DownloadManager|AeXNSAgent.exe|AeXNSAgent.exe|Download of package {packageUpper} is at 35 %",
                package.values, at: world.begin + 8 * 3600 - 60)
        }
        story.serverSnapshots([package], version: version)
        var query = StatusQuery()
        query.add(
            package, on: world.packageServers, "Download Pending", database: version,
            reported: package.version)
        story.add("section1.csv", query.commaSeparated)
    }

    /// Child server of a live hierarchy: replicated packages have no snapshot here, and requests for them wait their
    /// turn, ten minutes each, by design (KB 180299).
    static let hierarchyByDesign = Scenario("hierarchy-by-design", .zip(.zip64), diagnosis: nil) { story in
        let world = story.world
        let replicated = Array(world.packages[0..<2])
        story.log(world.server, work: 150) { journal in
            journal.say(.mergeQueued, from: world.begin + 600, after: [0, 7200, 14_400])
            journal.say(.resourceMerge, at: world.begin + 500)
        }
        story.log(world.packageServers[0], work: 130) { journal in
            for package in replicated {
                journal.say(.backingOff, package.values, from: world.refresh, after: [0, 600, 1200])
                journal.say(
                    row:
                        "4|DownloadManager|AeXNSAgent.exe|AeXNSAgent.exe|Package '{packageName}' is complete, 2 files, 49713796 bytes in 9340 ms",
                    package.values, at: world.refresh + 1860)
            }
        }
        story.serverSnapshots(Array(world.packages[2..<6]))
        let settings = [
            (key: "MaxConcurrentPackageInfoRequest", value: "40"),
            (key: "PackageRequestBlockoutSeconds", value: "600"),
        ]
        story.add("SMP/Settings/CoreSettings.config", CoreSettings(world, settings).text)
        story.add(
            "SQL/hierarchy.csv",
            "Server,Role,Last Replication,State\r\nPARENTNS,Parent,2026-03-02 02:00:11,Online\r\nNS01,This server,,Online\r\n"
        )
        var query = StatusQuery()
        for package in replicated {
            query.add(
                package, on: [world.packageServers[3]], "Download Pending", reported: package.version,
                origin: "PARENTNS",
                originNumber: 2)
        }
        story.add("SQL/section1.csv", query.commaSeparated)
    }

    /// Many errors, none of them about packages.
    static let noisyElsewhere = Scenario("noisy-elsewhere", .tarGzip, diagnosis: nil) { story in
        let world = story.world
        story.log(world.server, work: 500, parts: 2) { journal in
            journal.say(.loadInventory, from: world.begin + 100, after: (0..<8).map { $0 * 3000 })
            journal.say(.inventoryFailed, from: world.begin + 101, after: (0..<8).map { $0 * 3000 })
            journal.say(.invalidCharacter, from: world.begin + 99, after: (0..<8).map { $0 * 3000 })
            journal.say(.sqlTimeout, from: world.begin + 2000, after: [0, 4000, 9000])
            // How XML writes the end of a CDATA section inside one.
            journal.say(
                row:
                    "8|Altiris.Web.Trace|Altiris.Web.dll|w3wp.exe|Text <![CDATA[of a page]]]]><![CDATA[> was shown to {user}",
                at: world.begin + 3000)
        }
        story.log(world.packageServers[2], work: 150)
        story.log(world.clients[2], work: 150)
        for index in 0..<4 {
            let event = StatusEvent.inventory(
                from: world.clients[index % 3], at: world.begin + 100 + index * 3000)
            story.add("SMP/EventQueue/EvtQueue/bad/AeXException/nse\(index)C.tmp", event.text)
        }
        story.add("section1.csv", StatusQuery().commaSeparated)
    }
}
