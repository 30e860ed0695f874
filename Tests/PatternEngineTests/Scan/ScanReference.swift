/// The slow, obvious way to find literals: at every offset, every literal, byte by byte.
struct ScanReference {
    let literals: [[UInt8]]

    /// Where literal number `literal` stands in `text`: from its first to after its last word.
    func places(of literal: Int, in text: ArraySlice<UInt8>) -> [Range<Int>] {
        text.indices.compactMap { start in
            guard let end = end(of: literals[literal], in: text, from: start) else { return nil }
            return start..<end
        }
    }

    private func end(of literal: [UInt8], in text: ArraySlice<UInt8>, from start: Int) -> Int? {
        var place = start
        for byte in literal {
            if byte == UInt8(ascii: " ") {
                let first = place
                while place < text.endIndex, isWhite(text[place]) { place += 1 }
                if place == first { return nil }
            } else {
                guard place < text.endIndex, lower(text[place]) == byte else { return nil }
                place += 1
            }
        }
        return place
    }

    private func isWhite(_ byte: UInt8) -> Bool {
        [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0xA0, 0xC2].contains(byte)
    }

    private func lower(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
    }
}

/// SplitMix64: the same numbers on every run.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
