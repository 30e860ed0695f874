internal import CaseModel

extension CaseReport.Note {
    /// A note as a report has it.
    init(_ note: CaseNote) {
        self.init(
            evidence: note.evidence, text: note.text,
            created: Timestamp(milliseconds: note.created).description)
    }
}
