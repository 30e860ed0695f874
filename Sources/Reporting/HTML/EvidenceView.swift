import CaseModel

/// An item of evidence as the page's templates see it.
struct EvidenceView {
    let id: HTMLText
    let anchor: HTMLText
    let pattern: HTMLText
    let title: HTMLText
    let times: HTMLText
    let strength: HTMLText
    let count: HTMLText
    let period: HTMLText
    let samples: Capped<SampleView>

    init(_ evidence: CaseReport.Evidence, anchors: inout Anchors) {
        id = HTMLText(evidence.id)
        anchor = anchors.claim(evidence.id)
        pattern = HTMLText(evidence.pattern)
        title = HTMLText(evidence.title.isEmpty ? evidence.pattern : evidence.title)
        times = HTMLText(counted(evidence.count, "time"))
        strength = HTMLText(Reporting.strength(evidence.weight))
        count = HTMLText(grouped(evidence.count))
        period = HTMLText(span(evidence.first, evidence.last))
        // Only the first place is unfolded: it is what proves; the others show that it happens again.
        let numbered = evidence.samples.enumerated().map { (sample: $0.element, isOpen: $0.offset == 0) }
        samples = Capped(numbered, at: PageLimit.samples) { SampleView($0.sample, isOpen: $0.isOpen) }
    }
}

/// A place in the input as the page's templates see it.
struct SampleView {
    let member: HTMLText
    let line: Int
    let time: HTMLText
    let rawTime: HTMLText
    let text: HTMLText
    let before: [HTMLText]
    let after: [HTMLText]
    let isOpen: Bool

    init(_ sample: CaseReport.Sample, isOpen: Bool) {
        member = HTMLText(sample.member)
        line = sample.line
        time = HTMLText(sample.time.map(moment))
        rawTime = HTMLText(sample.rawTime)
        text = HTMLText(block: sample.text)
        before = sample.before.map { HTMLText(block: $0) }
        after = sample.after.map { HTMLText(block: $0) }
        self.isOpen = isOpen
    }
}

/// A step of a remedy as the page's templates see it.
struct StepView {
    let number: Int
    let step: HTMLText
    let place: HTMLText
    let risk: HTMLText
    let riskLabel: HTMLText
    let before: HTMLText
    let script: HTMLText

    init(_ step: CaseReport.RemedyStep, number: Int) {
        self.number = number
        self.step = HTMLText(step.step)
        place = HTMLText(step.where)
        // The class is one of ours, whatever a report read from a file says.
        risk = HTMLText(["none", "low", "high"].contains(step.risk) ? step.risk : "low")
        riskLabel = HTMLText(step.risk == "none" ? "no risk" : "\(step.risk) risk")
        before = HTMLText(step.before)
        script = HTMLText(block: step.script)
    }
}
