internal import CaseModel

/// The four-byte marks of a zip (APPNOTE 4.3).
enum ZipSignature {
    static let local: [UInt8] = [0x50, 0x4B, 3, 4]
    static let central: [UInt8] = [0x50, 0x4B, 1, 2]
    static let end: [UInt8] = [0x50, 0x4B, 5, 6]
    static let end64: [UInt8] = [0x50, 0x4B, 6, 6]
    static let locator64: [UInt8] = [0x50, 0x4B, 6, 7]
    static let descriptor: [UInt8] = [0x50, 0x4B, 7, 8]
}

/// What a header of a zip says of one entry, the central directory's or its own in front of the data.
struct ZipEntry {
    var name: [UInt8]
    var flags: UInt16
    var method: UInt16
    var crc: UInt32
    var compressedSize: Int64
    var size: Int64
    var modified: CivilTime?
    /// Position of the local header in the archive; 0 where a local header itself was read.
    var offset: Int64 = 0
    var isLink = false

    /// The central directory's record: 46 bytes, then name, extra field and comment in `tail`.
    init(central record: [UInt8], name: [UInt8], extra: [UInt8]) {
        self.init(common: record, at: 8, name: name)
        offset = Int64(record.uint32(42))
        // Made on Unix: the high half of the external attributes is the file mode.
        isLink = record[5] == 3 && record.uint16(40) & 0xF000 == 0xA000
        apply(extra, hasOffset: true)
    }

    /// The local record: 30 bytes, then name and extra field.
    init(local record: [UInt8], name: [UInt8], extra: [UInt8]) {
        self.init(common: record, at: 6, name: name)
        apply(extra, hasOffset: false)
    }

    /// Both records have the same fields in the same order, from the flags on.
    private init(common record: [UInt8], at start: Int, name: [UInt8]) {
        self.name = name
        flags = record.uint16(start)
        method = record.uint16(start + 2)
        modified = CivilTime(dosDate: record.uint16(start + 6), time: record.uint16(start + 4))
        crc = record.uint32(start + 8)
        compressedSize = Int64(record.uint32(start + 12))
        size = Int64(record.uint32(start + 16))
    }

    var isEncrypted: Bool { flags & 0x41 != 0 }
    /// Sizes and checksum stand behind the data, not in the local header.
    var hasDescriptor: Bool { flags & 8 != 0 }
    var isFolder: Bool { name.last == UInt8(ascii: "/") || name.last == UInt8(ascii: "\\") && size == 0 }
    var isSupported: Bool { method == 0 || method == 8 }
}

extension ZipEntry {
    private mutating func apply(_ extra: [UInt8], hasOffset: Bool) {
        var position = 0
        while position + 4 <= extra.count {
            let length = Int(extra.uint16(position + 2))
            let field = Array(extra[min(position + 4, extra.count)..<min(position + 4 + length, extra.count)])
            switch extra.uint16(position) {
            case 0x0001: applyLargeSizes(field, hasOffset: hasOffset)
            case 0x5455: applyTime(field)
            default: break
            }
            position += 4 + length
        }
    }

    /// Zip64: only those values are there whose 32 bits are all set, in this order (APPNOTE 4.5.3).
    private mutating func applyLargeSizes(_ field: [UInt8], hasOffset: Bool) {
        var position = 0
        func next(_ value: inout Int64) {
            guard value == Int64(UInt32.max), position + 8 <= field.count else { return }
            value = field.claim64(position)
            position += 8
        }
        next(&size)
        next(&compressedSize)
        if hasOffset { next(&offset) }
    }

    /// The extended timestamp: seconds since 1970 in UTC, if its first flag says that it is there.
    private mutating func applyTime(_ field: [UInt8]) {
        guard field.count >= 5, field[0] & 1 == 1 else { return }
        modified = CivilTime(unixSeconds: Int64(Int32(bitPattern: field.uint32(1))))
    }
}

extension ZipEntry {
    /// Why the entry cannot be read, or `nil` if it can.
    func obstacle(path: String) -> Problem? {
        if isEncrypted {
            return Problem(
                member: path, code: .archiveEncrypted,
                message:
                    "The entry is encrypted and was not analysed. Please send the archive without a password."
            )
        }
        if !isSupported {
            return Problem(
                member: path, code: .archiveMethod,
                message:
                    "The entry is compressed by method \(methodName), which is not supported, and was not "
                    + "analysed. Please pack it as a plain zip (deflate), for example with 7-Zip or 'zip'.")
        }
        return nil
    }

    private var methodName: String {
        let names: [UInt16: String] = [
            9: "Deflate64", 12: "BZIP2", 14: "LZMA", 93: "Zstandard", 95: "XZ", 98: "PPMd",
        ]
        return names[method].map { "\($0) (\(method))" } ?? "\(method)"
    }
}
