import CaseModel

/// What was ruled out, what could not be judged and what to ask for, as the page's templates see it.
struct JudgementsView {
    let ruledOut: [Item]
    /// Diagnoses that are out because nothing speaks for them, as one list; empty if there are none.
    let silent: HTMLText
    let notJudged: [Item]
    let hasRuledOut: Bool
    let hasNotJudged: Bool
    /// The files to ask for, a line each, ready to paste; empty if none are needed.
    let wanted: HTMLText

    /// A diagnosis that was not made, and why.
    struct Item {
        let id: HTMLText
        let section: HTMLText
        let reasons: [HTMLText]
        let evidence: [Reference]
    }

    /// The identifier of an item of evidence, with a link if it is on the page.
    struct Reference {
        let target: HTMLText
        let label: HTMLText

        init(_ id: String, _ anchors: Anchors) {
            target = HTMLText(anchors.contains(id) ? "#\(id)" : "")
            label = HTMLText(id)
        }
    }

    init(_ report: CaseReport, anchors: Anchors) {
        let quiet = report.ruledOut.filter { $0.isForSilence(in: report.ruledOut) }
        silent = HTMLText(quiet.map(\.id).joined(separator: ", "))
        ruledOut = report.ruledOut.filter { !$0.isForSilence(in: report.ruledOut) }.map { item in
            Item(
                id: HTMLText(item.id), section: HTMLText(item.section), reasons: [HTMLText(item.because)],
                evidence: item.evidence.map { Reference($0, anchors) })
        }
        notJudged = report.notJudged.map { item in
            Item(
                id: HTMLText(item.id), section: HTMLText(item.section),
                reasons: item.missing.map { HTMLText($0) }, evidence: [])
        }
        hasRuledOut = !report.ruledOut.isEmpty
        hasNotJudged = !notJudged.isEmpty
        // A line break inside one request must not make two of it.
        wanted = HTMLText(block: report.wanted.map { printable($0.line) }.joined(separator: "\n"))
    }
}
