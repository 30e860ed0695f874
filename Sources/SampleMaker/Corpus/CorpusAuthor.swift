/// Writes one machine's log files of a corpus, straight into bytes.
struct CorpusAuthor {
    private let machine: Machine
    private let isStorm: Bool
    private var random: SplitMix64
    private var moment: Moment
    private var number = 0
    private let short: [CorpusTemplate]
    private let long: [CorpusTemplate]
    private let telling: [CorpusTemplate]

    /// An author for a machine; `seed` decides on all it writes.
    init(_ machine: Machine, isStorm: Bool, seed: UInt64) {
        self.machine = machine
        self.isStorm = isStorm
        random = SplitMix64(seed: seed)
        moment = World.monday
        let isServer = machine.role == .notificationServer
        short = Noise.short(for: machine.role).map { CorpusTemplate($0, on: machine) }
        long = Noise.long(for: machine.role).map { CorpusTemplate($0, on: machine) }
        let wordings = isServer ? Wording.tellingOfServers : Wording.tellingOfAgents
        telling = wordings.map { CorpusTemplate($0.template, on: machine) }
    }

    /// The next file, of about `size` bytes; it ends with a whole record.
    mutating func file(of size: Int) -> SampleFile {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + 8192)
        var date: [UInt8] = []
        var second = -1
        while bytes.count < size {
            moment = Moment(milliseconds: moment.milliseconds + random.below(160))
            if moment.unixSeconds != second {
                second = moment.unixSeconds
                date.removeAll(keepingCapacity: true)
                Stamp.yearless.append(moment, to: &date)
            }
            let ticks = (moment.milliseconds - machine.started.milliseconds) & 0xFFFF_FFFF
            draw().append(date: date, ticks: ticks, &random, to: &bytes)
        }
        defer { number += 1 }
        return SampleFile("\(machine.name)/Logs/\(name)", bytes: bytes)
    }

    private var name: String {
        let suffix = number == 0 ? "" : decimal(number)
        return machine.role == .notificationServer ? "a\(suffix).log" : "Agent\(suffix).log"
    }

    private mutating func draw() -> CorpusTemplate {
        if isStorm || random.below(1000) < 80 { return telling[random.below(telling.count)] }
        return random.below(1000) < 480 ? long[random.below(long.count)] : short[random.below(short.count)]
    }
}

/// A template with the start tag of its records already put together.
struct CorpusTemplate {
    private let template: Template
    private let head: [UInt8]
    private let middle: [UInt8]

    /// Puts together what is the same in every record of the template on that machine.
    init(_ template: Template, on machine: Machine) {
        self.template = template
        let process = LogRecord.identifier(of: template.process)
        head =
            Array(
                "' severity='\(template.severity)' hostName='\(machine.name)' source='\(template.source)'"
                    .utf8)
            + Array(
                " module='\(template.module)' process='\(template.process)' pid='\(process)' thread='".utf8)
        middle = Array("' tickCount='".utf8)
    }

    private static let open = Array("<event date='".utf8)
    private static let text = Array("' >\n  <![CDATA[".utf8)
    private static let close = Array("]]></event>\n".utf8)

    /// Appends a record.
    func append(date: [UInt8], ticks: Int, _ random: inout SplitMix64, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: CorpusTemplate.open)
        bytes.append(contentsOf: date)
        bytes.append(contentsOf: head)
        appendDecimal(4 * (30 + random.below(40)), to: &bytes)
        bytes.append(contentsOf: middle)
        appendDecimal(ticks, to: &bytes)
        bytes.append(contentsOf: CorpusTemplate.text)
        template.append([:], &random, to: &bytes)
        bytes.append(contentsOf: CorpusTemplate.close)
    }
}
