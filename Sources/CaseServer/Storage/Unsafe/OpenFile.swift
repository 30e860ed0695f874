internal import Foundation
internal import NIOCore

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A descriptor that closes itself.
///
/// Invariant: `descriptor` is open from `init` to `deinit` and is nobody else's to close. Every pointer
/// given to the system is used before the call returns.
final class OpenFile: Sendable {
    private let descriptor: Int32

    /// How a file is opened.
    enum Purpose {
        case reading
        /// A new file; one that exists is an error.
        case creating
        /// At the end of a file that need not exist.
        case appending
        /// A folder or file, to flush or lock it.
        case holding

        fileprivate var flags: Int32 {
            switch self {
            case .reading: O_RDONLY | O_CLOEXEC | O_NOFOLLOW
            case .creating: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
            case .appending: O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC
            case .holding: O_RDONLY | O_CLOEXEC
            }
        }
    }

    init(_ url: URL, for purpose: Purpose) throws(StorageError) {
        // Cases are customers' data: nobody but the owner may read them.
        descriptor = unsafe Foundation.open(url.path, purpose.flags, 0o600)
        if descriptor < 0 { throw StorageError(errno: errno, "\(url.lastPathComponent) cannot be opened") }
    }

    deinit { close(descriptor) }

    /// Bytes of the file. Reads name their position and appending knows its own, so it may move.
    func size() throws(StorageError) -> Int64 {
        let end = lseek(descriptor, 0, Int32(SEEK_END))
        guard end >= 0 else { throw StorageError(errno: errno, "The file cannot be read") }
        return Int64(end)
    }

    /// Writes all of `buffer`.
    func write(_ buffer: ByteBuffer) throws(StorageError) {
        let failure: Int32 = unsafe buffer.withUnsafeReadableBytes { bytes in
            var done = 0
            while done < bytes.count {
                let count = unsafe Foundation.write(
                    descriptor, bytes.baseAddress.map { unsafe $0 + done }, bytes.count - done)
                if count >= 0 { done += count } else if errno != EINTR { return errno }
            }
            return 0
        }
        if failure != 0 { throw StorageError(errno: failure, "It cannot be stored") }
    }

    /// Reads up to `count` bytes at `offset`; none at the end of the file.
    func read(_ count: Int, at offset: Int64) throws(StorageError) -> ByteBuffer {
        var failure: Int32 = 0
        let buffer = ByteBuffer(
            bytes: unsafe [UInt8](unsafeUninitializedCapacity: count) { bytes, used in
                var result = -1
                repeat {
                    result = unsafe pread(descriptor, bytes.baseAddress, count, off_t(offset))
                } while result < 0 && errno == EINTR
                failure = result < 0 ? errno : 0
                used = max(0, result)
            })
        if failure != 0 { throw StorageError(errno: failure, "The file cannot be read") }
        return buffer
    }

    /// Returns when everything that was written is on the disk.
    func flush() throws(StorageError) {
        if fsync(descriptor) != 0 {
            throw StorageError(errno: errno, "The disk does not take what was written")
        }
    }

    /// Keeps other programs from locking the same file, until this object goes; `false` if one has.
    func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }
}
