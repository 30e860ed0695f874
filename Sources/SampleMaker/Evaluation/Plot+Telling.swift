/// The verbs that most cases need: who says what of which packages, and what tables show.
extension Plot {
    /// Machines write a message of each of some packages, again and again in the agent's rhythm.
    ///
    /// - Parameters:
    ///   - row: a phrase of `Phrase`.
    ///   - seconds: when, from ten minutes after the begin.
    package mutating func complain(
        _ row: String, of packages: [SoftwarePackage], on machines: [Machine], after seconds: [Int] = rhythm
    ) {
        let begin = world.begin + 600
        for machine in machines {
            log(machine) { journal in
                for package in packages { journal.say(row: row, package.values, from: begin, after: seconds) }
            }
        }
    }

    /// Adds a table as CSV.
    package mutating func table(_ name: String, _ header: String, _ rows: [[String]]) {
        let lines = [header] + rows.map { $0.joined(separator: ",") }
        file("SQL/\(name).csv", lines.map { $0 + "\r\n" }.joined())
    }

    /// Adds `SWDPackageServer`, joined with the servers' names: all packages on all servers, ready but for `lacking`.
    package mutating func statusTable(lacking: [SoftwarePackage] = [], on machines: [Machine] = []) {
        let lacks = { (package: SoftwarePackage, machine: Machine) in
            lacking.contains(package) && machines.contains { $0.name == machine.name }
        }
        let rows = world.packageServers.flatMap { machine in
            world.packages.map { package in
                [
                    machine.identifier.text, machine.name, package.identifier.text,
                    lacks(package, machine) ? "Invalid" : "Ready", decimal(package.version),
                ]
            }
        }
        table("SWDPackageServer", "PkgSvrId,Package Server,PackageId,Status,Version", rows)
    }
}
