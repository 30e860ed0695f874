internal import CScan
package import CaseModel

/// Searches over bytes that the standard library has no fast loop for.
///
/// Invariant: the C functions get pointers into spans and arrays for the time of one call, read only
/// `count` bytes and write at most `found.count` offsets.
package enum ByteScan {
    /// How many line feeds there are.
    package static func newlines(_ bytes: Span<UInt8>, path: ScanPath = .fastest) -> Int {
        unsafe bytes.withUnsafeBufferPointer {
            unsafe pkgtriage_scan_newlines($0.baseAddress, $0.count, path.code)
        }
    }

    /// Appends the offsets in `range` at which a GUID may stand, in order: 36 bytes with the four hyphens
    /// at their places. Whether the others are digits is for `GUID(_:at:)` to tell; places may overlap.
    package static func guidPlaces(
        _ bytes: Span<UInt8>, _ range: Range<Int>, into places: inout [Int], path: ScanPath = .fastest
    ) {
        var found = [Int](repeating: 0, count: ByteScan.capacity)
        var position = 0
        unsafe bytes.extracting(range).withUnsafeBufferPointer { bytes in
            while position < bytes.count {
                let count = unsafe pkgtriage_scan_guids(
                    bytes.baseAddress, bytes.count, &position, &found, found.count, path.code)
                for index in 0..<count { places.append(range.lowerBound + found[index]) }
            }
        }
    }

    private static let capacity = 128
}
