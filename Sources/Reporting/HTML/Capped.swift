/// A list as the page shows it: bounded, and saying how much it leaves out.
///
/// A page of a hundred thousand rows is read by nobody and opens slowly; the embedded JSON has them all.
struct Capped<Item> {
    let items: [Item]
    /// `showing 200 of 4,120`; empty when nothing was left out.
    let note: HTMLText
    let isEmpty: Bool
    /// How many there are in all.
    let count: HTMLText

    init<Source>(_ source: [Source], at limit: Int, _ transform: (Source) -> Item) {
        self.init(source.prefix(limit).map(transform), of: source.count)
    }

    /// The first items of a list of `total`.
    init(_ items: [Item], of total: Int) {
        self.items = items
        isEmpty = total == 0
        count = HTMLText(grouped(Int64(total)))
        note =
            items.count >= total
            ? HTMLText("")
            : HTMLText(
                "Showing \(grouped(Int64(items.count))) of \(grouped(Int64(total)));"
                    + " the JSON data in this file has them all.")
    }
}
