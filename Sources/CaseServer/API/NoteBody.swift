internal import CaseModel

/// A note as the API tells it.
struct NoteBody: Encodable {
    let id: CaseID
    let evidence: String?
    let text: String
    let created: String

    init(_ note: CaseNote) {
        id = note.id
        evidence = note.evidence
        text = note.text
        created = Timestamp(milliseconds: note.created).description
    }

    private enum Key: String, CodingKey { case id, evidence, text, created }

    /// Written by hand because `null` must be written, too.
    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(id, forKey: .id)
        try values.encode(evidence, forKey: .evidence)
        try values.encode(text, forKey: .text)
        try values.encode(created, forKey: .created)
    }
}
