/// What machines write in ordinary times, each kind of message once: no sign of any fault is among them.
///
/// `pkgtriage patterns lint` counts in these which literals are too common to look for (`LiteralCensus`).
package enum TypicalLog {
    /// One log of a Notification Server and one of an agent, always the same.
    package static func files() -> [SampleFile] {
        let world = Corpus(folder: "").machines
        let roles: [(Machine.Role, String)] = [
            (.notificationServer, "ns.log"), (.packageServer, "agent.log"),
        ]
        return roles.compactMap { role, name in
            world.first { $0.role == role }.map { SampleFile(name, bytes: bytes(of: $0)) }
        }
    }

    private static func bytes(of machine: Machine) -> [UInt8] {
        var random = SplitMix64(seed: 1)
        var bytes: [UInt8] = []
        var date: [UInt8] = []
        Stamp.yearless.append(World.monday, to: &date)
        for template in Noise.short(for: machine.role) + Noise.long(for: machine.role) {
            CorpusTemplate(template, on: machine).append(date: date, ticks: 1000, &random, to: &bytes)
        }
        return bytes
    }
}
