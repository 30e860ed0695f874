/// How much text of logs the page itself still has room for.
///
/// A report with thousands of long lines stays small and opens at once: what has no room here is in the
/// data block, and the script shows it on demand.
struct PageRoom {
    private var left = PageLimit.logText

    /// As many of `items`, from the first, as there is room for; the first `least` also a little beyond.
    mutating func take<Item>(_ items: some Sequence<Item>, least: Int, size: (Item) -> Int) -> [Item] {
        var taken: [Item] = []
        for item in items {
            let needed = size(item)
            guard needed <= left || (taken.count < least && isAllowedBeyond(needed)) else { break }
            left -= needed
            taken.append(item)
        }
        return taken
    }

    /// What proves a diagnosis is shown even if there is no room left, until that is twice the room.
    private func isAllowedBeyond(_ needed: Int) -> Bool {
        needed <= PageLimit.logLine && left > -PageLimit.logText
    }
}
