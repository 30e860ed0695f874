internal import CScan
internal import CaseModel

/// The tables of the C kernel that finds where a literal may stand.
///
/// Invariant: every array has the length that `CScan.h` asks for; the kernel gets pointers into arrays
/// and spans for the time of one call, reads only `count` bytes and writes at most `found.count` offsets.
struct CandidateKernel: Sendable {
    private let tables: [UInt8]
    private var filter: [UInt8]
    private let keyMask: UInt32
    private let path: ScanPath

    /// - Parameter keys: of every window in the plan.
    init(_ plan: WindowPlan, keys: [UInt32], path: ScanPath) {
        var tables = [UInt8](repeating: 0, count: Int(pkgtriage_scan_tables_length))
        for (number, bucket) in plan.buckets.enumerated() {
            for place in 0..<4 {
                let start = number / 8 * 128 + place * 32
                for nibble in 0..<16 {
                    tables[start + nibble] |=
                        UInt8(bucket.low[place] >> UInt16(nibble) & 1) << UInt8(number % 8)
                    tables[start + 16 + nibble] |=
                        UInt8(bucket.high[place] >> UInt16(nibble) & 1) << UInt8(number % 8)
                }
            }
        }
        var filter = [UInt8](repeating: 0, count: Int(pkgtriage_scan_filter_length))
        for key in keys {
            let hash = pkgtriage_scan_hash(key)
            filter[Int(hash >> 3)] |= 1 << UInt8(hash & 7)
        }
        self.tables = tables
        self.filter = filter
        self.keyMask = CandidateKernel.mask(plan.keyWidth)
        self.path = path
    }

    /// The same tables with a filter that lets everything through.
    var unfiltered: CandidateKernel {
        var kernel = self
        kernel.filter = [UInt8](repeating: .max, count: filter.count)
        return kernel
    }

    /// Room for the candidates of one call.
    static let capacity = 512

    /// The key of up to four bytes, the first lowest.
    static func key(_ window: some Sequence<UInt8>, width: Int) -> UInt32 {
        var bytes: UInt32 = 0
        for (place, byte) in window.prefix(4).enumerated() { bytes |= UInt32(byte) << UInt32(8 * place) }
        return pkgtriage_scan_key(bytes, mask(width))
    }

    private static func mask(_ width: Int) -> UInt32 { width < 4 ? 0xFF_FFFF : .max }

    /// The key of the bytes at `place`; bytes after the end of `range` count as 0.
    @inline(__always)
    func key(_ bytes: Span<UInt8>, at place: Int, _ range: Range<Int>) -> UInt32 {
        if place <= range.upperBound - 4 { return pkgtriage_scan_key(bytes.halfWord(at: place), keyMask) }
        var window: UInt32 = 0
        for index in 0..<min(4, range.upperBound - place) {
            window |= UInt32(bytes[place + index]) << UInt32(8 * index)
        }
        return pkgtriage_scan_key(window, keyMask)
    }

    /// How far a scan is: in which range, and where in it.
    struct Place {
        var range = 0
        fileprivate var offset = 0
    }

    /// Writes the next candidates in `ranges` of some bytes, from `place` on, and moves it; how many there
    /// are. The ranges lie in the bytes, one behind the other; all are done when `place` is behind the last.
    func candidates(
        _ bytes: Span<UInt8>, _ ranges: [ByteRange], from place: inout Place, into found: inout [Int]
    ) -> Int {
        precondition(found.count >= Int(pkgtriage_scan_capacity), "no room for candidates")
        return unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe ranges.withUnsafeBytes { ranges in
                // A range is two 32-bit numbers, its start and its length.
                unsafe pkgtriage_scan_candidates(
                    tables, filter, keyMask, bytes.baseAddress, bytes.count,
                    ranges.assumingMemoryBound(to: Int32.self).baseAddress,
                    ranges.count / MemoryLayout<ByteRange>.stride, &place.range, &place.offset, &found,
                    found.count, path.code)
            }
        }
    }
}
