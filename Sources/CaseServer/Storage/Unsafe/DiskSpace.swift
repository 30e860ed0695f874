internal import Foundation

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// What room is left on the disk of a folder.
///
/// Invariant: the system fills the structure before it is read.
enum DiskSpace {
    /// Bytes that an ordinary user may still write; `nil` if the system does not say.
    static func free(at folder: URL) -> Int64? {
        var status = statvfs()
        guard unsafe statvfs(folder.path, &status) == 0 else { return nil }
        return Int64(clamping: UInt64(status.f_bavail)) * Int64(status.f_frsize)
    }
}
