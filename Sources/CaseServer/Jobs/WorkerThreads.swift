internal import Dispatch
internal import Foundation
internal import Synchronization

/// A fixed number of threads of our own for work that blocks: reading and writing files, SQLite, analyses.
///
/// The threads that Swift's tasks share are as many as the machine has cores; an analysis would occupy all
/// of them for minutes, and no request would be answered. Work comes here by `run(_:)` or, for a tree of
/// tasks, by `withTaskExecutorPreference(_:)`.
final class WorkerThreads: TaskExecutor {
    private let waiting = Mutex<Queue>(Queue())
    private let signal = DispatchSemaphore(value: 0)
    private let count: Int

    /// Jobs in the order in which they came.
    private struct Queue {
        var jobs: [UnownedJob] = []
        var head = 0

        mutating func next() -> UnownedJob? {
            guard head < jobs.count else { return nil }
            let job = jobs[head]
            head += 1
            // What is done is dropped in large pieces, so that a queue that never empties stays small.
            if head == jobs.count || head == 1024 {
                jobs.removeFirst(head)
                head = 0
            }
            return job
        }
    }

    init(_ name: String, count: Int) {
        precondition(count > 0, "work needs a thread")
        self.count = count
        for number in 1...count {
            let thread = Thread { [self] in work() }
            thread.name = "\(name)-\(number)"
            thread.stackSize = WorkerThreads.stackBytes
            thread.start()
        }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        waiting.withLock { $0.jobs.append(job) }
        signal.signal()
    }

    /// Runs `body` on one of the threads; the caller's thread is free meanwhile.
    func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await Task(executorPreference: self) { try body() }.value
    }

    /// Every signal is one job. The threads live as long as the program: a server has few of these.
    private func work() {
        while true {
            signal.wait()
            guard let job = waiting.withLock({ $0.next() }) else { continue }
            unsafe job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }

    /// As much as a main thread has, since deep archives are read by recursion.
    private static let stackBytes = 8 << 20
}
