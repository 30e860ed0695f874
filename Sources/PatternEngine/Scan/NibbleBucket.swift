/// The windows that share one bit of the nibble tables, and what the tables then accept.
///
/// For each of four places there is a set of low and a set of high nibbles; a byte is accepted if both of
/// its nibbles are in them. So a bucket accepts more than was put into it: the fewer and the more alike
/// its windows are, the less.
struct NibbleBucket: Sendable {
    /// For each place, a bit for each nibble.
    private(set) var low = SIMD4<UInt16>(repeating: 0)
    private(set) var high = SIMD4<UInt16>(repeating: 0)

    /// Adds a window of at most four bytes; a place without a byte accepts everything.
    mutating func insert(_ window: ArraySlice<UInt8>) {
        for place in 0..<4 {
            guard place < window.count else {
                low[place] = .max
                high[place] = .max
                continue
            }
            let byte = window[window.startIndex + place]
            low[place] |= 1 << UInt16(byte & 15)
            high[place] |= 1 << UInt16(byte >> 4)
            // Both cases of a letter, and so some of the punctuation beside the letters.
            if (byte | 0x20) &- 0x61 < 26 { high[place] |= 1 << UInt16((byte ^ 0x20) >> 4) }
        }
    }

    mutating func formUnion(_ other: NibbleBucket) {
        low |= other.low
        high |= other.high
    }

    /// What is accepted at each place, as bits for the symbols of `ByteRarity`.
    var symbols: SIMD4<UInt64> {
        let low = SIMD4<UInt64>(truncatingIfNeeded: low)
        let high = SIMD4<UInt64>(truncatingIfNeeded: high)
        // Rows of 16 symbols: bytes 20…2F, 30…3F, 40…4F and 60…6F, 50…5F and 70…7F.
        var symbols = low & row(high, 0b100)
        symbols |= low &<< 16 & row(high, 0b1000) &<< 16
        symbols |= low &<< 32 & row(high, 0b101_0000) &<< 32
        symbols |= low &<< 48 & row(high, 0b1010_0000) &<< 48
        symbols |= row(high, 0b11) & 1
        symbols |= row(high, 0xFF00) & 1 &<< 63
        return symbols
    }

    /// Sixteen ones where `high` has one of the nibbles.
    private func row(_ high: SIMD4<UInt64>, _ nibbles: UInt64) -> SIMD4<UInt64> {
        SIMD4<UInt64>(repeating: 0).replacing(with: 0xFFFF, where: high & nibbles .!= 0)
    }
}
