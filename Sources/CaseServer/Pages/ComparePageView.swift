/// What the page that compares two cases shows.
struct ComparePageView {
    let before: PageText
    let after: PageText
    /// Whether the same case was chosen twice.
    let isSame: Bool
    /// Rendered from the comparison's own template, so it is markup already; empty before two are chosen.
    var comparison = ""

    init(before: CaseRecord?, after: CaseRecord?) {
        self.before = PageText(before?.id.text)
        self.after = PageText(after?.id.text)
        isSame = before != nil && before?.id == after?.id
    }
}
