internal import Analysis
internal import CaseModel
internal import Synchronization

/// Analyses the cases that wait, a bounded number at a time, whoever watches or not.
final class AnalysisDesk: Sendable {
    let library: CaseLibrary
    let settings: Settings
    let surroundings: Surroundings
    let threads: WorkerThreads
    let work = Mutex(Work())
    /// Rung when there may be something to take.
    let bell: AsyncStream<Void>
    let ring: AsyncStream<Void>.Continuation

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

    /// What waits and what runs.
    struct Work {
        var queue = FairQueue()
        var running: [CaseID: Run] = [:]
        var isEnding = false
    }

    /// An analysis under way.
    struct Run {
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
