import CaseModel
import Formats
import Foundation
import PatternEngine
import Synchronization
import Testing

@testable import Analysis
@testable import Intake

struct MonitorTests {
    @Test func `a new monitor has seen nothing`() {
        #expect(Monitor().bytes == 0)
        #expect(Monitor().fraction == 0)
    }

    /// What a monitor showed at some block of content.
    private struct Look {
        var bytes: Int64
        var fraction: Double
        var diagnoses: Set<String>
    }

    @Test func `one long log moves the display, and its signs are shown before its end`() throws {
        let library = PatternLibrary.loadBuiltIn()
        let index = PatternIndex(library.patterns)
        let text = try log(of: library)
        let file = FileManager.default.temporaryDirectory.appending(
            path: "pkgtriage-\(UUID().uuidString).log")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }

        let monitor = Monitor()
        let looks = Mutex<[Look]>([])
        var notes = monitor.notes
        notes.content = { count in
            monitor.notes.content(count)
            let look = Look(bytes: monitor.bytes, fraction: monitor.fraction, diagnoses: monitor.diagnoses)
            looks.withLock { $0.append(look) }
        }
        let reader = MemberReader(index, nil, monitor, packages: [], quota: SampleQuota())
        let units = try Bundle.open([.path(file.path)]).units
        monitor.begin(units.map(\.statedBytes).reduce(0, +))
        for unit in units { _ = try unit.read(telling: notes) { stream in try reader.read(stream) } }

        let middle = try #require(looks.withLock { $0.first { $0.bytes >= 1 << 20 } })
        #expect(middle.fraction > 0.2 && middle.fraction < 0.8)
        #expect(middle.diagnoses.contains("share-permissions"))
        #expect(monitor.bytes == Int64(text.utf8.count))
        #expect(monitor.fraction == 1)
        #expect(monitor.members == 1)
    }

    /// Three megabytes, the only sign in their first record.
    private func log(of library: PatternLibrary) throws -> String {
        let pattern = try #require(
            library.patterns.first { pattern in
                pattern.evidence.contains { $0.diagnosis == "share-permissions" && $0.weight > 2 }
                    && pattern.fires.contains { !$0.message.isEmpty }
            })
        let sample = try #require(pattern.fires.first { !$0.message.isEmpty })
        let sign = record(sample.message, severity: Int(max(1, sample.severity)), source: sample.source)
        let noise = record("The inventory was sent.", severity: 4, source: "Inventory")
        return sign + String(repeating: noise, count: 3_000_000 / noise.utf8.count)
    }

    private func record(_ message: String, severity: Int, source: String) -> String {
        "<event date='Mar 02 03:10:00' severity='\(severity)' hostName='PS01' source='\(source)' module='m' "
            + "process='p' pid='1' thread='2' tickCount='3' >\n  <![CDATA[\(message)]]></event>\n"
    }
}
