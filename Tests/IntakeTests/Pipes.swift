internal import Glibc
internal import Intake

/// Reads a bundle through a pipe, as `pkgtriage analyze <(…)` does. It must fit the pipe's buffer.
func readingThroughPipe(_ content: [UInt8], limits: IntakeLimits = .standard) throws -> Reading {
    var ends: [Int32] = [0, 0]
    _ = unsafe pipe(&ends)
    defer { close(ends[0]) }
    _ = unsafe content.withUnsafeBytes { raw in unsafe write(ends[1], raw.baseAddress, raw.count) }
    close(ends[1])
    return try Reading([.path("/dev/fd/\(ends[0])")], limits: limits)
}
