extension Scenario {
    /// An old server on which the rights of the capture folder were tightened: small events pass, the
    /// compressed status of many packages does not, and no log says why.
    static let captureFolderClosed = Scenario(
        "nscap-permissions", .zip(.plain), diagnosis: "nscap-permissions"
    ) { story in
        let world = story.world
        let packages = Array(world.packages[0..<5])
        story.affects(packages, on: world.packageServers)
        story.log(world.server, work: 75, .classic)
        for server in world.packageServers { story.log(server, work: 22, .classic) }
        let capture = #"C:\Program Files\Altiris\Notification Server\NSCap"#
        story.add(
            "NS01/icacls_nscap.txt",
            SmallDocument.accessList(
                capture, [#"BUILTIN\Administrators:(OI)(CI)(F)"#, #"BUILTIN\Users:(OI)(CI)(RX)"#])
                + SmallDocument.accessList(
                    capture + #"\EvtQFast"#,
                    [
                        #"BUILTIN\Administrators:(I)(OI)(CI)(F)"#, #"NT AUTHORITY\SYSTEM:(OI)(CI)(F)"#,
                        #"BUILTIN\IIS_IUSRS:(OI)(CI)(RX)"#,
                    ]))
        var listing = FolderListing()
        listing.add(
            capture + #"\Temp"#,
            (0..<24).map {
                .init(
                    name: "nse\(decimal($0 + 100)).nse", bytes: 214_000 + 317 * $0,
                    written: world.begin - 3 * 86_400 + 9_000 * $0)
            })
        story.add("NS01/dir_nscap.txt", listing.text(free: 48_318_382_080))
        var query = StatusQuery()
        for package in packages {
            query.add(
                package, on: world.packageServers, "Not Ready", database: world.newVersion,
                reported: package.version)
        }
        story.add("SQL/section1.txt", query.fixedWidth)
    }
}
