/// Formats that libarchive reads for us, if it is installed.
///
/// The first bytes are those that the formats' own descriptions give (7zFormat.txt, MS-CAB 2.1,
/// xz-file-format 2.1.1.1, RFC 8878 3.1.1, bzip2's `BZh`, a level and the digits of pi, RAR 5.0's technote).
enum ForeignFormat: String, CaseIterable {
    case sevenZip = "7-Zip"
    case cabinet
    case rar = "RAR"
    case xz
    case zstandard = "Zstandard"
    case bzip2

    init?(head: [UInt8]) {
        guard let format = ForeignFormat.allCases.first(where: { $0.matches(head) }) else { return nil }
        self = format
    }

    /// Whether it is one compressed file, and not an archive with members of its own.
    var isCompression: Bool {
        switch self {
        case .sevenZip, .cabinet, .rar: false
        case .xz, .zstandard, .bzip2: true
        }
    }

    /// Whether its directory stands at its end, so that it cannot be read as a stream.
    var isReadFromItsEnd: Bool { self == .sevenZip }

    private func matches(_ head: [UInt8]) -> Bool {
        switch self {
        case .sevenZip: head.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], at: 0)
        case .cabinet: head.starts(with: Array("MSCF\0\0\0\0".utf8), at: 0)
        case .rar: head.starts(with: Array("Rar!\u{1A}\u{07}".utf8), at: 0)
        case .xz: head.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], at: 0)
        case .zstandard: head.starts(with: [0x28, 0xB5, 0x2F, 0xFD], at: 0)
        case .bzip2:
            head.starts(with: Array("BZh".utf8), at: 0)
                && head.starts(with: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 4)
        }
    }
}
