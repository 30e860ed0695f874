/// One 512-byte header of a tar: ustar (POSIX.1-1988) with the extensions of GNU and pax.
struct TarHeader {
    static let blockSize = 512

    /// The name as bytes, prefix included.
    let name: [UInt8]
    let size: Int64
    let modified: Int64
    let kind: Kind

    enum Kind: Equatable {
        case file, folder, link
        /// The next header's name, up to its first NUL.
        case gnuLongName
        /// Records of `length key=value` for the next header.
        case paxHeader
        /// Headers that say nothing about members: pax defaults, long link targets, volume labels.
        case ignored
        /// A file with holes: `moreHeaders` tells whether blocks with its map follow.
        case sparse(moreHeaders: Bool)
        case special
    }

    /// `nil` if the block is no header: its checksum says so.
    init?(_ block: [UInt8]) {
        guard block.count >= TarHeader.blockSize, TarHeader.hasRightChecksum(block),
            let size = TarHeader.number(block[124..<136]), size >= 0, size <= TarHeader.largestSize
        else { return nil }
        let prefix =
            block.starts(with: Array("ustar\0".utf8), at: 257) ? TarHeader.text(block[345..<500]) : []
        let name = TarHeader.text(block[0..<100])
        self.name = prefix.isEmpty ? name : prefix + [UInt8(ascii: "/")] + name
        modified = TarHeader.number(block[136..<148]) ?? 0
        kind = TarHeader.kind(type: block[156], isExtended: block[482] == 1, name: name)
        // Links and folders may state the size of what they stand for, without its content.
        self.size = kind == .folder || kind == .link || kind == .special ? 0 : size
    }

    /// Whether a file that starts so can be taken for a tar.
    var isPlausible: Bool { !name.isEmpty || kind == .paxHeader || kind == .gnuLongName }

    /// Bytes of content rounded up to whole blocks.
    var paddedSize: Int64 { (size + 511) & ~511 }

    /// No member is larger, so that sums of sizes cannot overflow.
    static let largestSize: Int64 = 1 << 50

    private static func kind(type: UInt8, isExtended: Bool, name: [UInt8]) -> Kind {
        switch type {
        case UInt8(ascii: "0"), UInt8(ascii: "7"), 0: name.last == UInt8(ascii: "/") ? .folder : .file
        case UInt8(ascii: "1"), UInt8(ascii: "2"): .link
        case UInt8(ascii: "3"), UInt8(ascii: "4"), UInt8(ascii: "6"): .special
        case UInt8(ascii: "5"): .folder
        case UInt8(ascii: "L"): .gnuLongName
        case UInt8(ascii: "x"), UInt8(ascii: "X"): .paxHeader
        case UInt8(ascii: "g"), UInt8(ascii: "K"), UInt8(ascii: "V"), UInt8(ascii: "M"): .ignored
        case UInt8(ascii: "S"): .sparse(moreHeaders: isExtended)
        default: .file
        }
    }
}

extension TarHeader {
    /// The sum of all bytes, with the checksum's own field taken as spaces.
    private static func hasRightChecksum(_ block: [UInt8]) -> Bool {
        guard let stated = number(block[148..<156]), stated > 0 else { return false }
        var sum: Int64 = 8 * 32
        for (index, byte) in block.prefix(blockSize).enumerated() where !(148..<156).contains(index) {
            sum += Int64(byte)
        }
        return sum == stated
    }

    /// Octal digits, or (GNU, star) a big-endian number whose first bit is set.
    private static func number(_ field: ArraySlice<UInt8>) -> Int64? {
        guard let first = field.first else { return nil }
        if first & 0x80 != 0 { return largeNumber(field) }
        var value: Int64 = 0
        for byte in field.drop(while: { $0 == 0x20 }) {
            if byte == 0 || byte == 0x20 { break }
            guard (0x30...0x37).contains(byte) else { return nil }
            value = value << 3 | Int64(byte - 0x30)
        }
        return value
    }

    private static func largeNumber(_ field: ArraySlice<UInt8>) -> Int64? {
        guard field.first == 0x80, field.dropLast(8).dropFirst().allSatisfy({ $0 == 0 }) else { return nil }
        let value = field.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int64(exactly: value)
    }

    private static func text(_ field: ArraySlice<UInt8>) -> [UInt8] { Array(field.prefix { $0 != 0 }) }
}
