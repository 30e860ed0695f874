import CaseModel

/// A step of a remedy as the page's templates see it.
struct StepView {
    let step: HTMLText
    let place: HTMLText
    let risk: HTMLText
    let riskLabel: HTMLText
    let before: HTMLText
    let check: HTMLText
    let undo: HTMLText
    let script: HTMLText

    init(_ step: CaseReport.RemedyStep) {
        self.step = HTMLText(step.step)
        place = HTMLText(step.where)
        // The class is one of ours, whatever a report read from a file says.
        risk = HTMLText(["none", "low", "high"].contains(step.risk) ? step.risk : "low")
        riskLabel = HTMLText(step.risk == "none" ? "no risk" : "\(step.risk) risk")
        before = HTMLText(step.before)
        check = HTMLText(step.check)
        undo = HTMLText(step.undo)
        script = HTMLText(block: step.script)
    }
}
