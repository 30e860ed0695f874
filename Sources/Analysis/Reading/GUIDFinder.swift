internal import CaseModel
internal import PatternEngine

/// Reads the GUIDs of a message from the places where a scan found the hyphens of one.
enum GUIDFinder {
    /// Appends the GUIDs at `places`, in order, each byte used once; stops after
    /// `LogLimits.guidsPerRecord`.
    ///
    /// - Parameter starts: where each of `found` begins.
    static func read(
        _ bytes: Span<UInt8>, at places: some Sequence<Int>, into found: inout [GUID], starts: inout [Int]
    ) {
        var free = 0
        for place in places where place >= free && found.count < LogLimits.guidsPerRecord {
            guard let guid = GUID(bytes, at: place) else { continue }
            found.append(guid)
            starts.append(place)
            free = place + GUID.length
        }
    }
}
