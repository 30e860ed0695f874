/// All that one machine logs in a scenario: its ordinary work, and what the scenario makes it say.
package struct Journal: Sendable {
    /// The machine that logs.
    package let machine: Machine
    /// The records, in the order in which they were said.
    private(set) var records: [LogRecord] = []
    private var random: SplitMix64

    /// An empty journal; `random` decides on what the scenario leaves open.
    package init(of machine: Machine, random: SplitMix64) {
        self.machine = machine
        self.random = random
    }

    /// Logs a known message.
    package mutating func say(_ wording: Wording, _ values: SlotValues = [:], at moment: Moment) {
        records.append(LogRecord(wording.template, values, at: moment, &random))
    }

    /// Logs a known message several times: at the moments that lie so many seconds after the first.
    package mutating func say(
        _ wording: Wording, _ values: SlotValues = [:], from moment: Moment, after seconds: [Int]
    ) {
        for offset in seconds { say(wording, values, at: moment + (offset + random.below(20))) }
    }

    /// Logs a message that no table holds.
    package mutating func say(row: String, _ values: SlotValues = [:], at moment: Moment) {
        records.append(LogRecord(Template(row: row[...]), values, at: moment, &random))
    }

    /// Logs ordinary work, spread over a time.
    package mutating func work(_ count: Int, from begin: Moment, hours: Int) {
        let span = hours * 3_600_000
        for _ in 0..<count {
            let moment = Moment(milliseconds: begin.milliseconds + random.below(span))
            records.append(LogRecord(Noise.draw(for: machine.role, &random), [:], at: moment, &random))
        }
    }

    /// The records in the order of time; those of one moment in the order in which they were said.
    var inOrder: [LogRecord] {
        records.enumerated().sorted {
            ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset)
        }.map(\.element)
    }
}

extension Journal {
    /// The journal's files, the newest first: `parts` of about equal numbers of records.
    ///
    /// Rotation numbers the files so that the one without a number is the one being written.
    package func files(in style: LogStyle, parts: Int) -> [[UInt8]] {
        let all = inOrder
        let size = (all.count + parts - 1) / parts
        return (0..<parts).reversed().map { part in
            var bytes: [UInt8] = []
            for record in all[min(part * size, all.count)..<min((part + 1) * size, all.count)] {
                record.append(on: machine, in: style, to: &bytes)
            }
            // Within the start tag of the first record, and within the text of the last.
            if style.isTorn, bytes.count > 400 { bytes = Array(bytes[70..<(bytes.count - 40)]) }
            return style.encoding.encode(bytes)
        }
    }

    /// The journal as the log viewer of 8.x copies it: message, a line of dashes, then the attributes.
    package func viewerText() -> [UInt8] {
        var text = ""
        for record in inOrder {
            let ticks = record.tickCount(on: machine)
            text += record.message + "\n" + String(repeating: "-", count: 101) + "\n"
            text +=
                "Date: \(Stamp.unitedStates.text(record.moment)), Tick Count: \(ticks) (\(Journal.span(ticks))), "
            text += "Size: \(record.message.utf8.count + 200) B\n"
            text += "Process: \(record.process) (\(record.processIdentifier)), Thread ID: \(record.thread), "
            text += "Module: \(record.module)\nPriority: \(record.severity), Source: \(record.source)\n\n"
        }
        return Array(text.replacing("\n", with: "\r\n").utf8)
    }

    /// The journal as the log viewer of 7.x copies it: one field a line, records apart by dashes (KB 176692).
    package func fieldText() -> [UInt8] {
        let records = inOrder.map { record in
            let ticks = record.tickCount(on: machine)
            let process = "\(record.process) (\(record.processIdentifier))"
            return "Priority: \(record.severity)\nDate: \(Stamp.unitedStates.text(record.moment))\n"
                + "Tick Count: \(ticks) (\(Journal.span(ticks)))\nHost Name: \(machine.name)\nProcess: \(process)\n"
                + "Thread ID: \(record.thread)\nModule: \(record.module)\nSource: \(record.source)\n"
                + "Description: \(record.message)\n"
        }
        let rule = String(repeating: "-", count: 20) + "\n"
        return Array(records.joined(separator: rule).replacing("\n", with: "\r\n").utf8)
    }

    /// A tick count as the log viewer explains it: `5.06:54:00.0150000`.
    private static func span(_ ticks: Int) -> String {
        let seconds = ticks / 1000
        let days = seconds >= 86_400 ? "\(seconds / 86_400)." : ""
        let time =
            "\(decimal(seconds / 3600 % 24, 2)):\(decimal(seconds / 60 % 60, 2)):\(decimal(seconds % 60, 2))"
        return days + time + "." + decimal(ticks % 1000, 3) + "0000"
    }
}
