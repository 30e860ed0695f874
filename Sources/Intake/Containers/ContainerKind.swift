/// What a member is by its first bytes, if it holds other members or is compressed.
enum ContainerKind: Equatable {
    case gzip, zip, tar
    /// A format that Intake knows but does not read, by its usual name.
    case unsupported(String)

    init?(head: [UInt8], path: Substring) {
        if head.starts(with: [0x1F, 0x8B, 8], at: 0) {
            self = .gzip
        } else if ContainerKind.isZip(head), !ContainerKind.isOpaque(path) {
            self = .zip
        } else if let header = TarHeader(head), header.isPlausible {
            self = .tar
        } else if let format = ContainerKind.unsupportedFormats.first(where: {
            head.starts(with: $0.magic, at: 0)
        }) {
            self = .unsupported(format.name)
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

    private static let unsupportedFormats: [(name: String, magic: [UInt8])] = [
        ("7-Zip", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        ("cabinet", Array("MSCF\0\0\0\0".utf8)),
        ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
        ("Zstandard", [0x28, 0xB5, 0x2F, 0xFD]),
        ("bzip2", Array("BZh".utf8)),
        ("RAR", Array("Rar!\u{1A}\u{07}".utf8)),
    ]
}
