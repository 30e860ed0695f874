/// Fields of archive headers; out of range reads as zero, so that short headers need no special case.
extension Array<UInt8> {
    func uint16(_ offset: Int) -> UInt16 {
        UInt16(byte(offset)) | UInt16(byte(offset + 1)) << 8
    }

    func uint32(_ offset: Int) -> UInt32 {
        UInt32(uint16(offset)) | UInt32(uint16(offset + 2)) << 16
    }

    func uint64(_ offset: Int) -> UInt64 {
        UInt64(uint32(offset)) | UInt64(uint32(offset + 4)) << 32
    }

    /// A size or position that an archive states, cut to 2^50: more than any disk holds, and so small that
    /// sums of them cannot overflow.
    func claim64(_ offset: Int) -> Int64 { Int64(clamping: Swift.min(uint64(offset), 1 << 50)) }

    private func byte(_ offset: Int) -> UInt8 { indices.contains(offset) ? self[offset] : 0 }

    func starts(with magic: [UInt8], at offset: Int) -> Bool {
        offset >= 0 && offset + magic.count <= count
            && self[offset..<offset + magic.count].elementsEqual(magic)
    }
}
