/// A package's manifest, on the Notification Server or on a Package Server.
///
/// Public pages say what it holds (names, sizes, times, path, creation time, hash, version: KB 159374) but not how
/// it is spelled; the element and attribute names here are assumed.
package struct SnapshotDocument: Sendable {
    /// The package that the manifest is of.
    package var package: SoftwarePackage
    /// The version in the manifest.
    package var version: Int
    /// Names of files below the source, with their sizes.
    package var files: [(name: String, size: Int)] = [("setup.exe", 1_482_752), ("data1.cab", 48_231_044)]

    /// A package's manifest of a version; by default the one that is current at the beginning.
    package init(_ package: SoftwarePackage, version: Int? = nil) {
        self.package = package
        self.version = version ?? package.version
    }

    /// The file's text.
    package var text: String {
        let built = Moment(milliseconds: version * 1000)
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n"
        text +=
            "<snapshot package=\"\(package.identifier.braced)\" name=\"\(package.name)\" version=\"\(version)\""
        text += " path=\"\(package.source)\" created=\"\(Stamp.document.text(built))\" hash=\"\(hash)\">\r\n"
        for file in files {
            text += "  <file name=\"\(file.name)\" size=\"\(file.size)\""
            text += " modified=\"\(Stamp.document.text(built - 86_400))\" />\r\n"
        }
        return text + "</snapshot>\r\n"
    }

    /// Forty hexadecimal digits that follow from package and version.
    private var hash: String {
        var random = SplitMix64(named: package.identifier.text + decimal(version))
        var bytes: [UInt8] = []
        for _ in 0..<5 { appendHex(random.next(), 8, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
