internal import CaseModel

/// Searches of the hot path, sixteen bytes at a time.
///
/// Invariant: every load lies within the span. `from` and `to` are clamped to the span, and a search
/// that looks `reach` bytes ahead never starts within `reach` bytes of the span's end.
enum ByteSearch {
    private typealias Block = SIMD16<UInt8>
    private static let width = 16

    /// The first offset in `from..<to` that may begin `]]>` (a `]` with `>` two behind it) or a line
    /// that begins with `<`; `to` if there is none. The caller looks at the bytes between.
    ///
    /// `to` is lowered to two bytes before the span's end.
    static func cdataMarker(in span: Span<UInt8>, from: Int, to: Int) -> Int {
        unsafe first(in: span, from: from, to: min(to, span.count - 2), reach: 2) { bytes, offset in
            let here = unsafe block(bytes, offset)
            let ends =
                unsafe (here .== Block(repeating: 0x5D))
                .& (block(bytes, offset + 2) .== Block(repeating: 0x3E))
            let lines =
                unsafe (here .== Block(repeating: 0x0A))
                .& (block(bytes, offset + 1) .== Block(repeating: 0x3C))
            return ends .| lines
        } scalar: { bytes, offset in
            unsafe (bytes[offset] == 0x5D && bytes[offset + 2] == 0x3E)
                || (bytes[offset] == 0x0A && bytes[offset + 1] == 0x3C)
        }
    }

    /// The first offset in `from..<to` of any of three bytes (they may be equal); `to` if there is none.
    static func any(
        of one: UInt8, _ two: UInt8, _ three: UInt8, in span: Span<UInt8>, from: Int, to: Int
    ) -> Int {
        unsafe first(in: span, from: from, to: to, reach: 0) { bytes, offset in
            let here = unsafe block(bytes, offset)
            return (here .== Block(repeating: one)) .| (here .== Block(repeating: two))
                .| (here .== Block(repeating: three))
        } scalar: { bytes, offset in
            let byte = unsafe bytes[offset]
            return byte == one || byte == two || byte == three
        }
    }

    /// The first offset in `from..<to` that may begin a text: its first byte stands there, and its last one
    /// where it should; `to` if there is none. The caller looks at the bytes between.
    ///
    /// `to` is lowered to where the text would end with the span.
    static func ends(of text: [UInt8], in span: Span<UInt8>, from: Int, to: Int) -> Int {
        guard let one = text.first, let other = text.last else { return from }
        let reach = text.count - 1
        return unsafe first(in: span, from: from, to: min(to, span.count - reach), reach: reach) {
            bytes, offset in
            let begins = unsafe block(bytes, offset) .== Block(repeating: one)
            return unsafe begins .& (block(bytes, offset + reach) .== Block(repeating: other))
        } scalar: { bytes, offset in
            unsafe bytes[offset] == one && bytes[offset + reach] == other
        }
    }

    /// Where a text begins, at `from` or after.
    static func first(_ text: [UInt8], in span: Span<UInt8>, from: Int) -> Int? {
        let end = span.count - text.count + 1
        var index = from
        while index < end {
            index = ends(of: text, in: span, from: index, to: end)
            guard index < end else { return nil }
            if span.extracting(index..<index + text.count).isEqual(to: text.span) { return index }
            index += 1
        }
        return nil
    }

    /// Turns capitals of ASCII into small letters.
    static func lowercase(_ bytes: inout [UInt8]) {
        unsafe bytes.withUnsafeMutableBufferPointer { bytes in
            // Without a branch, so that many bytes are handled at a time.
            for index in 0..<bytes.count { unsafe bytes[index] |= bytes[index] &- 0x41 < 26 ? 0x20 : 0 }
        }
    }

    @inline(__always)
    private static func first(
        in span: Span<UInt8>, from: Int, to: Int, reach: Int,
        vector: (UnsafePointer<UInt8>, Int) -> SIMDMask<SIMD16<Int8>>,
        scalar: (UnsafePointer<UInt8>, Int) -> Bool
    ) -> Int {
        let start = max(0, from)
        let end = min(to, span.count - reach)
        guard start < end else { return max(start, to) }
        return unsafe span.withUnsafeBufferPointer { buffer in
            guard let bytes = buffer.baseAddress else { return to }
            var offset = start
            while offset + width <= end {
                let hit = unsafe firstLane(vector(bytes, offset))
                if hit < width { return offset + hit }
                offset += width
            }
            while offset < end {
                if unsafe scalar(bytes, offset) { return offset }
                offset += 1
            }
            return end
        }
    }

    @inline(__always)
    private static func block(_ bytes: UnsafePointer<UInt8>, _ offset: Int) -> Block {
        unsafe UnsafeRawPointer(bytes + offset).loadUnaligned(as: Block.self)
    }

    /// The number of the first lane that is set; 16 if none is.
    @inline(__always)
    private static func firstLane(_ mask: SIMDMask<SIMD16<Int8>>) -> Int {
        let halves = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        // Lanes are all ones or all zeros, lowest address in the lowest byte (little-endian targets).
        let low = UInt64(littleEndian: halves[0])
        let high = UInt64(littleEndian: halves[1])
        if low != 0 { return low.trailingZeroBitCount / 8 }
        return high != 0 ? 8 + high.trailingZeroBitCount / 8 : width
    }
}
