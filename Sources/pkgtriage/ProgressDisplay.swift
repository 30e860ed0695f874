import Analysis
import Foundation

/// One line on standard error that says how far the run is: part, bytes, rate, members, diagnoses.
final class ProgressDisplay: Sendable {
    private let task: Task<Void, Never>?

    init(_ monitor: Monitor, isShown: Bool) {
        guard isShown else {
            task = nil
            return
        }
        task = Task {
            let start = ContinuousClock.now
            while !Task.isCancelled {
                ProgressDisplay.show(monitor, since: start)
                try? await ContinuousClock().sleep(for: .milliseconds(200))
            }
            // The line gives way to the report.
            ProgressDisplay.write("\r\u{1B}[K")
        }
    }

    /// Clears the line.
    func stop() async {
        task?.cancel()
        await task?.value
    }

    private static func show(_ monitor: Monitor, since start: ContinuousClock.Instant) {
        let seconds = Double((ContinuousClock.now - start) / .milliseconds(1)) / 1000
        let megabytes = Double(monitor.bytes) / 1e6
        let rate = seconds > 0 ? megabytes / seconds : 0
        let filled = Int(monitor.fraction * 20)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
        let found = monitor.diagnoses.count
        write(
            "\r\u{1B}[K\(bar) \(Int(monitor.fraction * 100)) %  \(Int(megabytes)) MB  \(Int(rate)) MB/s  "
                + "\(monitor.members) members  \(found) possible \(found == 1 ? "cause" : "causes")")
    }

    private static func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
