extension [UInt8] {
    /// The same bytes with a little-endian field overwritten.
    func with(_ value: Int, bytes count: Int, at offset: Int) -> [UInt8] {
        var copy = self
        for index in 0..<count { copy[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
        return copy
    }

    /// Where `pattern` stands first, or last.
    func position(of pattern: [UInt8], last: Bool = false) -> Int? {
        let starts = indices.filter { self[$0] == pattern[0] && self[$0...].starts(with: pattern) }
        return last ? starts.last : starts.first
    }
}

/// A zip of which one field was overwritten in the headers of its first member.
///
/// Offsets are those of PKWARE's APPNOTE.TXT 6.3, sections 4.3.7 (local header) and 4.3.12 (directory).
struct TamperedZip {
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private var directory: Int { bytes.position(of: [0x50, 0x4B, 1, 2]) ?? 0 }

    /// Bit 0 of the flags says that the data are encrypted.
    var encrypted: [UInt8] { overwritten(0x801, bytes: 2, local: 6, central: 8) }
    /// 14 is LZMA.
    var compressedOtherwise: [UInt8] { overwritten(14, bytes: 2, local: 8, central: 10) }
    var wrongChecksum: [UInt8] { overwritten(0x1234_5678, bytes: 4, local: 14, central: 16) }
    /// A NUL in place of the name's second byte.
    var nulInName: [UInt8] { overwritten(0, bytes: 1, local: 31, central: 47) }

    private func overwritten(_ value: Int, bytes count: Int, local: Int, central: Int) -> [UInt8] {
        bytes.with(value, bytes: count, at: local).with(value, bytes: count, at: directory + central)
    }
}
