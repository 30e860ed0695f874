internal import CaseModel

/// A diagnosis that can be made, as the API tells it.
struct KnownDiagnosis: Encodable, Sendable {
    let id: String
    let title: String
    let section: String?

    init(_ rule: DiagnosisRule) {
        id = rule.id
        title = rule.title
        section = rule.article?.section
    }

    private enum Key: String, CodingKey { case id, title, section }

    /// Written by hand because `null` must be written, too.
    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(id, forKey: .id)
        try values.encode(title, forKey: .title)
        try values.encode(section, forKey: .section)
    }
}
