/// The identifiers that places in the page already have, so that none is given twice.
struct Anchors {
    private var taken: Set<String> = []

    /// The identifier if it is still free, or empty text.
    mutating func claim(_ id: String) -> HTMLText {
        HTMLText(taken.insert(id).inserted ? id : "")
    }

    /// Whether something on the page has the identifier.
    func contains(_ id: String) -> Bool { taken.contains(id) }
}
