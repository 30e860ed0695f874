/// Writes a zip archive member by member; what was written can be taken away in between.
///
/// Times are fixed to 2026-03-05 12:00, so that the same members give the same bytes.
/// Format: PKWARE, APPNOTE.TXT 6.3.
package struct ZipArchive: Sendable {
    /// Which of the format's variants a member is written in.
    package enum Variant: Sendable {
        case plain
        /// Sizes and checksum follow the data, as streaming writers do it.
        case dataDescriptor
        /// Sizes and offset stand in the zip64 extra field.
        case zip64
    }

    private var variant: Variant
    private var level: Int32
    private var directory: [UInt8] = []
    private var count = 0
    private var offset = 0

    /// An archive whose members are all of one variant.
    package init(_ variant: Variant = .plain, level: Int32 = 9) {
        self.variant = variant
        self.level = level
    }

    /// The bytes of a member, header and data; also notes it for the directory.
    package mutating func member(_ file: SampleFile) -> [UInt8] {
        let packed = Deflate.compress(file.bytes, .raw, level: level)
        let entry = Entry(
            name: Array(file.path.utf8), checksum: Deflate.checksum(file.bytes), packed: packed.count,
            size: file.bytes.count, offset: offset, variant: variant)
        let bytes = entry.localHeader + packed + entry.descriptor
        directory += entry.directoryRecord
        count += 1
        offset += bytes.count
        return bytes
    }

    /// The directory and the end of the archive.
    package func end() -> [UInt8] {
        let large = variant == .zip64 || offset + directory.count >= 0xFFFF_FFFF || count >= 0xFFFF
        var bytes = directory
        if large { bytes += zip64End }
        bytes.appendLittleEndian(0x0605_4B50, bytes: 4)
        bytes.appendLittleEndian(0, bytes: 4)
        for _ in 0..<2 { bytes.appendLittleEndian(large ? 0xFFFF : count, bytes: 2) }
        bytes.appendLittleEndian(large ? 0xFFFF_FFFF : directory.count, bytes: 4)
        bytes.appendLittleEndian(large ? 0xFFFF_FFFF : offset, bytes: 4)
        bytes.appendLittleEndian(0, bytes: 2)
        return bytes
    }

    /// A whole archive at once.
    package static func bytes(of files: [SampleFile], _ variant: Variant = .plain) -> [UInt8] {
        var archive = ZipArchive(variant)
        var bytes: [UInt8] = []
        for file in files { bytes += archive.member(file) }
        return bytes + archive.end()
    }
}

private extension ZipArchive {
    /// The zip64 end record and its locator.
    var zip64End: [UInt8] {
        var bytes: [UInt8] = []
        bytes.appendLittleEndian(0x0606_4B50, bytes: 4)
        bytes.appendLittleEndian(44, bytes: 8)
        bytes.appendLittleEndian(45, bytes: 2)
        bytes.appendLittleEndian(45, bytes: 2)
        bytes.appendLittleEndian(0, bytes: 8)
        for _ in 0..<2 { bytes.appendLittleEndian(count, bytes: 8) }
        bytes.appendLittleEndian(directory.count, bytes: 8)
        bytes.appendLittleEndian(offset, bytes: 8)
        bytes.appendLittleEndian(0x0706_4B50, bytes: 4)
        bytes.appendLittleEndian(0, bytes: 4)
        bytes.appendLittleEndian(offset + directory.count, bytes: 8)
        bytes.appendLittleEndian(1, bytes: 4)
        return bytes
    }
}
