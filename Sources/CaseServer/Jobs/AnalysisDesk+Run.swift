internal import Analysis
internal import CaseModel
internal import Foundation
internal import Intake
internal import ServiceLifecycle
internal import Synchronization

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
