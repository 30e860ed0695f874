/// A zip put together byte by byte, so that each field can lie.
struct ZipBytes {
    struct Entry {
        var name: [UInt8]
        var content: [UInt8]
        var method: UInt16 = 8
        var flags: UInt16 = 0
        var crc: UInt32?
        var statedSize: Int?
        var localName: [UInt8]?
        var offset: Int?
        /// The external attributes' Unix mode.
        var mode: UInt16 = 0
        /// What stands as data; made from `content` if not given.
        var data: [UInt8]?
        var descriptorMark = true

        init(_ name: String, _ content: String = "", method: UInt16 = 8) {
            self.name = Array(name.utf8)
            self.content = Array(content.utf8)
            self.method = method
        }

        init(_ name: String, bytes: [UInt8], method: UInt16 = 8) {
            self.name = Array(name.utf8)
            content = bytes
            self.method = method
        }
    }

    var entries: [Entry]
    /// What the end record states, if it is to differ.
    var statedCount: Int?
    var hasDirectory = true

    init(_ entries: [Entry]) { self.entries = entries }

    var bytes: [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = entry.offset ?? body.count
            let data = entry.data ?? (entry.method == 8 ? Deflate.raw(entry.content) : entry.content)
            let fields = Fields(entry, data)
            body += local(entry, fields) + data
            if entry.flags & 8 != 0 {
                body += (entry.descriptorMark ? [0x50, 0x4B, 7, 8] : []) + fields.claims
            }
            directory += central(entry, fields, offset)
        }
        guard hasDirectory else { return body }
        let count = statedCount ?? entries.count
        return body + directory + [0x50, 0x4B, 5, 6] + word(0) + word(0) + word(count) + word(count)
            + long(directory.count) + long(body.count) + word(0)
    }

    private struct Fields {
        /// CRC, compressed and plain size.
        let claims: [UInt8]
        init(_ entry: Entry, _ data: [UInt8]) {
            claims =
                long(Int(entry.crc ?? Deflate.crc(entry.content))) + long(data.count)
                + long(entry.statedSize ?? entry.content.count)
        }
    }

    /// 2026-03-02 08:00:02 in DOS terms.
    private static let stamp = word(8 << 11 | 1) + word(46 << 9 | 3 << 5 | 2)

    private func local(_ entry: Entry, _ fields: Fields) -> [UInt8] {
        let name = entry.localName ?? entry.name
        let claims = entry.flags & 8 == 0 ? fields.claims : [UInt8](repeating: 0, count: 12)
        return [0x50, 0x4B, 3, 4] + word(20) + word(Int(entry.flags)) + word(Int(entry.method))
            + ZipBytes.stamp + claims + word(name.count) + word(0) + name
    }

    private func central(_ entry: Entry, _ fields: Fields, _ offset: Int) -> [UInt8] {
        [0x50, 0x4B, 1, 2] + word(3 << 8 | 20) + word(20) + word(Int(entry.flags)) + word(Int(entry.method))
            + ZipBytes.stamp + fields.claims + word(entry.name.count) + word(0) + word(0) + word(0) + word(0)
            + word(0) + word(Int(entry.mode)) + long(offset) + entry.name
    }
}

private func word(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8 & 255)] }

private func long(_ value: Int) -> [UInt8] { word(value & 0xFFFF) + word(value >> 16 & 0xFFFF) }
