import CaseModel
import Formats
import Foundation
import Intake
import PatternEngine
import Testing

@testable import Analysis

/// The fast way to read a log gives what the slow, obvious one gives.
struct ReadingTests {
    private static let library = PatternLibrary.loadBuiltIn()
    private static let index = PatternIndex(library.patterns)

    @Test(arguments: 0..<12) func `logs of samples are read as the slow way reads them`(seed: UInt64) throws {
        var random = Seeded(seed: seed)
        let kind: MemberKind = seed % 2 == 0 ? .nsLog : .agentLog
        let text = damaged(log(&random), times: Int(seed) * 3, &random)
        let slow = SlowReading(text, Self.index, kind: kind)
        #expect(seed > 0 || slow.matches.count > 20)
        for capacity in [97, 1_000, 4_096, 256 << 10] {
            let result = try read(text, kind: kind, capacity: capacity)
            let lines = lines(of: result)
            #expect(
                lines == slow.lines,
                "windows of \(capacity) bytes: \(Set(lines).symmetricDifference(slow.lines))")
            for event in result.events where !event.matches.isEmpty {
                let captured = event.matches.map {
                    "\($0.key.pattern) \($0.captures.map { "\($0.name)=\($0.value)" })"
                }
                #expect("\(event.offset) \(captured)" == slow.matches[event.record], "record \(event.record)")
            }
        }
    }

    /// Records with the messages of patterns' samples, those that fire and near misses.
    private func log(_ random: inout Seeded) -> [UInt8] {
        let samples = Self.library.patterns.flatMap { $0.fires + $0.silent }.filter { !$0.message.isEmpty }
        var text = ""
        for number in 0..<150 {
            guard let sample = samples.randomElement(using: &random) else { continue }
            let source = sample.source.isEmpty ? "S\(number % 5)" : sample.source
            let severity =
                sample.severity == 0 ? [1, 2, 4].randomElement(using: &random) ?? 4 : sample.severity
            let guid = number % 4 == 0 ? " {0562094a-ecbe-4617-9253-5e7ffb5e00\(10 + number % 5)}" : ""
            text += "<event date='Mar 02 0\(number / 60):\(10 + number % 50):00' severity='\(severity)'"
            text += " hostName='PS0\(number % 3 + 1)' source='\(source)' module='m' process='p' pid='1'"
            text += " thread='2' tickCount='3' >\n  <![CDATA[\(sample.message)\(guid)]]></event>\n"
        }
        return Array(text.utf8)
    }

    private func damaged(_ text: [UInt8], times: Int, _ random: inout Seeded) -> [UInt8] {
        var text = text
        for _ in 0..<times {
            let start = Int.random(in: 0..<text.count - 40, using: &random)
            let length = Int.random(in: 1...30, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: text.removeSubrange(start..<start + length)
            case 1: text.insert(contentsOf: text[start..<start + length], at: start)
            case 2: text[start] = UInt8.random(in: 0x20...0x7E, using: &random)
            default: text.insert(contentsOf: "]]]]><![CDATA[>".utf8, at: start)
            }
        }
        return text
    }

    private func read(_ text: [UInt8], kind: MemberKind, capacity: Int) throws -> MemberResult {
        let file = FileManager.default.temporaryDirectory.appending(
            path: "pkgtriage-\(UUID().uuidString).log")
        try Data(text).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        var result = MemberResult(
            info: MemberInfo(id: MemberID(rawValue: 0), path: ""), kind: kind, role: .unknown, host: nil)
        for unit in try Bundle.open([.path(file.path)]).units {
            _ = unit.read { stream in
                let collector = LogCollector(
                    Self.index, kind: kind, member: MemberID(rawValue: 0), known: [], host: nil,
                    standing: SampleQuota().current)
                var reader = LogReader(EventLogSplitter(), collector, Self.index)
                let window = Window(capacity: capacity)
                window.reset()
                var filled = reader.read(stream, window, Monitor())
                filled.fill(&result)
            }
        }
        return result
    }

    private func lines(of result: MemberResult) -> [String] {
        var cells: [String: Int64] = [:]
        for cell in result.histogram {
            let hour = cell.hour?.civil
            let text = hour.map { "\($0.month)/\($0.day) \($0.secondOfDay / 3600)" }
            cells["\(text ?? "?") \(cell.severity) \(cell.source)", default: 0] += cell.count
        }
        return result.tallies.map { "tally \($0.key) \($0.count)" }.sorted()
            + result.mentions.map { "mention \($0.guid) \($0.count) \($0.isPackage)" }.sorted()
            + cells.map { "cell \($0) \($1)" }.sorted()
    }
}

/// SplitMix64 (S. Vigna, https://prng.di.unimi.it/splitmix64.c): the same numbers in every run.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
