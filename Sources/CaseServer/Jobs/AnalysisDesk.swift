internal import Analysis
internal import CaseModel
internal import Foundation
internal import Intake
internal import ServiceLifecycle
internal import Synchronization

/// Analyses the cases that wait, a bounded number at a time, whoever watches or not.
final class AnalysisDesk: Sendable {
    let library: CaseLibrary
    let settings: Settings
    private let surroundings: Surroundings
    private let threads: WorkerThreads
    private let work = Mutex<Work>(Work())
    private let bell: AsyncStream<Void>
    private let ring: AsyncStream<Void>.Continuation

    /// How analyses are run.
    struct Settings: Sendable {
        /// Cases analysed at the same time.
        var workers: Int
        /// Members of one case read at the same time.
        var jobs: Int
        /// The program's version, for the report.
        var version: String
        /// Folders with packs beside the built-in ones.
        var patternFolders: [String] = []
    }

    private struct Work {
        var queue = FairQueue()
        var running: [CaseID: Run] = [:]
        var isEnding = false
    }

    /// An analysis under way.
    private struct Run {
        let monitor = Monitor()
        let started: Timestamp
        /// Whether somebody cancelled it, and it did not just end with the server.
        var isCancelled = false
        /// Who waits for its end.
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    init(_ library: CaseLibrary, _ settings: Settings, threads: WorkerThreads, surroundings: Surroundings) {
        self.library = library
        self.settings = settings
        self.threads = threads
        self.surroundings = surroundings
        (bell, ring) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Puts a case, whose record says `queued`, in line.
    func enqueue(_ id: CaseID, from sender: String) {
        work.withLock { $0.queue.append(id, from: sender) }
        ring.yield()
    }

    /// How far a case is.
    func progress(of record: CaseRecord) -> Progress {
        work.withLock { work in
            if let run = work.running[record.id] {
                let milliseconds = surroundings.now().milliseconds - run.started.milliseconds
                return Progress(run.monitor, of: record.bytes, after: milliseconds)
            }
            if record.state == .done { return Progress(finished: record.outcome, of: record.bytes) }
            return Progress(waitingBehind: work.queue.position(of: record.id), of: record.bytes)
        }
    }

    /// Takes a case out of the line or stops its analysis; `false` if neither waits nor runs.
    func cancel(_ id: CaseID) async throws -> Bool {
        enum Found { case waiting, running, neither }
        let found = work.withLock { work -> Found in
            if work.queue.remove(id) { return .waiting }
            guard let monitor = work.running[id]?.monitor else { return .neither }
            work.running[id]?.isCancelled = true
            monitor.cancel()
            return .running
        }
        if found == .waiting {
            let now = surroundings.now()
            try await library.change(id) { $0.apply(.cancelled(now)) }
        }
        return found != .neither
    }
}

extension AnalysisDesk {
    /// Cancels a case and returns when nothing works on it any more.
    func settle(_ id: CaseID) async throws {
        _ = try await cancel(id)
        await withCheckedContinuation { continuation in
            let isRunning = work.withLock { work in
                work.running[id]?.waiting.append(continuation)
                return work.running[id] != nil
            }
            if !isRunning { continuation.resume() }
        }
    }
}

extension AnalysisDesk: Service {
    /// Analyses until the server ends; then stops what runs, which is shown as interrupted.
    func run() async throws {
        resume()
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                for await _ in bell {
                    while let (id, monitor) = take() {
                        group.addTask { await self.analyse(id, monitor) }
                    }
                }
            }
        } onGracefulShutdown: { [self] in
            work.withLock { work in
                work.isEnding = true
                for run in work.running.values { run.monitor.cancel() }
            }
            ring.finish()
        }
    }

    /// What waited when the last server ended goes on waiting; what it was analysing is finished, if its
    /// report had been written, or interrupted.
    private func resume() {
        for record in library.newestFirst.reversed() where record.state == .queued {
            enqueue(record.id, from: "")
        }
    }

    private func take() -> (CaseID, Monitor)? {
        work.withLock { work in
            guard !work.isEnding, work.running.count < settings.workers, let id = work.queue.next() else {
                return nil
            }
            let run = Run(started: surroundings.now())
            work.running[id] = run
            return (id, run.monitor)
        }
    }

    private func analyse(_ id: CaseID, _ monitor: Monitor) async {
        let event = await outcome(of: id, monitor)
        if let event {
            do {
                try await library.change(id) { $0.apply(event) }
            } catch {
                library.show(id, event)
            }
        }
        let run = work.withLock { $0.running.removeValue(forKey: id) }
        for waiting in run?.waiting ?? [] { waiting.resume() }
        ring.yield()
    }

    /// What the record is to say at the end; `nil` if the case vanished meanwhile.
    private func outcome(of id: CaseID, _ monitor: Monitor) async -> CaseRecord.Event? {
        do {
            let now = surroundings.now()
            guard let record = try await library.change(id, { $0.apply(.begun(now)) }) else { return nil }
            let report = try await analysed(record, monitor)
            return .finished(CaseOutcome(report), surroundings.now())
        } catch {
            let isCancelled = work.withLock { $0.running[id]?.isCancelled ?? false }
            if isCancelled { return .cancelled(surroundings.now()) }
            return monitor.isCancelled ? .interrupted : .failed(CaseFailure(error), surroundings.now())
        }
    }

    private func analysed(_ record: CaseRecord, _ monitor: Monitor) async throws -> CaseReport {
        let place = library.place(of: record.id)
        var options = AnalysisOptions(
            inputs: record.inputs(at: place), jobs: settings.jobs, version: settings.version)
        options.casePath = place.analysis.path
        options.patternFolders = settings.patternFolders
        return try await withTaskExecutorPreference(threads) { [options] in
            let report = try await CaseAnalysis(options).run(monitor)
            // It stands there, but perhaps not on the disk; only then may the record say `done`.
            try OpenFile(place.analysis, for: .holding).flush()
            return report
        }
    }
}

extension CaseRecord {
    /// The uploaded files under the names that the report uses.
    func inputs(at place: CasePlace) -> [InputSource] {
        files.enumerated().map { .file(path: place.upload($0.offset).path, name: $0.element.name) }
    }
}
