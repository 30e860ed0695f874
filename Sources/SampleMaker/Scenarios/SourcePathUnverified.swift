extension Scenario {
    /// The folder of one package is gone: the nightly refresh and the ten-minute run both say so.
    static let sourcePathUnverified = Scenario(
        "source-path-unverified", .folder, diagnosis: "source-path-unverified"
    ) { story in
        let world = story.world
        let lost = world.packages[2]
        story.affects([lost], on: world.packageServers)
        let style = LogStyle.with {
            $0.encoding = .utf8WithMark; $0.lineEnd = "\r\n"; $0.stamp = .iso
        }
        story.log(world.server, work: 200, style, parts: 2) { journal in
            journal.say(.snapshotPath, lost.values, at: world.refresh)
            journal.say(.snapshotPath, lost.values, at: world.refresh + 21_600)
            journal.say(.distributionPoints, lost.values, from: world.refresh, after: [600, 7800, 15_000])
            journal.say(.codebaseRefresh, lost.values, from: world.refresh, after: [601, 7801, 15_001])
            journal.say(.inventoryFailed, at: world.begin + 900)
        }
        story.log(world.packageServers[0], work: 60)
        story.serverSnapshots(Array(world.packages.filter { $0 != lost }.prefix(6)))
        var query = StatusQuery()
        query.add(lost, on: world.packageServers, "Not Ready", reported: 0)
        story.add("section1.csv", query.commaSeparated)
    }

    /// Another wording, in logs that rotation has already packed: zip archives within the zip.
    static let sourcePathManifest = Scenario(
        "source-path-unverified-archived", .zip(.plain), diagnosis: "source-path-unverified",
        begin: Moment(2025, 12, 31, 21)
    ) { story in
        let world = story.world
        let lost = [world.packages[5], world.packages[8]]
        story.affects(lost, on: world.packageServers)
        let journal = story.journal(of: world.server, work: 600) { journal in
            for (index, package) in lost.enumerated() {
                journal.say(
                    .manifest, package.values, from: world.refresh + index, after: [0, 7200, 14_400, 21_600])
            }
            journal.say(.sqlTimeout, at: world.begin + 4000)
        }
        // The stamps have no year, and the logs run over New Year.
        for (index, bytes) in journal.files(in: .classic, parts: 4).enumerated() {
            let number = index == 0 ? "" : decimal(index)
            let file = SampleFile("a\(number).log", bytes: bytes)
            if index < 2 {
                story.add("NS01/Logs/\(file.path)", bytes: bytes)
            } else {
                story.add("NS01/Logs/Archive/a\(number).zip", bytes: ZipArchive.bytes(of: [file]))
            }
        }
        story.serverSnapshots(world.packages.filter { !lost.contains($0) })
        var query = StatusQuery()
        for package in lost { query.add(package, on: world.packageServers, "Not Ready", reported: 0) }
        story.add("section1.txt", query.fixedWidth)
    }
}
