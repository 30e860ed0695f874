/// What a member is by its first bytes, if it holds other members or is compressed.
enum ContainerKind: Equatable {
    case gzip, zip, tar
    /// A format that libarchive reads.
    case foreign(ForeignFormat)

    init?(head: [UInt8], path: Substring) {
        if head.starts(with: [0x1F, 0x8B, 8], at: 0) {
            self = .gzip
        } else if ContainerKind.isZip(head), !ContainerKind.isOpaque(path) {
            self = .zip
        } else if let header = TarHeader(head), header.isPlausible {
            self = .tar
        } else if let format = ForeignFormat(head: head) {
            self = .foreign(format)
        } else {
            return nil
        }
    }

    /// A local header, the end record of an empty archive, or the marks of a split one (APPNOTE 4.3, 8.5).
    static func isZip(_ head: [UInt8]) -> Bool {
        head.starts(with: ZipSignature.local, at: 0) || head.starts(with: ZipSignature.end, at: 0)
            || head.starts(with: ZipSignature.descriptor + ZipSignature.local, at: 0)
    }

    /// Zip files that are documents or programs: their parts mean nothing to an analysis of logs.
    private static func isOpaque(_ path: Substring) -> Bool {
        guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return opaqueExtensions.contains(path[dot...].dropFirst().lowercased())
    }

    private static let opaqueExtensions: Set<String> = [
        "docx", "docm", "dotx", "xlsx", "xlsm", "xltx", "pptx", "pptm", "vsdx", "odt", "ods", "odp", "jar",
        "war", "ear", "apk", "appx", "msix", "nupkg", "vsix", "xpi", "epub", "whl",
    ]
}
