/// How much of anything Intake accepts. Reaching a limit is a `Problem`, never an error or a hang.
package struct IntakeLimits: Sendable {
    /// Containers inside containers. A bundle of archived logs needs three (bundle, archive of a
    /// server, its zipped old logs); deeper ones are made by accident or to do harm.
    package var nesting = 5
    /// Units of a whole bundle, and members of one unit. A stuck event queue holds tens of thousands
    /// of files; ten times that is still listed in about a second and some 150 MB.
    package var members = 250_000
    /// Bytes of a zip's central directory, or of the names met in a stream: what a listing keeps in
    /// memory. 250,000 entries with names of 200 bytes fit.
    package var listingBytes = 64 << 20
    /// Longest path of a member in bytes: what Linux and Windows (in UTF-16) allow, roughly.
    package var nameBytes = 4096
    /// Bytes produced for each byte read before a unit counts as a decompression bomb. Logs reach 10
    /// to 60, identical lines 300, deflate at most 1032 (zlib's technical details): only padding and
    /// bombs pass 500. Layers multiply, so the unit is judged by its bytes on disk.
    package var ratio: Int64 = 500
    /// Bytes that a unit may produce before its ratio is looked at: small files of one repeated line
    /// are harmless.
    package var ratioGrace: Int64 = 64 << 20
    /// The grace of all units together: with many units each gets less. Without it, a quarter of a
    /// million tiny bombs would get 64 MiB each. Shared out beforehand, so that the result does not
    /// depend on the order in which units are read.
    package var bundleGrace: Int64 = 16 << 30
    /// Folders inside folders; Linux paths end near 2,000.
    package var folderDepth = 128
    /// Bytes taken from standard input or a pipe before it counts as endless.
    package var spooledBytes: Int64 = 64 << 30
    /// Bytes at the start of a member by which container, encoding and binary content are told.
    package var headBytes = 4096
    /// Bytes at the start of an event file in which the start of its compressed content is looked for.
    package var eventHeaderBytes = 64
    /// Bytes of a zip entry, packed and plain together, up to which it is inflated as a whole. Logs are
    /// rolled over at 2 MB and take half a megabyte when packed; each worker has this room once.
    package var wholeEntryBytes: Int64 = 3 << 20
    /// Bytes of one extended header of a tar: paths and times, never content.
    package var tarHeaderBytes = 1 << 20

    /// Whether members are hashed; only a measurement of reading alone goes without.
    package var isHashing = true

    /// The limits of the product.
    package static let standard = IntakeLimits()

    package init() {}

    /// The bytes that one of `units` units may produce before its ratio is looked at.
    func grace(ofEach units: Int) -> Int64 {
        min(ratioGrace, bundleGrace / Int64(max(1, units)))
    }
}
