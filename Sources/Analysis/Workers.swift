internal import CaseModel
internal import CaseStore
internal import Intake
internal import PatternEngine
internal import Synchronization

/// A fixed number of workers that read the units of a bundle, each taking the next one when free.
struct Workers {
    private let bundle: Bundle
    private let index: PatternIndex
    private let writer: CaseWriter
    private let monitor: Monitor
    private let queue = UnitQueue()

    init(_ bundle: Bundle, _ index: PatternIndex, _ writer: CaseWriter, _ monitor: Monitor) {
        self.bundle = bundle
        self.index = index
        self.writer = writer
        self.monitor = monitor
    }

    /// Reads all units; what the time resolution needs to know of each member, in order of the members.
    func read(jobs: Int) async throws(AnalysisError) -> [MemberClock] {
        let count = min(max(1, jobs), max(1, bundle.units.count))
        do {
            return try await withThrowingTaskGroup(of: [MemberClock].self) { group in
                for _ in 0..<count { group.addTask { try work() } }
                var clocks: [MemberClock] = []
                for try await part in group { clocks += part }
                return clocks.sorted { $0.member < $1.member }
            }
        } catch is CancellationError {
            throw .cancelled
        } catch {
            throw .ioFailed("\(error)")
        }
    }

    private func work() throws -> [MemberClock] {
        let reader = MemberReader(index, writer, monitor)
        while !monitor.isCancelled, let unit = queue.next(of: bundle.units) {
            let problems = try unit.read { stream in
                try reader.read(stream)
            }
            try writer.add(problems: problems)
            monitor.noteUnit(bytes: unit.statedBytes)
        }
        return reader.clocks
    }
}

/// Hands out each unit once.
private final class UnitQueue: Sendable {
    private let position = Atomic<Int>(0)

    func next(of units: [IntakeUnit]) -> IntakeUnit? {
        let index = position.add(1, ordering: .relaxed).oldValue
        return index < units.count ? units[index] : nil
    }
}
