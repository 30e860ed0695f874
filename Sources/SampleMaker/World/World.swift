/// The invented company: one Notification Server, four Package Servers, some clients and packages.
///
/// The same seed gives the same world. Scenarios take it as it is and say what went wrong in it.
package struct World: Sendable {
    /// The Notification Server.
    package let server: Machine
    /// The Package Servers, PS01 to PS04.
    package let packageServers: [Machine]
    /// The clients.
    package let clients: [Machine]
    /// The packages, in the catalogue's order.
    package let packages: [SoftwarePackage]
    /// When the story begins.
    package let begin: Moment

    /// The Monday morning at which stories begin, unless they say otherwise.
    package static let monday = Moment(2026, 3, 2, 3, 0, 0)

    /// Draws the world that belongs to `random`, some days before `begin`.
    package init(_ random: inout SplitMix64, begin: Moment = monday) {
        self.begin = begin
        func machine(_ name: String, _ role: Machine.Role, _ host: Int) -> Machine {
            Machine(
                name: name, role: role, identifier: Identifier(&random), address: "192.0.2.\(host)",
                started: begin - 4 * 86_400 + random.below(86_400))
        }
        server = machine("NS01", .notificationServer, 10)
        packageServers = (1...4).map { machine("PS0\($0)", .packageServer, 20 + $0) }
        clients = (1...3).map { machine("CL\(decimal($0 * 17, 4))", .client, 100 + $0) }
        packages = World.catalogue.map { name in
            SoftwarePackage(
                identifier: Identifier(&random), name: name,
                source: #"\\FS01\SWLibrary\"# + name.replacing(" ", with: "_"),
                built: begin - 3 * 86_400 + 1800 + random.below(900))
        }
    }

    /// When the nightly refresh of packages runs.
    package var refresh: Moment { begin + 1800 }
    /// The version that a package gets which the nightly refresh finds changed.
    package var newVersion: Int { refresh.unixSeconds + 7 }

    /// The names of the packages: invented, and plausible.
    static let catalogue = [
        "Contoso Reader 12.4", "Fabrikam VPN Client 5.1", "Office Fonts Pack", "Northwind ERP Client 9.0",
        "Browser Baseline 2026.02", "Woodgrove Teller 3.7", "Litware Zip 22.1", "Adatum Print Driver x64",
        "Tailspin CAD Viewer 4", "Proseware Backup Agent 7.2", "Wingtip Scanner Tools",
        "Lucerne Media Codec 1.9",
    ]
}
