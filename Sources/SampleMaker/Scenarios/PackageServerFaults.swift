extension Scenario {
    /// Names in a package are too long for the folder that Package Servers keep it in.
    static let pathTooLong = Scenario("path-too-long", .zip(.plain), diagnosis: "path-too-long") { story in
        let world = story.world
        let package = world.packages[8]
        story.affects([package], on: world.packageServers)
        let folder = Array(repeating: "Localised Resources For Regional Editions", count: 6).joined(
            separator: #"\"#)
        for server in world.packageServers.prefix(2) {
            story.log(server, work: 200) { journal in
                let values = package.values([.path: folder, .file: "strings.resources.dll"])
                journal.say(.pathTooLong, values, from: world.refresh + 400, after: [0, 180, 540, 1260])
            }
        }
        var snapshot = SnapshotDocument(package)
        snapshot.files.append((folder + #"\strings.resources.dll"#, 81_920))
        story.add("SMP/Snapshots/\(package.snapshotName)", snapshot.text)
        var query = StatusQuery()
        query.add(package, on: world.packageServers, "Invalid", reported: 0)
        story.add("section1.csv", query.commaSeparated)
    }

    /// The package service does not start: one agent log says it all.
    static let packageServerNotLoaded = Scenario(
        "package-server-not-loaded", .file, diagnosis: "package-server-not-loaded"
    ) { story in
        let world = story.world
        let server = world.packageServers[0]
        story.affects([], on: [server])
        let style = LogStyle.with {
            $0.opening = .flush; $0.closesOnOwnLine = true
        }
        story.log(server, work: 210, style) { journal in
            for start in [world.begin + 120, world.begin + 9000] {
                journal.say(.loadingObject, at: start)
                journal.say(.startingObject, at: start)
                journal.say(.baseDirectory, at: start)
                journal.say(.serviceStartFailed, at: start)
                journal.say(.objectStartFailed, at: start)
            }
        }
    }

    /// The server cannot build the policy of one Package Server: text out of the log viewer.
    static let policyNotBuilt = Scenario("policy-not-built", .file, diagnosis: "policy-not-built") { story in
        let world = story.world
        let server = world.packageServers[2]
        // The text names the machine only by its resource GUID, and so can the report.
        story.affects([], on: [server.unnamed])
        let journal = story.journal(of: world.server, work: 190) { journal in
            let values: SlotValues = [.resource: server.identifier.text]
            for start in [world.begin + 900, world.begin + 8100, world.begin + 15_300] {
                journal.say(.policyItem, values, at: start)
                journal.say(.serverConfig, values, at: start)
                journal.say(.serverPolicy, values, at: start)
            }
        }
        story.add("log-viewer.txt", bytes: journal.viewerText())
    }

    /// Role services of IIS are missing on one Package Server.
    static let featuresMissing = Scenario(
        "iis-features-missing", .file, diagnosis: "iis-features-missing"
    ) { story in
        let world = story.world
        let server = world.packageServers[3]
        story.affects([], on: [server])
        let journal = story.journal(of: server, work: 120) { journal in
            for start in [world.begin + 120, world.begin + 9000] {
                journal.say(.loadingObject, at: start)
                journal.say(.startingObject, at: start)
                journal.say(.rolesMissing, at: start + 1)
                journal.say(.featuresMissing, at: start + 1)
            }
        }
        // Copied field by field, as the log viewer of 7.x shows a record.
        story.add("log-viewer.txt", bytes: journal.fieldText())
    }
}
