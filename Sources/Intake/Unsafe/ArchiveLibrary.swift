internal import CArchive

/// libarchive, if it is installed: reads what Intake does not read itself.
///
/// Invariant: the library stays loaded until the process ends.
@safe package final class ArchiveLibrary: Sendable {
    nonisolated(unsafe) let handle: OpaquePointer

    /// Gives the library, or `nil` where there is none.
    package typealias Provider = @Sendable () -> ArchiveLibrary?

    /// The library of this machine, loaded on first use.
    package static let installed = ArchiveLibrary([
        "libarchive.so.13", "libarchive.so", "libarchive.13.dylib", "libarchive.dylib",
    ])

    /// - Parameter names: under which it is looked for, in this order.
    /// - Returns: `nil` where none of them is a library with all functions that are needed.
    package init?(_ names: [String]) {
        for name in names {
            guard let library = unsafe pkgtriage_archive_library_load(name) else { continue }
            unsafe handle = library
            return
        }
        return nil
    }
}
