extension ZipArchive {
    /// One member's headers.
    struct Entry {
        let name: [UInt8]
        let checksum: UInt32
        let packed: Int
        let size: Int
        let offset: Int
        let variant: Variant

        /// What stands before the data.
        var localHeader: [UInt8] {
            var bytes: [UInt8] = []
            bytes.appendLittleEndian(0x0403_4B50, bytes: 4)
            appendCommon(streamed: variant == .dataDescriptor, wide: variant == .zip64, to: &bytes)
            bytes.appendLittleEndian(name.count, bytes: 2)
            let extra = variant == .zip64 ? zip64Extra(withOffset: false) : []
            bytes.appendLittleEndian(extra.count, bytes: 2)
            return bytes + name + extra
        }

        /// What follows the data of a member whose header could not know its sizes.
        var descriptor: [UInt8] {
            guard variant == .dataDescriptor else { return [] }
            var bytes: [UInt8] = []
            bytes.appendLittleEndian(0x0807_4B50, bytes: 4)
            bytes.appendLittleEndian(Int(checksum), bytes: 4)
            bytes.appendLittleEndian(packed, bytes: 4)
            bytes.appendLittleEndian(size, bytes: 4)
            return bytes
        }

        /// The member's entry in the directory at the end.
        var directoryRecord: [UInt8] {
            var bytes: [UInt8] = []
            bytes.appendLittleEndian(0x0201_4B50, bytes: 4)
            bytes.appendLittleEndian(needsZip64 ? 45 : 20, bytes: 2)
            appendCommon(streamed: false, wide: needsZip64, to: &bytes)
            bytes.appendLittleEndian(name.count, bytes: 2)
            let extra = needsZip64 ? zip64Extra(withOffset: true) : []
            bytes.appendLittleEndian(extra.count, bytes: 2)
            // No comment, first disk, no attributes.
            bytes.appendLittleEndian(0, bytes: 10)
            bytes.appendLittleEndian(needsZip64 ? 0xFFFF_FFFF : offset, bytes: 4)
            return bytes + name + extra
        }

        /// Whether the directory needs the wide fields, by choice or because the archive is that large.
        var needsZip64: Bool { variant == .zip64 || offset >= 0xFFFF_FFFF }

        /// Version, flags, method, time, checksum and sizes.
        private func appendCommon(streamed: Bool, wide: Bool, to bytes: inout [UInt8]) {
            bytes.appendLittleEndian(needsZip64 ? 45 : 20, bytes: 2)
            // Bit 3: sizes follow the data. Bit 11: the name is UTF-8.
            bytes.appendLittleEndian((variant == .dataDescriptor ? 8 : 0) | 0x800, bytes: 2)
            bytes.appendLittleEndian(8, bytes: 2)
            bytes.appendLittleEndian(12 << 11, bytes: 2)
            bytes.appendLittleEndian((2026 - 1980) << 9 | 3 << 5 | 5, bytes: 2)
            bytes.appendLittleEndian(streamed ? 0 : Int(checksum), bytes: 4)
            bytes.appendLittleEndian(streamed ? 0 : wide ? 0xFFFF_FFFF : packed, bytes: 4)
            bytes.appendLittleEndian(streamed ? 0 : wide ? 0xFFFF_FFFF : size, bytes: 4)
        }

        private func zip64Extra(withOffset: Bool) -> [UInt8] {
            var bytes: [UInt8] = []
            bytes.appendLittleEndian(1, bytes: 2)
            bytes.appendLittleEndian(withOffset ? 24 : 16, bytes: 2)
            bytes.appendLittleEndian(size, bytes: 8)
            bytes.appendLittleEndian(packed, bytes: 8)
            if withOffset { bytes.appendLittleEndian(offset, bytes: 8) }
            return bytes
        }
    }
}
