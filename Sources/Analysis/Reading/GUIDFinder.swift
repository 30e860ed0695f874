internal import CaseModel

/// Finds GUIDs in a message: four hyphens at the right distances, hexadecimal digits between.
enum GUIDFinder {
    /// Appends the GUIDs in `range`, in order; stops after `LogLimits.guidsPerRecord`.
    static func find(in bytes: Span<UInt8>, _ range: Range<Int>, into found: inout [GUID]) {
        // The first hyphen of a GUID cannot stand before its eighth digit.
        var position = range.lowerBound + 8
        let last = range.upperBound - (GUID.length - 8)
        while position <= last {
            guard bytes[position] == hyphen else {
                position += 1
                continue
            }
            if bytes[position + 5] == hyphen, bytes[position + 10] == hyphen, bytes[position + 15] == hyphen,
                let guid = GUID(bytes, at: position - 8)
            {
                found.append(guid)
                if found.count == LogLimits.guidsPerRecord { return }
                position += GUID.length
            } else {
                position += 1
            }
        }
    }

    private static let hyphen = UInt8(ascii: "-")
}
