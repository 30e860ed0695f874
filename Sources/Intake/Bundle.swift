package import CaseModel

/// Everything that was sent, listed but not yet read: the units that workers read, in a fixed order.
///
/// Opening reads folders and the directories of zips, nothing else, except that a pipe is copied to an
/// unnamed temporary file first. Nothing is ever extracted to disk.
///
///     let bundle = try Bundle.open([.path("bundle.zip")])
///     for unit in bundle.units {
///         let problems = unit.read { member in
///             let outcome = member.finish()
///             …
///         }
///     }
package struct Bundle: Sendable {
    /// Ordered by input, then by path or by place in the archive; `ordinal` is the index.
    package let units: [IntakeUnit]
    /// What was found while listing: damage of archives, links, names, limits.
    package let problems: [Problem]

    /// Lists the inputs.
    ///
    /// Throws only when an input does not exist or cannot be opened. `spoolFolder` is where the unnamed
    /// copy of a pipe is made; it should be on a disk, not in memory. `archiveLibrary` gives what reads
    /// archives of other formats, `deflateLibrary` what inflates small
    /// entries of zips at once; what is damaged is found as without it.
    package static func open(
        _ inputs: [InputSource], limits: IntakeLimits = .standard, spoolFolder: String = "/var/tmp",
        archiveLibrary: @escaping ArchiveLibrary.Provider = { ArchiveLibrary.installed },
        deflateLibrary: @escaping DeflateLibrary.Provider = { DeflateLibrary.installed }
    ) throws(IntakeError) -> Bundle {
        var listing = Listing(limits: limits, spoolFolder: spoolFolder)
        for input in inputs { try listing.add(input) }
        let conditions = IntakeUnit.Conditions(
            limits: limits, units: listing.found.count, spoolFolder: spoolFolder,
            archiveLibrary: archiveLibrary, deflateLibrary: deflateLibrary)
        let units = listing.found.enumerated().map { ordinal, found in
            IntakeUnit(
                ordinal: ordinal, statedBytes: found.statedBytes, path: found.path, origin: found.origin,
                conditions: conditions)
        }
        return Bundle(units: units, problems: listing.problems)
    }
}
