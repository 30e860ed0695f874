import Analysis
import ArgumentParser
import Dispatch
import Foundation
import Synchronization

/// Turns SIGINT and SIGTERM into a cancelled run, so that nothing half-written is left behind.
final class SignalWatch: Sendable {
    private let received = Mutex<Int32>(0)
    private let sources = Mutex<[any DispatchSourceSignal]>([])

    init(_ monitor: Monitor) {
        for number in [SIGINT, SIGTERM] {
            unsafe signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { [weak self] in
                self?.received.withLock { $0 = number }
                monitor.cancel()
            }
            source.resume()
            sources.withLock { $0.append(source) }
        }
    }

    /// Ends the program with 128 plus the signal's number if one came.
    func check() throws {
        let number = received.withLock { $0 }
        if number != 0 { throw ExitCode(128 + number) }
    }
}
