import Analysis
import ArgumentParser
import Dispatch
import Foundation
import Synchronization

/// Turns SIGINT and SIGTERM into a cancelled run, so that nothing half-written is left behind.
final class SignalWatch {
    private let received = ReceivedSignal()
    private let sources: [any DispatchSourceSignal]
    /// Its own: the threads of the global queues are those of the task pool, which the workers keep busy.
    private let queue = DispatchQueue(label: "signals")

    init(_ monitor: Monitor) {
        let received = received
        let queue = queue
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                received.number.store(number, ordering: .relaxed)
                monitor.cancel()
            }
            source.resume()
            return source
        }
    }

    /// Ends the program with 128 plus the signal's number if one came.
    func check() throws {
        let number = received.number.load(ordering: .relaxed)
        if number != 0 { throw ExitCode(128 + number) }
    }
}

/// The signal that came, 0 for none.
private final class ReceivedSignal: Sendable {
    let number = Atomic<Int32>(0)
}
