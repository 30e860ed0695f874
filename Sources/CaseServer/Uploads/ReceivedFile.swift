internal import Foundation
internal import Hummingbird
internal import Intake

/// Takes one body to disk, chunk by chunk: memory does not grow with it, and its SHA-256 is known at the end.
struct ReceivedFile {
    private let file: OpenFile
    private var hash = ContentHash()
    private(set) var bytes: Int64 = 0
    private var pending = ByteBuffer()

    /// Bytes gathered before they are written: enough that switching threads costs nothing beside it, and
    /// little enough that a hundred uploads at once fit in memory.
    private static let blockBytes = 256 << 10

    /// - Parameter url: must not exist yet.
    init(at url: URL) throws(StorageError) {
        file = try OpenFile(url, for: .creating)
    }

    /// Takes the next bytes; the disk's work is done on `threads`.
    mutating func add(_ chunk: ByteBuffer, on threads: WorkerThreads) async throws {
        bytes += Int64(chunk.readableBytes)
        pending.writeImmutableBuffer(chunk)
        if pending.readableBytes >= ReceivedFile.blockBytes { try await writePending(on: threads) }
    }

    /// Puts everything on disk; the lower-case SHA-256 of the whole.
    mutating func finish(on threads: WorkerThreads) async throws -> String {
        try await writePending(on: threads)
        let file = file
        try await threads.run { try file.flush() }
        return hash.finish()
    }

    private mutating func writePending(on threads: WorkerThreads) async throws {
        let (file, block, before) = (file, pending, hash)
        hash = try await threads.run {
            try file.write(block)
            var hash = before
            hash.add(block.readableBytesSpan)
            return hash
        }
        pending.clear(minimumCapacity: ReceivedFile.blockBytes)
    }
}
