import CaseModel

/// A place in the input as the page's templates see it.
struct SampleView {
    let anchor: HTMLText
    let member: HTMLText
    let line: Int
    let time: HTMLText
    let rawTime: HTMLText
    let text: HTMLText
    let before: [HTMLText]
    let after: [HTMLText]
    let codes: [CodeView]
    let hasCodes: Bool
    let isOpen: Bool

    init(_ sample: CaseReport.Sample, anchor: HTMLText = HTMLText(""), isOpen: Bool) {
        self.anchor = anchor
        member = HTMLText(sample.member)
        line = sample.line
        time = HTMLText(sample.time.map(moment))
        rawTime = HTMLText(sample.rawTime)
        text = HTMLText(block: sample.text)
        before = sample.before.map { HTMLText(block: $0) }
        after = sample.after.map { HTMLText(block: $0) }
        codes = sample.codes.prefix(PageLimit.codes).map(CodeView.init)
        hasCodes = !codes.isEmpty
        self.isOpen = isOpen
    }
}

extension CaseReport.Sample {
    /// About how much of the page it takes.
    var pageBytes: Int {
        (before + after).reduce(text.utf8.count + member.utf8.count) { $0 + $1.utf8.count }
    }
}
