/// The record at the end of a zip that says where its directory is (APPNOTE 4.3.14 to 4.3.16).
struct ZipEnd {
    private(set) var entryCount: Int64
    private(set) var directorySize: Int64
    private(set) var directoryOffset: Int64
    let isSplit: Bool

    /// The record is 22 bytes and a comment of up to 65,535.
    private static let searchLength = 22 + 65_535

    /// `nil` if there is no record.
    init?(_ extent: FileExtent) {
        let tailStart = max(0, extent.count - Int64(ZipEnd.searchLength))
        let tail = extent.bytes(at: tailStart, count: ZipEnd.searchLength)
        guard let position = ZipEnd.position(in: tail) else { return nil }
        let record = Array(tail[position..<position + 22])
        isSplit = record.uint16(4) != 0 && record.uint16(4) != 0xFFFF
        entryCount = Int64(record.uint16(10))
        directorySize = Int64(record.uint32(12))
        directoryOffset = Int64(record.uint32(16))
        if entryCount == 0xFFFF || directorySize == 0xFFFF_FFFF || directoryOffset == 0xFFFF_FFFF {
            readLarge(extent, before: tailStart + Int64(position))
        }
    }

    /// Whether the record states this number of entries; old packers keep only the low 16 bits.
    func counts(_ entries: Int64) -> Bool { entries == entryCount || entries & 0xFFFF == entryCount }

    /// The last mark whose comment reaches exactly to the end, or else the last mark.
    private static func position(in tail: [UInt8]) -> Int? {
        var last: Int?
        for index in stride(from: tail.count - 22, through: 0, by: -1)
        where tail[index] == 0x50 && tail.starts(with: ZipSignature.end, at: index) {
            if index + 22 + Int(tail.uint16(index + 20)) == tail.count { return index }
            last = last ?? index
        }
        return last
    }

    private mutating func readLarge(_ extent: FileExtent, before position: Int64) {
        let locator = extent.bytes(at: position - 20, count: 20)
        guard locator.starts(with: ZipSignature.locator64, at: 0) else { return }
        let record = extent.bytes(at: locator.claim64(8), count: 56)
        guard record.count == 56, record.starts(with: ZipSignature.end64, at: 0) else { return }
        entryCount = record.claim64(32)
        directorySize = record.claim64(40)
        directoryOffset = record.claim64(48)
    }
}
