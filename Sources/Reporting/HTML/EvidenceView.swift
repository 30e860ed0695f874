import CaseModel

/// An item of evidence as the page's templates see it.
struct EvidenceView {
    let id: HTMLText
    let anchor: HTMLText
    let pattern: HTMLText
    let title: HTMLText
    let times: HTMLText
    let strength: HTMLText
    let period: HTMLText
    let samples: Capped<SampleView>

    init(_ evidence: CaseReport.Evidence, anchors: inout Anchors, room: inout PageRoom) {
        id = HTMLText(evidence.id)
        anchor = anchors.claim(evidence.id)
        pattern = HTMLText(evidence.pattern)
        title = HTMLText(evidence.title.isEmpty ? evidence.pattern : evidence.title)
        times = HTMLText(counted(evidence.count, "time"))
        strength = HTMLText(Reporting.strength(evidence.weight))
        period = HTMLText(span(evidence.first, evidence.last))
        let shown = room.take(evidence.samples.prefix(PageLimit.samples), least: 1, size: \.pageBytes)
        var views: [SampleView] = []
        for (index, sample) in shown.enumerated() {
            let anchor = anchors.claim("\(evidence.id)-\(index + 1)")
            views.append(SampleView(sample, anchor: anchor, isOpen: index == 0))
        }
        samples = Capped(views, of: evidence.samples.count)
    }
}
