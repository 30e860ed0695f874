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
        items = source.prefix(limit).map(transform)
        isEmpty = source.isEmpty
        count = HTMLText(grouped(Int64(source.count)))
        note =
            source.count <= limit
            ? HTMLText("")
            : HTMLText(
                "Showing \(grouped(Int64(limit))) of \(grouped(Int64(source.count)));"
                    + " the JSON data in this file has them all.")
    }
}

/// How many of each list the page shows.
enum PageLimit {
    /// Items of evidence for, and against, one diagnosis: more persuade nobody.
    static let evidence = 20
    /// Places shown of one item of evidence.
    static let samples = 5
    /// Packages named at one diagnosis.
    static let affected = 50
    /// Servers named in one list.
    static let servers = 60
    /// Rows of the tables of packages, inputs and problems: a few hundred kilobytes of page.
    static let rows = 300
    /// Templates that nothing explains.
    static let unexplained = 50
}
