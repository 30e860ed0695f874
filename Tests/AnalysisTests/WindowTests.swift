import CaseModel
import Foundation
import Formats
import Intake
import PatternEngine
import Testing

@testable import Analysis

/// What is kept of a log does not depend on how its bytes arrive or how large the window is.
struct WindowTests {
    /// Records of all sizes, with a multi-line message, an orphan and a torn end.
    private static let log: String = {
        var text = ""
        for number in 0..<120 {
            let severity = [1, 2, 4][number % 3]
            let id = "0562094a-ecbe-4617-9253-5e7ffb5e00\(10 + number % 7)"
            let message =
                number % 5 == 0
                ? "Server is busy (503), package {\(id)}" : String(repeating: "x\n", count: number % 9)
            text += "<event date='Mar 02 08:00:\(10 + number % 50)' severity='\(severity)' hostName='PC01' "
            text += "source='S\(number % 4)' module='m' process='p' pid='1' thread='2' tickCount='3' >"
            text += "<![CDATA[\(message)]]></event>\r\n"
        }
        return text + "<event date='Mar 02 09:00:00' severity='1' hostName='PC01' source='S'><![CDATA[torn"
    }()

    private static let pack = """
        pack: test
        version: "1"
        patterns:
          - id: test.busy
            title: Busy
            record: { message: ["Server is busy ({code}), package {package}"] }
        """

    @Test(arguments: [64, 100, 257, 1_000, 4_096, 1 << 20]) func `any window gives the same`(_ capacity: Int)
        throws
    {
        let small = try read(capacity: capacity)
        let whole = try read(capacity: 256 << 10)
        let firstDifference = zip(small, whole).first { $0 != $1 }
        #expect(small.count == whole.count)
        #expect(firstDifference == nil)
        #expect(whole.contains("records 121"))
        #expect(whole.contains { $0.hasPrefix("tally test.busy") })
    }

    /// All that is kept of the log, as lines of text.
    private func read(capacity: Int) throws -> [String] {
        let file = FileManager.default.temporaryDirectory.appending(
            path: "pkgtriage-\(UUID().uuidString).log")
        try Data(WindowTests.log.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let index = PatternIndex(PatternLibrary(files: [("p.yaml", WindowTests.pack)]).patterns)
        var lines: [String] = []
        for unit in try Bundle.open([.path(file.path)]).units {
            _ = unit.read { stream in
                var reader = LogReader(
                    EventLogSplitter(),
                    LogCollector(
                        index, kind: .agentLog, member: MemberID(rawValue: 0), known: [], host: nil,
                        standing: SampleQuota().current), index)
                let window = Window(capacity: capacity)
                window.reset()
                lines += self.lines(reader.read(stream, window, Monitor()))
            }
        }
        return lines
    }

    private func lines(_ collector: LogCollector) -> [String] {
        var collector = collector
        var result = MemberResult(
            info: MemberInfo(id: MemberID(rawValue: 0), path: ""), kind: .agentLog, role: .unknown, host: nil)
        collector.fill(&result)
        var lines = ["records \(collector.records)", "malformed \(collector.malformed)"]
        lines.append("host \(collector.hosts.mostFrequent() ?? "-")")
        lines += result.events.map {
            "event \($0.record) \($0.line) \($0.offset) \($0.rawTime) \($0.text) \($0.before) \($0.after) \($0.guids) \($0.matches.map(\.captures))"
        }
        lines += result.tallies.sorted { $0.key < $1.key }.map {
            "tally \($0.key.pattern) \($0.key) \($0.count) \($0.errors)"
        }
        lines += result.mentions.map { "mention \($0.guid) \($0.count) \($0.isPackage)" }
        lines += result.templates.map { "template \($0.template) \($0.count) \($0.record)" }
        lines += result.histogram.map { "cell \($0.severity) \($0.source) \($0.count)" }
        return lines
    }
}
