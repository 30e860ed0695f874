internal import CDeflate

/// libdeflate, if it is installed: inflates what lies in memory as a whole, faster than zlib.
///
/// Invariant: the library stays loaded until the process ends.
@safe package final class DeflateLibrary: Sendable {
    nonisolated(unsafe) let handle: OpaquePointer

    /// Gives the library, or `nil` where there is none.
    package typealias Provider = @Sendable () -> DeflateLibrary?

    /// The library of this machine, loaded on first use.
    package static let installed = DeflateLibrary([
        "libdeflate.so.0", "libdeflate.so", "libdeflate.0.dylib", "libdeflate.dylib",
    ])

    /// - Parameter names: under which it is looked for, in this order.
    /// - Returns: `nil` where none of them is a library with all functions that are needed.
    package init?(_ names: [String]) {
        for name in names {
            guard let library = unsafe pkgtriage_deflate_library_load(name) else { continue }
            unsafe handle = library
            return
        }
        return nil
    }
}
