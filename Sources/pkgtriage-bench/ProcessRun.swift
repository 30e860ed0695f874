import Foundation

/// What one run of a command cost.
struct ProcessRun {
    /// Seconds of user and system time.
    var cpu: Double
    /// Seconds on the clock.
    var wall: Double
    /// Largest resident memory, in MiB.
    var peak: Double

    /// Runs a shell command with its output thrown away; `nil` if it cannot be run.
    init?(_ command: String) {
        let texts = ["/bin/sh", "-c", "exec \(command) >/dev/null 2>&1"]
        var words: [UnsafeMutablePointer<CChar>?] = unsafe texts.map { unsafe strdup($0) }
        unsafe words.append(nil)
        defer { unsafe words.forEach { unsafe free($0) } }
        var process = pid_t()
        let start = ContinuousClock.now
        guard unsafe posix_spawn(&process, "/bin/sh", nil, nil, words, environ) == 0 else { return nil }
        var status: Int32 = 0
        var usage = rusage()
        guard unsafe wait4(process, &status, 0, &usage) == process else { return nil }
        // 126 and 127: the shell found no such program.
        if status >> 8 == 126 || status >> 8 == 127 { return nil }
        wall = Double((ContinuousClock.now - start) / .microseconds(1)) / 1e6
        cpu = ProcessRun.seconds(usage.ru_utime) + ProcessRun.seconds(usage.ru_stime)
        peak = Double(usage.ru_maxrss) / 1024
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }
}
