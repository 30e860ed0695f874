/// Tells which literals have their window where four bytes stand: exactly, after the kernel's filter.
struct WindowTable: Sendable {
    /// A literal and the offset of its window.
    struct Entry: Sendable {
        var key: UInt32
        var literal: Int
        var start: Int
        var context: WordContext
    }

    /// Ordered by key, then by literal.
    let entries: [Entry]
    /// An open hash table of the first entry of each key; -1 where there is none.
    private let slots: [Int32]
    private let shift: UInt32

    init(_ entries: [Entry]) {
        let entries = entries.sorted { ($0.key, $0.literal) < ($1.key, $1.literal) }
        // At most a quarter is taken, so that searches are short and always end.
        var bits: UInt32 = 4
        while 1 << bits < 4 * entries.count { bits += 1 }
        var slots = [Int32](repeating: -1, count: 1 << bits)
        for (index, entry) in entries.enumerated() where index == 0 || entries[index - 1].key != entry.key {
            var slot = Int((entry.key &* WindowTable.multiplier) >> (32 - bits))
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
        self.entries = entries
        self.slots = slots
        shift = 32 - bits
    }

    /// Knuth's, 2³² divided by the golden ratio.
    private static let multiplier: UInt32 = 0x9E37_79B1

    /// The first entry with this key.
    func first(_ key: UInt32) -> Int? {
        let slots = slots.span
        let entries = entries.span
        var slot = Int((key &* WindowTable.multiplier) >> shift)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if entries[index].key == key { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }
}
