import CaseModel

/// A note as the page's templates see it.
struct NoteView {
    let text: HTMLText
    let created: HTMLText
    /// The item of evidence it is on, with a link if that is on the page; none for the case as a whole.
    let evidence: [JudgementsView.Reference]

    init(_ note: CaseReport.Note, _ anchors: Anchors) {
        text = HTMLText(block: note.text)
        created = HTMLText(moment(note.created))
        evidence = note.evidence.map { [JudgementsView.Reference($0, anchors)] } ?? []
    }
}
