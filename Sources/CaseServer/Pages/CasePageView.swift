/// What the templates of a case's pages see. Nothing in it is optional, so that a template never finds the value
/// of something else.
struct CasePageView {
    let id: PageText
    let name: PageText
    let customer: PageText
    let reference: PageText
    let state: PageText
    let tabs: [Tab]
    /// The name of the page below `explore`.
    let view: PageText
    let heading: PageText
    /// Markup that was rendered from the report's own templates.
    let report: String

    /// One of the pages of the case.
    struct Tab {
        let label: PageText
        let path: PageText
        let isCurrent: Bool
    }

    init(_ record: CaseRecord, at current: CaseTab, exploring view: String = "", report: String = "") {
        id = PageText(record.id.text)
        name = PageText(record.labels.name)
        customer = PageText(record.labels.customer)
        reference = PageText(record.labels.reference)
        state = PageText(record.state.rawValue)
        tabs = CaseTab.allCases.map {
            Tab(label: PageText($0.label), path: PageText($0.path), isCurrent: $0 == current)
        }
        self.view = PageText(view)
        heading = PageText(current.label)
        self.report = report
    }
}
