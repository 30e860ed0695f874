internal import CaseModel
internal import CaseStore
internal import Intake
internal import PatternEngine
internal import Synchronization

/// A fixed number of workers that read the units of a bundle, each taking the next one when free.
///
/// Units that look like anything but logs come first: the packages they name are then known to all who
/// read logs, whatever the number of workers.
struct Workers {
    private let units: [[IntakeUnit]]
    private let index: PatternIndex
    private let writer: CaseWriter
    private let monitor: Monitor
    private let quota = SampleQuota()

    init(_ bundle: Intake.Bundle, _ index: PatternIndex, _ writer: CaseWriter, _ monitor: Monitor) {
        units = [bundle.units.filter(\.isDocument), bundle.units.filter { !$0.isDocument }]
        self.index = index
        self.writer = writer
        self.monitor = monitor
    }

    /// Reads all units; what the time resolution needs to know of each member, in order of the members.
    func read(jobs: Int) async throws(AnalysisError) -> [MemberClock] {
        do {
            var clocks: [MemberClock] = []
            var packages: Set<GUID> = []
            for stage in units {
                for part in try await read(stage, jobs: jobs, packages: packages) {
                    clocks += part.clocks
                    packages.formUnion(part.packages)
                }
            }
            try writer.keepEvents(at: quota.places)
            return clocks.sorted { $0.member < $1.member }
        } catch is CancellationError {
            throw .cancelled
        } catch {
            throw .ioFailed("\(error)")
        }
    }

    /// What one worker learned.
    private struct Part: Sendable {
        var clocks: [MemberClock]
        var packages: Set<GUID>
    }

    private func read(_ units: [IntakeUnit], jobs: Int, packages: Set<GUID>) async throws -> [Part] {
        let queue = UnitQueue(units)
        return try await withThrowingTaskGroup(of: Part.self) { group in
            for _ in 0..<min(max(1, jobs), max(1, units.count)) {
                group.addTask { try work(queue, packages) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    private func work(_ queue: UnitQueue, _ packages: Set<GUID>) throws -> Part {
        let reader = MemberReader(index, writer, monitor, packages: packages, quota: quota)
        let scratch = Scratch()
        while !monitor.isCancelled, let unit = queue.next() {
            let problems = try unit.read(telling: monitor.notes, with: scratch) { stream in
                _ = try reader.read(stream)
            }
            if !problems.isEmpty { try writer.add(problems: problems) }
        }
        return Part(clocks: reader.clocks, packages: reader.found)
    }
}

/// Hands out each unit once.
private final class UnitQueue: Sendable {
    private let units: [IntakeUnit]
    private let position = Atomic<Int>(0)

    init(_ units: [IntakeUnit]) { self.units = units }

    func next() -> IntakeUnit? {
        let index = position.add(1, ordering: .relaxed).oldValue
        return index < units.count ? units[index] : nil
    }
}

extension IntakeUnit {
    /// Whether its name is one that snapshots, exports, settings and events have, and logs do not.
    fileprivate var isDocument: Bool {
        let name = path.lowercased()
        return [".xml", ".config", ".csv", ".tsv", ".rpt", ".reg", ".nse", ".tmp", ".ok", ".json"]
            .contains { name.hasSuffix($0) }
    }
}
