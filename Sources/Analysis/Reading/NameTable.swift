internal import CaseModel

/// Numbers for the names that a log repeats in every record: sources, servers.
///
/// The first name gets 0, the next new one 1, and so on, up to a limit. One look-up costs little more than
/// reading the name; nothing is allocated for a name that is known.
struct NameTable {
    private var bytes: [UInt8] = []
    private var ranges: [Range<Int>] = []
    /// An open hash table of numbers; -1 where there is none. At most half is taken.
    private var slots = [Int32](repeating: -1, count: 64)
    private let limit: Int

    /// - Parameter limit: how many names there may be.
    init(limit: Int) { self.limit = limit }

    var count: Int { ranges.count }

    /// The number of a name; `nil` for a new one beyond the limit.
    @inline(__always)
    mutating func number(of name: Span<UInt8>) -> Int? {
        var slot = NameTable.hash(name) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if bytes.span.extracting(ranges[number]).isEqual(to: name) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return insert(name)
    }

    /// The name behind a number; invalid UTF-8 becomes U+FFFD.
    func text(_ number: Int) -> String { bytes.span.text(ranges[number]) }

    private mutating func insert(_ name: Span<UInt8>) -> Int? {
        guard ranges.count < limit else { return nil }
        let start = bytes.count
        for index in 0..<name.count { bytes.append(name[index]) }
        ranges.append(start..<bytes.count)
        if 2 * ranges.count > slots.count {
            slots = [Int32](repeating: -1, count: 2 * slots.count)
            for number in ranges.indices { place(number) }
        } else {
            place(ranges.count - 1)
        }
        return ranges.count - 1
    }

    private mutating func place(_ number: Int) {
        var slot = NameTable.hash(bytes.span.extracting(ranges[number])) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(number)
    }

    @inline(__always)
    private static func hash(_ name: Span<UInt8>) -> Int {
        var hash = UInt64(truncatingIfNeeded: name.count)
        if name.count >= 8 {
            var offset = 0
            while offset < name.count - 8 {
                hash = (hash ^ name.word(at: offset)) &* multiplier
                offset += 8
            }
            hash = (hash ^ name.word(at: name.count - 8)) &* multiplier
        } else {
            for index in 0..<name.count { hash = hash << 8 ^ UInt64(name[index]) }
            hash = hash &* multiplier
        }
        return Int(truncatingIfNeeded: hash >> 32 ^ hash >> 54)
    }

    /// Knuth's, 2⁶⁴ divided by the golden ratio.
    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
}
