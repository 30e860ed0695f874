/// What a scenario tells: it takes the world and fills a bundle with what its machines left behind.
package struct Story: Sendable {
    /// The company that it happens in.
    package let world: World
    /// The files of the bundle so far.
    package private(set) var files: [SampleFile] = []
    /// The packages that the fault is about, for `expected.json`.
    package private(set) var packages: [SoftwarePackage] = []
    /// The machines on which the fault shows.
    package private(set) var servers: [Machine] = []
    private var random: SplitMix64

    /// The story that belongs to a scenario's name.
    package init(named name: String, begin: Moment = World.monday) {
        random = SplitMix64(named: name)
        world = World(&random, begin: begin)
    }

    /// Says which packages and machines the fault is about.
    package mutating func affects(_ packages: [SoftwarePackage], on servers: [Machine]) {
        self.packages = packages
        self.servers = servers
    }

    /// A random generator for a part of the story.
    package mutating func draw() -> SplitMix64 { SplitMix64(seed: random.next()) }

    /// Adds a file of text.
    package mutating func add(_ path: String, _ text: String) { files.append(SampleFile(path, text)) }

    /// Adds a file of bytes.
    package mutating func add(_ path: String, bytes: [UInt8]) { files.append(SampleFile(path, bytes: bytes)) }
}

extension Story {
    /// Tells what a machine logs: ordinary work for some hours, and what `tell` makes it say.
    package mutating func journal(
        of machine: Machine, work: Int, from begin: Moment? = nil, hours: Int = 8,
        _ tell: (inout Journal) -> Void = { _ in }
    ) -> Journal {
        var journal = Journal(of: machine, random: draw())
        journal.work(work, from: begin ?? world.begin, hours: hours)
        tell(&journal)
        return journal
    }

    /// Adds a machine's logs to the bundle, in the folder where collectors put them.
    package mutating func log(
        _ machine: Machine, work: Int, from begin: Moment? = nil, hours: Int = 8, _ style: LogStyle = .modern,
        parts: Int = 1, in folder: String? = nil, _ tell: (inout Journal) -> Void = { _ in }
    ) {
        let journal = journal(of: machine, work: work, from: begin, hours: hours, tell)
        let isServer = machine.role == .notificationServer
        let folder = folder ?? machine.name + (isServer ? "_SMP_LOGS" : "_AGENT_LOGS")
        for (index, bytes) in journal.files(in: style, parts: parts).enumerated() {
            let number = index == 0 ? "" : decimal(index)
            add("\(folder)/\(isServer ? "a" : "Agent")\(number).log", bytes: bytes)
        }
    }

    /// Adds the Notification Server's manifests of packages.
    package mutating func serverSnapshots(_ packages: [SoftwarePackage], version: Int? = nil) {
        for package in packages {
            add("SMP/Snapshots/\(package.snapshotName)", SnapshotDocument(package, version: version).text)
        }
    }

    /// Adds a Package Server's manifest of a package.
    package mutating func localSnapshot(_ package: SoftwarePackage, on machine: Machine, version: Int? = nil)
    {
        add(
            "\(machine.name)/Altiris Agent/Package Delivery/\(package.identifier.braced)/snapshot.xml",
            SnapshotDocument(package, version: version).text)
    }
}

extension SoftwarePackage {
    /// The values of a message that speaks of this package.
    var values: SlotValues {
        [.package: identifier.text, .packageUpper: identifier.braced, .packageName: name, .path: source]
    }

    /// The values of a message that speaks of this package and more.
    func values(_ more: SlotValues) -> SlotValues { values.merging(more) { $1 } }
}
