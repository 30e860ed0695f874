package import CaseModel
package import Foundation

/// What the server learns from the outside: time, randomness, room on the disk. Tests pass their own.
package struct Surroundings: Sendable {
    /// The wall clock.
    package var now: @Sendable () -> Timestamp
    /// Lets some time go by.
    ///
    /// - Throws: `CancellationError` when the task is cancelled meanwhile.
    package var pause: @Sendable (Duration) async throws -> Void
    /// Bytes that may still be written to the disk of a folder; `nil` if unknown.
    package var freeBytes: @Sendable (URL) -> Int64?
    /// Random numbers that nobody can guess.
    package var randomness: @Sendable () -> any RandomNumberGenerator

    /// The real ones.
    package static let real = Surroundings(
        now: { Timestamp(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000)) },
        pause: { try await Task.sleep(for: $0) },
        freeBytes: { DiskSpace.free(at: $0) },
        randomness: { SystemRandomNumberGenerator() })

    /// Seconds since 1970.
    var seconds: Int64 { now().milliseconds / 1000 }

    func newID() -> CaseID {
        var generator = randomness()
        return CaseID.random(using: &generator)
    }
}
