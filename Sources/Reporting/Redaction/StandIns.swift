/// Which stand-in each name has: equal names have equal ones, whatever their case.
struct StandIns {
    /// One name with what stands in its place, in order of first appearance.
    private(set) var entries: [Entry] = []
    private var known: [String: Int] = [:]
    private var counts: [IdentityKind: Int] = [:]

    struct Entry {
        let kind: IdentityKind
        let original: String
        let standIn: String
    }

    /// The stand-in of a name, a new one if it has none.
    mutating func standIn(for name: String, _ kind: IdentityKind) -> String {
        let key = "\(kind.prefix) \(name.lowercased())"
        if let index = known[key] { return entries[index].standIn }
        counts[kind, default: 0] += 1
        return add(name, kind, "\(kind.prefix)-\(counts[kind] ?? 1)", key)
    }

    /// The stand-in of a GUID: a GUID itself, so that scripts and readers still take it for one.
    mutating func standIn(forGUID guid: String) -> String {
        let key = "guid \(guid.lowercased())"
        if let index = known[key] { return entries[index].standIn }
        guids += 1
        let digits = String(guids, radix: 16)
        let zeros = String(repeating: "0", count: 12 - digits.count)
        return add(guid, .package, "00000000-0000-0000-0000-\(zeros)\(digits)", key)
    }
    private var guids = 0

    private mutating func add(
        _ name: String, _ kind: IdentityKind, _ standIn: String, _ key: String
    ) -> String {
        known[key] = entries.count
        entries.append(Entry(kind: kind, original: name, standIn: standIn))
        return standIn
    }
}
