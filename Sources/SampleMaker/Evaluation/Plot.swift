/// What an evaluation case tells: a story, and the causes that a reader should find in it.
package struct Plot: Sendable {
    /// The files so far, and the world that they come from.
    package private(set) var story: Story
    /// What went wrong; empty for a healthy system.
    package private(set) var causes: [Cause] = []
    /// Rows of the article's section 1 query, written when the plot is closed.
    package var status = StatusQuery()
    /// Whether the result of that query is in the bundle, even if it is empty.
    package var hasStatus = false
    private var random: SplitMix64

    /// A cause with what it is about.
    package struct Cause: Sendable {
        package var id: String
        package var packages: [SoftwarePackage]
        package var machines: [Machine]
    }

    /// The plot that belongs to a case's name.
    package init(named name: String) {
        story = Story(named: "evaluation/" + name)
        random = SplitMix64(named: name)
    }

    /// The company that it happens in.
    package var world: World { story.world }
    /// The last moment that logs tell of.
    package var end: Moment { world.begin + 8 * 3600 }

    /// Names a cause that a reader should find.
    package mutating func blame(_ id: String, _ packages: [SoftwarePackage] = [], on machines: [Machine] = [])
    {
        causes.append(Cause(id: id, packages: packages, machines: machines))
    }

    /// A number from 0 up to `limit`.
    package mutating func draw(_ limit: Int) -> Int { random.below(limit) }

    /// Some of the packages, never the same twice.
    package mutating func packages(_ count: Int) -> [SoftwarePackage] { pick(count, of: world.packages) }

    /// Some of the Package Servers, in order of their names.
    package mutating func servers(_ count: Int) -> [Machine] {
        pick(count, of: world.packageServers).sorted { $0.name < $1.name }
    }

    private mutating func pick<Element>(_ count: Int, of elements: [Element]) -> [Element] {
        var rest = elements
        return (0..<min(count, rest.count)).map { _ in rest.remove(at: random.below(rest.count)) }
    }
}

extension Plot {
    /// The agent's rhythm of attempts (KB 181098): after 3, 6, 12, 24, 48 and 96 minutes, then two hours.
    package static let rhythm = [0, 180, 540, 1260, 2700, 5580, 11_340, 18_540]

    /// Adds a machine's log in one of the forms that public pages show: ordinary work, and what `tell` says.
    package mutating func log(
        _ machine: Machine, work: Int? = nil, from begin: Moment? = nil, hours: Int = 8,
        _ tell: (inout Journal) -> Void = { _ in }
    ) {
        let work = work ?? 40 + random.below(120)
        let journal = story.journal(of: machine, work: work, from: begin, hours: hours, tell)
        let isServer = machine.role == .notificationServer
        let folder = machine.name + (isServer ? "_SMP_LOGS" : "_AGENT_LOGS")
        let form = random.below(Plot.styles.count + 2)
        if form < Plot.styles.count {
            let parts = 1 + random.below(2)
            for (index, bytes) in journal.files(in: Plot.styles[form], parts: parts).enumerated() {
                story.add(
                    "\(folder)/\(isServer ? "a" : "Agent")\(index == 0 ? "" : decimal(index)).log",
                    bytes: bytes)
            }
        } else {
            let isOld = form == Plot.styles.count
            story.add(
                "\(folder)/\(isServer ? "server" : "agent") log viewer.txt",
                bytes: isOld ? journal.fieldText() : journal.viewerText())
        }
    }

    /// Logs of machines on which nothing of interest happens.
    package mutating func ordinary(_ machines: [Machine]) {
        for machine in machines { log(machine) }
    }

    /// The spellings of event logs.
    private static let styles: [LogStyle] = [
        .modern, .classic,
        .with {
            $0.stamp = .iso; $0.quote = 0x22
        },
        .with {
            $0.stamp = .isoZone; $0.opening = .sameLine
        },
        .with {
            $0.stamp = .yearlessSpaced; $0.closesOnOwnLine = true; $0.opening = .flush
        },
        .with {
            $0.encoding = .utf16LittleEndian; $0.lineEnd = "\r\n"; $0.stamp = .unitedStates
        },
    ]
}

extension Plot {
    /// Adds rows to the result of the section 1 query: by default the database's version is three days old and
    /// the Package Server reported the one before it.
    package mutating func notReady(
        _ packages: [SoftwarePackage], on machines: [Machine], _ state: String = "Not Ready",
        database: Int? = nil, reported: Int? = nil, origin: String = "NS01", originNumber: Int = 1
    ) {
        hasStatus = true
        for package in packages {
            status.add(
                package, on: machines, state, database: database ?? package.version,
                reported: reported ?? package.version - 4 * 86_400, origin: origin,
                originNumber: originNumber)
        }
    }

    /// Adds a file of text.
    package mutating func file(_ path: String, _ text: String) { story.add(path, text) }

    /// Adds a file of bytes.
    package mutating func file(_ path: String, bytes: [UInt8]) { story.add(path, bytes: bytes) }

    /// Adds the Notification Server's snapshots of packages.
    package mutating func serverSnapshots(_ packages: [SoftwarePackage], version: Int? = nil) {
        story.serverSnapshots(packages, version: version)
    }

    /// Adds a Package Server's snapshots of packages.
    package mutating func localSnapshots(
        _ packages: [SoftwarePackage], on machine: Machine, version: Int? = nil
    ) {
        for package in packages { story.localSnapshot(package, on: machine, version: version) }
    }

    /// Adds a `.reg` export of a machine, in the encoding of the Registry Editor.
    package mutating func registry(_ machine: Machine, _ key: String, _ lines: [String]) {
        let text =
            "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\\(key)]\r\n"
            + lines.joined(separator: "\r\n") + "\r\n"
        story.add(
            "\(machine.name)/export.reg", bytes: LogStyle.Encoding.utf16LittleEndian.encode(Array(text.utf8)))
    }

    /// Writes the result of the section 1 query in one of its forms.
    mutating func close() {
        guard hasStatus else { return }
        switch random.below(3) {
        case 0: story.add("SQL/section1.csv", status.commaSeparated)
        case 1: story.add("SQL/section1.txt", status.tabSeparated)
        default: story.add("SQL/section1.rpt", status.fixedWidth)
        }
    }

    /// What is expected of the case, as one JSON object.
    func expectation(name: String, path: String) -> String {
        let causes = causes.map { cause in
            let packages = cause.packages.map { "\"\($0.identifier.text)\"" }.sorted()
            let machines = cause.machines.map { "\"\($0.name)\"" }.sorted()
            return "{ \"id\": \"\(cause.id)\", \"packages\": [\(packages.joined(separator: ", "))], "
                + "\"servers\": [\(machines.joined(separator: ", "))] }"
        }
        return
            "  { \"name\": \"\(name)\", \"path\": \"\(path)\", \"causes\": [\(causes.joined(separator: ", "))] }"
    }
}

extension Journal {
    /// Logs a message that no table holds, at the moments that lie so many seconds after the first.
    package mutating func say(
        row: String, _ values: SlotValues = [:], from moment: Moment, after seconds: [Int]
    ) {
        for offset in seconds { say(row: row, values, at: moment + offset) }
    }
}
