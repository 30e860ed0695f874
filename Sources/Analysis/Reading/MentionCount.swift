internal import CaseModel

/// How often a log names each GUID: an open hash table, since logs name some ten thousand.
struct MentionCount {
    /// What is known of one GUID.
    struct Entry {
        var mention: Mention
        /// Whether members other than logs name it as a package.
        let isKnown: Bool
        /// Records that were kept because they name it.
        var samples = 0
    }

    private(set) var entries: [Entry] = []
    /// Numbers of entries; -1 where there is none. At most half is taken.
    private var slots = [Int32](repeating: -1, count: 1024)
    private let known: Set<GUID>

    /// - Parameter known: packages that members other than logs name.
    init(known: Set<GUID>) { self.known = known }

    /// Counts a GUID and tells its number; `nil` for a new one beyond the limit.
    @inline(__always)
    mutating func add(_ guid: GUID) -> Int? {
        var slot = MentionCount.hash(guid) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if entries[number].mention.guid == guid {
                entries[number].mention.count += 1
                return number
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return insert(guid, at: slot)
    }

    /// Notes that a pattern says of a GUID that it is a package.
    mutating func notePackage(_ number: Int) { entries[number].mention.isPackage = true }

    /// Notes that a record was kept because it names a GUID.
    mutating func noteSample(_ number: Int) { entries[number].samples += 1 }

    private mutating func insert(_ guid: GUID, at slot: Int) -> Int? {
        guard entries.count < LogLimits.guids else { return nil }
        let mention = Mention(guid: guid, count: 1, isPackage: false)
        entries.append(Entry(mention: mention, isKnown: known.contains(guid)))
        slots[slot] = Int32(entries.count - 1)
        if 2 * entries.count > slots.count { grow() }
        return entries.count - 1
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: 4 * slots.count)
        for (number, entry) in entries.enumerated() {
            var slot = MentionCount.hash(entry.mention.guid) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    /// GUIDs are mostly random; the product mixes those that count up.
    @inline(__always)
    private static func hash(_ guid: GUID) -> Int {
        let product = (guid.low ^ guid.high) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: product >> 32)
    }
}
