/// A package of the invented company.
package struct SoftwarePackage: Hashable, Sendable {
    /// Its GUID.
    package let identifier: Identifier
    /// Its name in the console.
    package let name: String
    /// The folder that the Notification Server builds the package from.
    package let source: String
    /// When the snapshot that is current everywhere at the beginning was built.
    package let built: Moment

    /// The package's version as the product writes it: Unix seconds of its last change.
    package var version: Int { built.unixSeconds }
    /// The file that the Notification Server keeps its snapshot in.
    package var snapshotName: String { identifier.text + ".xml" }
}
