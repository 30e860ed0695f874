/// The text of a GUID, written straight into a string: reports and rows hold many.
///
/// Invariant: exactly `GUID.length` bytes are written, which is the capacity asked for.
extension GUID: CustomStringConvertible {
    @usableFromInline package var description: String {
        unsafe String(unsafeUninitializedCapacity: GUID.length) { bytes in
            var place = 0
            for index in 0..<32 {
                if index == 8 || index == 12 || index == 16 || index == 20 {
                    unsafe bytes[place] = UInt8(ascii: "-")
                    place += 1
                }
                let half = index < 16 ? high : low
                let digit = UInt8(truncatingIfNeeded: half >> UInt64(60 - index % 16 * 4)) & 15
                unsafe bytes[place] = digit < 10 ? 0x30 + digit : 0x57 + digit
                place += 1
            }
            return place
        }
    }
}
