import Analysis
import Dispatch
import Foundation

/// One line on standard error that says how far the run is: part, bytes, rate, members, diagnoses.
///
/// A timer of its own, not a task: the workers keep every thread of the task pool busy.
final class ProgressDisplay {
    private let timer: (any DispatchSourceTimer)?
    private let queue = DispatchQueue(label: "progress")

    init(_ monitor: Monitor, isShown: Bool) {
        guard isShown else {
            timer = nil
            return
        }
        let timer = DispatchSource.makeTimerSource(queue: queue)
        let start = ContinuousClock.now
        timer.schedule(deadline: .now(), repeating: .milliseconds(200))
        timer.setEventHandler { ProgressDisplay.show(monitor, since: start) }
        timer.resume()
        self.timer = timer
    }

    /// Clears the line, which gives way to the report.
    func stop() {
        guard let timer else { return }
        timer.cancel()
        queue.sync { ProgressDisplay.write("\r\u{1B}[K") }
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
