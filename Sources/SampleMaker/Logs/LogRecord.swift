/// One record of a log, before it is spelled in a style.
package struct LogRecord: Sendable {
    /// When it was logged.
    package var moment: Moment
    /// 1 error, 2 warning, 4 information, 8 trace.
    package var severity: Int
    /// The class or part of the product that logs.
    package var source: String
    /// The library that logs.
    package var module: String
    /// The program that logs.
    package var process: String
    /// The program's process number.
    package var processIdentifier: Int
    /// The thread's number.
    package var thread: Int
    /// The text, with `\n` between lines whatever the style.
    package var message: String

    /// A record of a template, at a moment.
    init(_ template: Template, _ values: SlotValues, at moment: Moment, _ random: inout SplitMix64) {
        self.moment = moment
        severity = template.severity
        source = template.source
        module = template.module
        process = template.process
        processIdentifier = LogRecord.identifier(of: template.process)
        thread = 4 * (30 + random.below(40))
        var bytes: [UInt8] = []
        template.append(values, &random, to: &bytes)
        message = String(decoding: bytes, as: UTF8.self)
    }

    /// The process number of a program: the same all through a log.
    static func identifier(of process: String) -> Int {
        1000 + process.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFF }
    }
}

extension LogRecord {
    /// Milliseconds since the machine was started, as Windows counts them: back to zero after 49.7 days.
    func tickCount(on machine: Machine) -> Int {
        max(0, moment.milliseconds - machine.started.milliseconds) & 0xFFFF_FFFF
    }

    /// Appends the record as the product writes it.
    func append(on machine: Machine, in style: LogStyle, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "<event".utf8)
        var date: [UInt8] = []
        style.stamp.append(moment, to: &date)
        let attributes: [(String, String)] = [
            ("date", String(decoding: date, as: UTF8.self)), ("severity", decimal(severity)),
            ("hostName", machine.name), ("source", source), ("module", module), ("process", process),
            ("pid", decimal(processIdentifier)), ("thread", decimal(thread)),
            ("tickCount", decimal(tickCount(on: machine))),
        ]
        for (name, value) in attributes {
            bytes.append(contentsOf: " \(name)=".utf8)
            bytes.append(style.quote)
            bytes.append(contentsOf: value.utf8)
            bytes.append(style.quote)
        }
        bytes.append(contentsOf: style.opening.text(style.lineEnd).utf8)
        bytes.append(contentsOf: "<![CDATA[".utf8)
        bytes.append(contentsOf: message.replacing("\n", with: style.lineEnd).utf8)
        bytes.append(contentsOf: (style.closesOnOwnLine ? "]]>\(style.lineEnd)</event>" : "]]></event>").utf8)
        if !style.runsTogether { bytes.append(contentsOf: style.lineEnd.utf8) }
    }
}

extension LogStyle.Opening {
    /// What stands between the last attribute and the text.
    func text(_ lineEnd: String) -> String {
        switch self {
        case .indented: " >\(lineEnd)  "
        case .flush: " >\(lineEnd)"
        case .sameLine: "> "
        }
    }
}
